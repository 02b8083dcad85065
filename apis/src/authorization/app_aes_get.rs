//! Encryption key of a merchant's application.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Returns the key by which the content of a merchant's application is encrypted, such as the phone number of
/// a mini program's user. Safe to repeat. Called as `client.authorizations().get_aes_key(..)`.
///
/// # Errors
///
/// - [`ACCESS_DENIED`](super::AuthorizationErrorCode::AccessDenied): the merchant has not authorized you for
///   this.
/// - [`INVALID_PARAMETER`](super::AuthorizationErrorCode::ParameterInvalid): a parameter is missing or
///   malformed.
#[alipay_api(
    method = "alipay.open.auth.app.aes.get",
    v3 = GET,
    response = AesKey,
    service = AuthorizationApi,
    call = get_aes_key,
    idempotent,
)]
pub struct GetAesKey {
    /// App ID of the merchant's application.
    #[alipay(max_len = 32)]
    pub merchant_app_id: String,
}

/// Encryption key.
#[alipay_model(setters)]
pub struct AesKey {
    /// AES key, as Base64. Empty if none is set.
    #[alipay(sensitive)]
    pub aes_key: Option<String>,
}
