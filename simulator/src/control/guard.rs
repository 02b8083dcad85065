//! Access to the control API: it is open to programs on this computer and to its own page, but not to pages of other
//! origins, even if their host name resolves to this computer (DNS rebinding).

use std::net::IpAddr;

use http::{
    HeaderMap, HeaderName, Method,
    header::{CONTENT_TYPE, HOST, ORIGIN},
    request::Parts,
};

use super::authorizations::CONSENT_PATHS;
use crate::error::Refusal;

/// The header in which browsers report the origin of a request.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The pages to which other sites may link.
const PAGES: [&str; 5] = ["/", "/simulator", "/simulator/", "/simulator/cashier", "/simulator/consent"];

fn is_page(path: &str) -> bool {
    PAGES.contains(&path) || CONSENT_PATHS.contains(&path)
}

/// Refuses a request that a page of another origin has caused.
pub(super) fn check(parts: &Parts) -> Result<(), Refusal> {
    let refused = |message: &str| Err(Refusal::new(403, "foreign-origin", message));
    let headers = &parts.headers;
    let Some(host) = single(headers, &HOST).filter(|host| is_loopback(host)) else {
        return refused("the host must be 127.0.0.1, [::1] or localhost");
    };
    if headers.contains_key(ORIGIN) && single(headers, &ORIGIN) != Some(format!("http://{host}").as_str()) {
        return refused("a page of another origin may not call the simulator");
    }
    if single(headers, &SITE).is_some_and(|site| site != "same-origin" && site != "none") {
        // Only links to the pages themselves are allowed. The gateway sends buyers to the cashier.
        let is_link = parts.method == Method::GET && is_page(parts.uri.path());
        if !is_link {
            return refused("a page of another site may not call the simulator");
        }
    }
    let content_type = single(headers, &CONTENT_TYPE).and_then(|content_type| content_type.split(';').next());
    if parts.method == Method::POST && content_type.map(str::trim) != Some("application/json") {
        let message =
            "the content type must be application/json, which the form of a foreign page cannot send";
        return Err(Refusal::new(415, "invalid-content-type", message));
    }
    Ok(())
}

/// Returns a header that occurs once.
fn single<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(first)
}

fn is_loopback(host: &str) -> bool {
    let is_port = |port: &str| !port.is_empty() && port.bytes().all(|digit| digit.is_ascii_digit());
    let name = match host.rsplit_once(':') {
        Some((name, port)) if is_port(port) => name,
        _ => host,
    };
    if name.eq_ignore_ascii_case("localhost") {
        return true;
    }
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(method: &str, headers: &[(&str, &str)]) -> Result<(), String> {
        let mut request = http::Request::builder().method(method).uri("/simulator/settings");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        check(&request.body(()).unwrap().into_parts().0).map_err(|refusal| refusal.code)
    }

    #[test]
    fn programs_on_this_computer_and_the_own_page_have_access() {
        for host in
            ["127.0.0.1:80", "localhost:1", "LOCALHOST", "[::1]:9", "127.0.0.1", "[::1]", "127.1.2.3:4"]
        {
            checked("GET", &[("host", host)]).unwrap();
            let origin = format!("http://{host}");
            let headers = [
                ("host", host),
                ("origin", origin.as_str()),
                ("sec-fetch-site", "same-origin"),
                ("content-type", "application/json; charset=utf-8"),
            ];
            checked("POST", &headers).unwrap();
        }
    }

    #[test]
    fn other_hosts_and_origins_have_no_access() {
        for host in ["evil.example", "localhost.example:80", "127.0.0.1.example", "10.0.0.1", "", "[::2]:80"]
        {
            assert_eq!(checked("GET", &[("host", host)]), Err("foreign-origin".to_owned()), "{host}");
        }
        assert!(checked("GET", &[]).is_err());
        assert!(checked("GET", &[("host", "localhost"), ("host", "localhost")]).is_err());
        for origin in ["null", "https://127.0.0.1:80", "http://127.0.0.1:81", "http://evil.example", ""] {
            assert!(checked("GET", &[("host", "127.0.0.1:80"), ("origin", origin)]).is_err(), "{origin}");
        }
        for site in ["cross-site", "same-site"] {
            assert!(checked("GET", &[("host", "127.0.0.1:80"), ("sec-fetch-site", site)]).is_err(), "{site}");
        }
    }

    #[test]
    fn post_requests_must_be_json() {
        for content_type in
            ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"]
        {
            let refused = checked("POST", &[("host", "localhost"), ("content-type", content_type)]);
            assert_eq!(refused, Err("invalid-content-type".to_owned()), "{content_type}");
        }
        assert!(checked("POST", &[("host", "localhost")]).is_err());
    }
}
