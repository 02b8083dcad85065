//! Migration of an agreement.

use alipay_runtime::alipay_api;

use super::{AgreementApi, QueryAgreement};

/// Moves an agreement to another application, or to another merchant. Only if agreed with Alipay.
///
/// # Errors
///
/// - [`AGREEMENT_ALREADY_MIGRATED`](super::AgreementErrorCode::AlreadyMigrated): the agreement was already
///   migrated.
/// - [`MERCHANT_NOT_SUPPORT`](super::AgreementErrorCode::MerchantNotSupported): you may not send this call.
/// - [`INVALID_PARAMETER`](super::AgreementErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
#[alipay_api(
    method = "alipay.user.agreement.migrate",
    v3 = POST,
    service = AgreementApi,
    resolve_with = QueryAgreement,
)]
pub struct MigrateAgreement {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: String,
    /// Merchant to move the agreement to; begins with `2088`.
    #[alipay(max_len = 28)]
    pub target_partner_id: Option<String>,
    /// App ID to which the agreement is to belong.
    #[alipay(max_len = 32)]
    pub target_app_id: Option<String>,
    /// App ID that is to send the calls.
    #[alipay(max_len = 32)]
    pub target_invoke_app_id: Option<String>,
}
