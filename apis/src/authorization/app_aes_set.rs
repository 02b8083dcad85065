//! New encryption key of a merchant's application.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AuthorizationApi, GetAesKey};

/// Creates a new key by which the content of a merchant's application is encrypted. The old key is no longer
/// valid: everything that decrypts with it needs the new one. Called as
/// `client.authorizations().set_aes_key(..)`.
///
/// # Errors
///
/// - [`ACCESS_DENIED`](super::AuthorizationErrorCode::AccessDenied): the merchant has not authorized you for
///   this.
/// - [`INVALID_PARAMETER`](super::AuthorizationErrorCode::ParameterInvalid): a parameter is missing or
///   malformed.
#[alipay_api(
    method = "alipay.open.auth.app.aes.set",
    v3 = POST,
    response = NewAesKey,
    service = AuthorizationApi,
    call = set_aes_key,
    resolve_with = GetAesKey,
)]
pub struct SetAesKey {
    /// App ID of the merchant's application.
    #[alipay(max_len = 32)]
    pub merchant_app_id: String,
}

/// New encryption key.
#[alipay_model(setters)]
pub struct NewAesKey {
    /// AES key, as Base64.
    #[alipay(sensitive)]
    pub aes_key: Option<String>,
}
