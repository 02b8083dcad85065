//! Checks of settings that are no keys.

use super::{ConfigError, Setting};
use crate::support::text::is_plain_token;

/// An app id that can stand in an auth string.
pub(crate) fn check_app_id(app_id: Option<String>) -> Result<String, ConfigError> {
    let app_id = app_id.ok_or(ConfigError::Missing(Setting::AppId))?.trim().to_owned();
    if is_plain_token(&app_id) {
        Ok(app_id)
    } else {
        let problem =
            "an app id is a row of digits; this one is empty or has blanks, commas or other characters";
        Err(ConfigError::Invalid { setting: Setting::AppId, problem })
    }
}

/// Checks the server's address; tells whether it is on this computer.
pub(crate) fn check_server(server: &str) -> Result<bool, ConfigError> {
    let invalid = |problem| Err(ConfigError::Invalid { setting: Setting::Server, problem });
    if !server.contains("://") {
        return invalid(
            "the scheme is missing; write https://openapi.alipay.com (http:// for this computer)",
        );
    }
    let Ok(url) = url::Url::parse(server) else {
        return invalid("this is no URL; write it as https://openapi.alipay.com");
    };
    if url.path().contains("gateway.do") {
        return invalid("give scheme and host only; the path follows from the protocol");
    }
    let has_more = url.path() != "/" || url.query().is_some() || url.fragment().is_some();
    if has_more || !url.username().is_empty() || url.password().is_some() {
        return invalid("give scheme, host and port only, without path, query or user");
    }
    let is_loopback = match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => return invalid("the URL has no host"),
    };
    match url.scheme() {
        "https" => Ok(is_loopback),
        "http" if is_loopback => Ok(true),
        "http" => invalid("plain http is for loopback addresses only (127.0.0.1, localhost); write https"),
        _ => invalid("the scheme must be https"),
    }
}
