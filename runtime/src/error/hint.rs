//! Hints for the platform's own error codes: likely cause and next step.

const HINTS: &[(&str, &str)] = &[
    (
        "invalid-signature",
        "the private key used here is not the pair of the public key that the open platform has for this app; \
         upload the public key that belongs to this private key, or configure the right private key",
    ),
    ("missing-signature", "a proxy on the way seems to drop the Authorization header"),
    ("invalid-app-id", "the app id is not known on this server; production and sandbox have different ones"),
    ("invalid-timestamp", "the clock of this computer is wrong; synchronise it"),
    ("illegal-timestamp", "the clock of this computer is wrong; synchronise it"),
    (
        "invalid-app-auth-token",
        "the merchant's authorisation is not valid for this app; have the merchant authorise again",
    ),
    ("app-auth-token-time-out", "the merchant's authorisation has expired; refresh it or have it renewed"),
    (
        "insufficient-isv-permissions",
        "the app lacks this product: sign up for it on the open platform, or have the merchant authorise it",
    ),
    ("method-call-limited", "too many calls; wait before you retry"),
    ("illegal-client-ip", "this computer's address is not on the app's list of allowed addresses"),
    (
        "missing-app-cert-sn",
        "the app is in certificate mode on the open platform, but this client uses public keys",
    ),
];

/// The hint of a code, if there is one.
pub(super) fn for_code(code: &str) -> Option<&'static str> {
    let code = without_origin(code);
    HINTS.iter().find(|(known, _)| *known == code).map(|(_, hint)| *hint)
}

/// The code without the gateway's prefix for its origin, as in `isv.invalid-signature` or `ACQ.SYSTEM_ERROR`.
pub(super) fn without_origin(code: &str) -> &str {
    match code.split_once('.') {
        Some(("isv" | "isp" | "aop" | "ACQ", rest)) => rest,
        _ => code,
    }
}
