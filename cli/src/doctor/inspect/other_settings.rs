//! Settings that are no keys.

use crate::{doctor::finding::Finding, i18n::Text, settings::Value};

/// The application's number.
pub(super) fn app_id(value: &Value) -> Finding {
    const SUBJECT: &str = "app_id";
    let text = value.as_str();
    let copy = || {
        Text::new(
            "copy the APPID from the app's page on the open platform: 16 digits that begin with 20",
            "请从开放平台的应用页面复制 APPID：16 位数字，以 20 开头",
        )
    };
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        let message = Text::new(
            "an app id is a row of digits; this one is empty or has other characters",
            "应用号只有数字；这里为空或含有其它字符",
        );
        return Finding::bad("app-id-malformed", SUBJECT, message, copy());
    }
    if text.starts_with("2088") && text.len() == 16 {
        let message = Text::new(
            format!("{text} is the number of a merchant (PID), not of an application"),
            format!("{text} 是商户号（PID），不是应用号"),
        );
        return Finding::bad("app-id-is-pid", SUBJECT, message, copy());
    }
    Finding::good("app-id", SUBJECT, Text::plain(format!("{text} ({})", value.origin)))
}

/// What signs.
pub(super) fn sign_type(value: &Value) -> Finding {
    const SUBJECT: &str = "sign_type";
    let help = || Text::new("use RSA2, unless the app cannot", "除非应用做不到，请使用 RSA2");
    match value.as_str() {
        "RSA2" => Finding::good("sign-type", SUBJECT, Text::plain(format!("RSA2 ({})", value.origin))),
        "RSA" => {
            let message = Text::new(
                "RSA signs with SHA-1, on the V2 gateway only",
                "RSA 用 SHA-1 签名，只适用于 V2 网关",
            );
            Finding::doubtful("sign-type-rsa", SUBJECT, message, help())
        }
        _ => {
            let message = Text::new("it can be RSA2 or RSA", "只能是 RSA2 或 RSA");
            Finding::bad("sign-type-unknown", SUBJECT, message, help())
        }
    }
}

/// The server's address.
pub(super) fn server(value: &Value) -> Finding {
    Finding::good("server", "server", Text::plain(format!("{} ({})", value.as_str(), value.origin)))
}
