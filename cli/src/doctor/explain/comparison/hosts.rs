//! The server of a request, and the environment of its application.

use crate::{
    doctor::{finding::Finding, inspect::Read},
    i18n::Text,
};

const SUBJECT: &str = "server";

/// Checks that the application belongs to the server.
pub(super) fn check(app_id: Option<&str>, host: Option<&str>, read: &Read) -> Option<Finding> {
    let configured = read.server.as_deref().and_then(|server| server.split_once("://")).map(|(_, host)| host);
    let host = host.or(configured)?.split([':', '/']).next()?.to_ascii_lowercase();
    if let Some(new) = retired(&host) {
        return Some(Finding::bad(
            "host-retired",
            SUBJECT,
            Text::new(format!("{host} is no longer in use"), format!("{host} 已停用")),
            Text::new(format!("send requests to {new}"), format!("请改用 {new}")),
        ));
    }
    let app_id = app_id?;
    let is_of_sandbox = app_id.starts_with("9021") && app_id.len() == 16;
    let is_of_production = app_id.starts_with("2021") && app_id.len() == 16;
    if host == "openapi.alipay.com" && is_of_sandbox {
        return Some(Finding::bad(
            "sandbox-app-in-production",
            SUBJECT,
            Text::new(
                format!("{app_id} is an application of the sandbox, but the request goes to production"),
                format!("{app_id} 是沙箱应用，但请求发送到了正式环境"),
            ),
            Text::new(
                "send it to https://openapi-sandbox.dl.alipaydev.com, or use the app id and keys of production",
                "请发送到 https://openapi-sandbox.dl.alipaydev.com，或使用正式环境的 APPID 和密钥",
            ),
        ));
    }
    (host.ends_with("alipaydev.com") && is_of_production).then(|| {
        Finding::bad(
            "production-app-in-sandbox",
            SUBJECT,
            Text::new(
                format!("{app_id} is an application of production, but the request goes to the sandbox"),
                format!("{app_id} 是正式环境的应用，但请求发送到了沙箱环境"),
            ),
            Text::new(
                "use the app id and keys of the sandbox, or send it to https://openapi.alipay.com",
                "请使用沙箱应用的 APPID 和密钥，或发送到 https://openapi.alipay.com",
            ),
        )
    })
}

/// Returns the host that has replaced a retired one.
fn retired(host: &str) -> Option<&'static str> {
    match host {
        "openapi.alipaydev.com" => Some("openapi-sandbox.dl.alipaydev.com"),
        "mapi.alipay.com" | "wappaygw.alipay.com" => Some("openapi.alipay.com"),
        _ => None,
    }
}
