//! Checks of the settings that are not keys.

use super::{ConfigError, Setting};

/// Checks that the app id consists of digits, and can so be a part of the auth string.
pub(crate) fn check_app_id(app_id: Option<String>) -> Result<String, ConfigError> {
    let app_id = app_id.ok_or(ConfigError::Missing(Setting::AppId))?.trim().to_owned();
    let invalid = |problem| Err(ConfigError::Invalid { setting: Setting::AppId, problem });
    if app_id.starts_with("wx") {
        return invalid(
            "this is the app id of another platform (wx..); the open platform of Alipay shows the APPID on the page of the app",
        );
    }
    if app_id.is_empty() || !app_id.bytes().all(|byte| byte.is_ascii_digit()) {
        return invalid(
            "an app id consists of digits; this one is empty, or contains quotes, whitespace or other characters that \
             are not allowed",
        );
    }
    if app_id.len() == 16 && app_id.starts_with("2088") {
        return invalid(
            "this is the id of a merchant (PID), not of an app; the open platform shows the APPID on the page of the app",
        );
    }
    Ok(app_id)
}

/// Checks the server's address. Returns whether it is a loopback address.
pub(crate) fn check_server(server: &str) -> Result<bool, ConfigError> {
    let invalid = |problem| Err(ConfigError::Invalid { setting: Setting::Server, problem });
    if !server.contains("://") {
        return invalid(
            "the address has no scheme; write it as https://openapi.alipay.com (http:// for loopback addresses only)",
        );
    }
    let Ok(url) = url::Url::parse(server) else {
        return invalid("this is not a URL; write it as https://openapi.alipay.com");
    };
    if url.path().contains("gateway.do") {
        return invalid(
            "pass only scheme and host, such as https://openapi.alipay.com; the path /gateway.do is added automatically",
        );
    }
    if matches!(url.host_str(), Some("openapi.alipaydev.com")) {
        return invalid(
            "this host of the sandbox is no longer in use; write https://openapi-sandbox.dl.alipaydev.com, or call `sandbox()`",
        );
    }
    if matches!(url.host_str(), Some("mapi.alipay.com" | "wappaygw.alipay.com")) {
        return invalid(
            "this host serves an interface that is no longer in use; write https://openapi.alipay.com",
        );
    }
    let has_more = url.path() != "/" || url.query().is_some() || url.fragment().is_some();
    if has_more || !url.username().is_empty() || url.password().is_some() {
        return invalid("pass only scheme, host and port, without path, query or user name");
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
        "http" => {
            invalid("http:// is allowed for loopback addresses only (127.0.0.1, localhost); write https://")
        }
        _ => invalid("the scheme must be https://"),
    }
}
