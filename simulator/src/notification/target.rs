//! The addresses to which notifications are sent.

use reqwest::Url;

use crate::error::SimulatorError;

/// Parses the address of a receiver, which must be an http URL of a loopback address.
pub(super) fn parse(url: &str) -> Result<Url, SimulatorError> {
    let parsed = Url::parse(url).ok().filter(|url| url.scheme() == "http" && is_loopback(url));
    parsed.ok_or_else(|| SimulatorError::Receiver(url.to_owned()))
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_addresses_are_accepted() {
        for url in ["http://127.0.0.1:80/notify", "http://localhost/", "http://[::1]:9/n?a=b"] {
            parse(url).unwrap();
        }
        for url in ["http://192.0.2.1/", "https://127.0.0.1/", "http://localhost.example/", "127.0.0.1", ""] {
            assert!(matches!(parse(url), Err(SimulatorError::Receiver(_))), "{url}");
        }
    }
}
