//! Refusals as the gateway writes them: a class, and under it what is really wrong.

use alipay::runtime::json::{Json, Member};

use crate::Refusal;

/// Why the gateway refuses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{sub_code}: {sub_msg}")]
pub(super) struct Problem {
    class: Class,
    sub_code: String,
    sub_msg: String,
}

/// The gateway's classes of refusals.
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
    /// Code and meaning, as the gateway gives them.
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

    /// The class of a refusal that was written for REST, by its code.
    fn of(fault: &Refusal) -> Self {
        let code = fault.code.as_str();
        let has = |part: &str| code.contains(part);
        match () {
            () if code.chars().any(|letter| letter.is_ascii_uppercase()) => Class::Business,
            () if fault.status >= 500 || has("unknow-error") => Class::Unavailable,
            () if has("auth-token") => Class::Token,
            () if code.starts_with("missing-") => Class::Missing,
            () if has("limited") => Class::Limited,
            () if has("permission") => Class::Permission,
            () => Class::Invalid,
        }
    }
}

impl Problem {
    /// A parameter that every call needs is not there.
    pub(super) fn missing(parameter: &str) -> Self {
        let what = match parameter {
            "sign" => "signature".to_owned(),
            "sign_type" => "signature-type".to_owned(),
            other => other.replace('_', "-"),
        };
        let sub_msg = format!("the parameter {parameter} is missing or empty");
        Self { class: Class::Missing, sub_code: format!("isv.missing-{what}"), sub_msg }
    }

    /// Something is there and is wrong.
    pub(super) fn invalid(what: &str, message: impl Into<String>) -> Self {
        Self { class: Class::Invalid, sub_code: format!("isv.invalid-{what}"), sub_msg: message.into() }
    }

    /// The content cannot be decrypted.
    pub(super) fn undecryptable(why: &str, message: &str) -> Self {
        let sub_code = format!("isv.decryption-error-{why}");
        Self { class: Class::Invalid, sub_code, sub_msg: message.to_owned() }
    }

    /// The simulator itself has failed.
    pub(super) fn broken() -> Self {
        Self::of(&Refusal::new(500, "unknow-error", "the simulator could not make an answer"))
    }

    /// What a handler refuses, in the gateway's words: an endpoint's own code stays as it is, and a code of
    /// the platform gets the prefix that it has here.
    pub(super) fn of(fault: &Refusal) -> Self {
        let class = Class::of(fault);
        let prefix = match class {
            _ if fault.code.contains('.') => "",
            Class::Business => "",
            Class::Unavailable | Class::Token => "aop.",
            _ => "isv.",
        };
        Self { class, sub_code: format!("{prefix}{}", fault.code), sub_msg: fault.message.clone() }
    }

    #[cfg(test)]
    pub(super) fn sub_code(&self) -> &str {
        &self.sub_code
    }

    /// The object of the answer.
    pub(super) fn json(&self) -> Json<'static> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_of_handlers_get_the_gateways_class_and_prefix() {
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
            let problem = Problem::of(&Refusal::new(status, code, "why")).json();
            let text = |name| problem.get(name).and_then(Json::as_text).unwrap();
            assert_eq!((text("code"), text("sub_code")), expected, "{code}");
            assert_eq!(text("sub_msg"), "why");
        }
    }

    #[test]
    fn missing_parameters_have_the_gateways_names() {
        let codes =
            ["sign", "sign_type", "app_cert_sn", "method"].map(|name| Problem::missing(name).sub_code);
        let expected = [
            "isv.missing-signature",
            "isv.missing-signature-type",
            "isv.missing-app-cert-sn",
            "isv.missing-method",
        ];
        assert_eq!(codes, expected);
    }
}
