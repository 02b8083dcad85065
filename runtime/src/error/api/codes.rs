//! The meaning of error codes for the outcome of a call.

use super::ApiError;
use crate::error::hint;

impl ApiError {
    /// Returns whether the platform failed, so that the call may have been carried out.
    pub(crate) fn is_platform_fault(&self) -> bool {
        const CODES: [&str; 5] = [
            "unknow-error",
            "unknown-error",
            "SYSTEM_ERROR",
            "system-error",
            "service-currently-unavailable",
        ];
        let code = self.code().map(hint::without_origin);
        self.status >= 500
            || self.gateway_code() == Some(UNAVAILABLE)
            || code.is_some_and(|code| CODES.contains(&code))
    }

    /// Returns whether the call exceeded a rate limit and was not carried out.
    pub fn is_rate_limit(&self) -> bool {
        let code = self.code().map(hint::without_origin);
        self.status == 429
            || self.gateway_code() == Some(LIMITED)
            || code.is_some_and(|code| code.ends_with("call-limited"))
    }

    /// Returns whether the platform sends this code before it can know which key to sign with, and carries nothing out.
    pub(crate) fn is_sent_before_the_key_is_known(&self) -> bool {
        self.code().is_some_and(|code| SENT_UNSIGNED.contains(&hint::without_origin(code)))
    }

    pub(super) fn is_about_the_timestamp(&self) -> bool {
        let code = self.code().map(hint::without_origin);
        matches!(code, Some("invalid-timestamp" | "illegal-timestamp"))
    }

    /// Alipay quotes the signed text, with all parameters, if a signature is wrong.
    pub(super) fn message_is_safe(&self) -> bool {
        !self.code().is_some_and(|code| code.contains("signature") || code.contains("decryption"))
    }
}

/// The codes of errors that the platform sends before it can know which key to sign with. By their meaning the call
/// was not carried out: signature, app id, certificate serials, missing or malformed parameters of the protocol
/// itself. [V3 errors](crate::protocol::reference#v3-errors) documents the list.
const SENT_UNSIGNED: [&str; 24] = [
    "app-cert-expired",
    "app-cert-not-exist",
    "illegal-timestamp",
    "invalid-alipay-root-cert-sn",
    "invalid-app-cert-sn",
    "invalid-app-id",
    "invalid-charset",
    "invalid-format",
    "invalid-method",
    "invalid-nonce",
    "invalid-signature",
    "invalid-signature-type",
    "invalid-timestamp",
    "missing-alipay-root-cert-sn",
    "missing-app-cert-sn",
    "missing-app-id",
    "missing-method",
    "missing-nonce",
    "missing-signature",
    "missing-signature-config",
    "missing-signature-key",
    "missing-signature-type",
    "missing-timestamp",
    "missing-version",
];

/// The gateway's class for rate limits.
const LIMITED: &str = "40005";

/// The gateway's class for errors of the platform.
const UNAVAILABLE: &str = "20000";
