//! Removal of a domain.

use alipay_runtime::alipay_api;

use super::{MiniProgramApi, QueryBaseInfo};

/// Removes a domain from those with which the mini program may communicate. Called as
/// `client.mini_programs().remove_safe_domain(..)`.
///
/// # Errors
///
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.safedomain.delete",
    v3 = DELETE,
    service = MiniProgramApi,
    call = remove_safe_domain,
    idempotent,
    resolve_with = QueryBaseInfo,
)]
pub struct RemoveSafeDomain {
    /// Domain, without scheme and path, such as `example.com`.
    #[alipay(max_len = 256)]
    pub safe_domain: String,
}
