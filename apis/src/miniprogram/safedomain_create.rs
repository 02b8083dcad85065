//! Addition of a domain.

use alipay_runtime::alipay_api;

use super::{MiniProgramApi, QueryBaseInfo};

/// Allows the mini program to communicate with a domain, in versions that are uploaded from then on. At most
/// 30 domains. Called as `client.mini_programs().add_safe_domain(..)`.
///
/// # Errors
///
/// - [`SAFEDOMAIN_EXSIT`](super::MiniProgramErrorCode::DomainExists): the domain is in the list already.
/// - [`SAFEDOMAIN_VOER_LIMIT`](super::MiniProgramErrorCode::TooManyDomains): there are too many domains.
///   Remove one.
/// - [`INVALID_SAFE_DOMAIN`](super::MiniProgramErrorCode::DomainInvalid): the domain is malformed, or not
///   registered (ICP).
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.safedomain.create",
    v3 = POST,
    service = MiniProgramApi,
    call = add_safe_domain,
    idempotent,
    resolve_with = QueryBaseInfo,
)]
pub struct AddSafeDomain {
    /// Domain, without scheme and path, such as `example.com`.
    #[alipay(max_len = 256)]
    pub safe_domain: String,
}
