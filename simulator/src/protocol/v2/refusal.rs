//! Refusals in the form of the gateway: a general code, and a sub code with the actual reason.

use alipay::runtime::json::{Json, Member};

use crate::{error::Refusal, support::text::shorten};

/// The size in bytes above which a message is shortened.
const MAX_MESSAGE_BYTES: usize = 256 << 10;

/// A refusal by the gateway.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{sub_code}: {sub_msg}")]
pub(crate) struct GatewayRefusal {
    class: Class,
    sub_code: String,
    sub_msg: String,
}

/// The general codes of the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Unavailable,
    Token,
    Missing,
    Invalid,
    Business,
    Limited,
    Permission,
}

impl Class {
    /// The code and the message of the gateway.
    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Class::Unavailable => ("20000", "Service Currently Unavailable"),
            Class::Token => ("20001", "Insufficient Token Permissions"),
            Class::Missing => ("40001", "Missing Required Arguments"),
            Class::Invalid => ("40002", "Invalid Arguments"),
            Class::Business => ("40004", "Business Failed"),
            Class::Limited => ("40005", "Call Limited"),
            Class::Permission => ("40006", "Insufficient Permissions"),
        }
    }

    /// Chooses the class of a refusal in the form of V3, by its code.
    fn of(refusal: &Refusal) -> Self {
        let code = refusal.code.as_str();
        let has = |part: &str| code.contains(part);
        match () {
            () if code.chars().any(|letter| letter.is_ascii_uppercase()) => Class::Business,
            () if refusal.status >= 500 || has("unknow-error") => Class::Unavailable,
            () if has("auth-token") => Class::Token,
            () if code.starts_with("missing-") => Class::Missing,
            () if has("limited") => Class::Limited,
            () if has("permission") => Class::Permission,
            () => Class::Invalid,
        }
    }
}

impl GatewayRefusal {
    /// Creates the refusal for a required parameter that is missing.
    pub(super) fn missing(parameter: &str) -> Self {
        let name = match parameter {
            "sign" => "signature".to_owned(),
            "sign_type" => "signature-type".to_owned(),
            other => other.replace('_', "-"),
        };
        let sub_msg = format!("the parameter {parameter} is missing or empty");
        Self { class: Class::Missing, sub_code: format!("isv.missing-{name}"), sub_msg }
    }

    /// Creates the refusal for something that is present and invalid.
    pub(crate) fn invalid(name: &str, message: impl Into<String>) -> Self {
        let mut sub_msg = message.into();
        // The message may quote the call, which may be large.
        shorten(&mut sub_msg, MAX_MESSAGE_BYTES);
        Self { class: Class::Invalid, sub_code: format!("isv.invalid-{name}"), sub_msg }
    }

    /// Creates the refusal for a content that cannot be decrypted.
    pub(super) fn decryption_error(reason: &str, message: &str) -> Self {
        let sub_code = format!("isv.decryption-error-{reason}");
        Self { class: Class::Invalid, sub_code, sub_msg: message.to_owned() }
    }

    /// Creates the refusal for a failure of the simulator itself.
    pub(crate) fn internal() -> Self {
        Self::from(&Refusal::internal("the simulator could not create a response"))
    }

    #[cfg(test)]
    pub(super) fn sub_code(&self) -> &str {
        &self.sub_code
    }

    /// The JSON of the response.
    pub(crate) fn json(&self) -> Json<'static> {
        let (code, msg) = self.class.texts();
        let text = |name: &'static str, value: &str| Member {
            name: name.into(),
            value: Json::Text(value.to_owned().into()),
        };
        Json::Object(vec![
            text("code", code),
            text("msg", msg),
            text("sub_code", &self.sub_code),
            text("sub_msg", &self.sub_msg),
        ])
    }
}

/// Converts the refusal of a handler. The code of an endpoint is kept, and a code of the platform gets the prefix
/// that it has on the gateway.
impl From<&Refusal> for GatewayRefusal {
    fn from(refusal: &Refusal) -> Self {
        let class = Class::of(refusal);
        let prefix = match class {
            _ if refusal.code.contains('.') => "",
            Class::Business => "",
            Class::Unavailable | Class::Token => "aop.",
            _ => "isv.",
        };
        Self { class, sub_code: format!("{prefix}{}", refusal.code), sub_msg: refusal.message.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_of_handlers_get_the_class_and_prefix_of_the_gateway() {
        for (status, code, expected) in [
            (400, "ORDER_NOT_EXIST", ("40004", "ORDER_NOT_EXIST")),
            (400, "ACQ.TRADE_NOT_EXIST", ("40004", "ACQ.TRADE_NOT_EXIST")),
            (401, "app-auth-token-time-out", ("20001", "aop.app-auth-token-time-out")),
            (401, "invalid-app-auth-token", ("20001", "aop.invalid-app-auth-token")),
            (500, "unknow-error", ("20000", "aop.unknow-error")),
            (503, "isp.unknow-error", ("20000", "isp.unknow-error")),
            (400, "missing-parameter", ("40001", "isv.missing-parameter")),
            (400, "invalid-parameter", ("40002", "isv.invalid-parameter")),
            (400, "insufficient-isv-permissions", ("40006", "isv.insufficient-isv-permissions")),
            (429, "method-call-limited", ("40005", "isv.method-call-limited")),
        ] {
            let refusal = GatewayRefusal::from(&Refusal::new(status, code, "why")).json();
            let text = |name| refusal.get(name).and_then(Json::as_text).unwrap();
            assert_eq!((text("code"), text("sub_code")), expected, "{code}");
            assert_eq!(text("sub_msg"), "why");
        }
    }

    #[test]
    fn missing_parameters_have_the_names_of_the_gateway() {
        let codes =
            ["sign", "sign_type", "app_cert_sn", "method"].map(|name| GatewayRefusal::missing(name).sub_code);
        let expected = [
            "isv.missing-signature",
            "isv.missing-signature-type",
            "isv.missing-app-cert-sn",
            "isv.missing-method",
        ];
        assert_eq!(codes, expected);
    }
}
