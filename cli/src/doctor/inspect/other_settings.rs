//! Checks of the settings that are not keys.

use alipay::settings::SettingValue;

use crate::{doctor::finding::Finding, i18n::Text, settings::short_origin};

/// Checks the id of the application.
pub(super) fn app_id(value: &SettingValue) -> Finding {
    const SUBJECT: &str = "app_id";
    let text = value.as_str();
    let copy = || {
        Text::new(
            "copy the APPID from the application's page of the open platform: 16 digits that begin with 20",
            "请从开放平台的应用页面复制 APPID：16 位数字，以 20 开头",
        )
    };
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        let message = Text::new(
            "an app id consists of digits; this one is empty or has other characters",
            "APPID 由数字组成；此处为空或含有其他字符",
        );
        return Finding::bad("app-id-malformed", SUBJECT, message, copy());
    }
    if text.starts_with("2088") && text.len() == 16 {
        let message = Text::new(
            format!("{text} is the id of a merchant (PID), not of an application"),
            format!("{text} 是商户 PID，不是 APPID"),
        );
        return Finding::bad("app-id-is-pid", SUBJECT, message, copy());
    }
    Finding::good("app-id", SUBJECT, Text::plain(format!("{text} ({})", short_origin(value))))
}

/// Checks the signature algorithm.
pub(super) fn sign_type(value: &SettingValue) -> Finding {
    const SUBJECT: &str = "sign_type";
    let help = || {
        Text::new(
            "use RSA2 unless the application supports only RSA",
            "请使用 RSA2；仅在应用只支持 RSA 时使用 RSA",
        )
    };
    match value.as_str() {
        "RSA2" => Finding::good("sign-type", SUBJECT, Text::plain(format!("RSA2 ({})", short_origin(value)))),
        "RSA" => {
            let message = Text::new(
                "RSA signs with SHA-1, which only the V2 gateway accepts",
                "RSA 使用 SHA-1 加签，只适用于 V2 网关",
            );
            Finding::doubtful("sign-type-rsa", SUBJECT, message, help())
        }
        _ => {
            let message = Text::new("the sign type has to be RSA2 or RSA", "签名算法只能是 RSA2 或 RSA");
            Finding::bad("sign-type-unknown", SUBJECT, message, help())
        }
    }
}

/// Reports the URL of the server.
pub(super) fn server(value: &SettingValue) -> Finding {
    Finding::good("server", "server", Text::plain(format!("{} ({})", value.as_str(), short_origin(value))))
}
