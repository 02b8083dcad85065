//! Change of an agreement's product.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::{AgreementApi, PeriodRule, PeriodType, QueryAgreement};

/// Changes an agreement to another product, without another signature of the user.
///
/// # Errors
///
/// - [`USER_AGREEMENT_NOT_EXIST`](super::AgreementErrorCode::AgreementNotFound): the agreement does not
///   exist, or the user has not signed yet.
/// - [`PRODUCT_CODE_IS_INVALID`](super::AgreementErrorCode::ProductInvalid): the product to change to is
///   invalid.
/// - [`PRODUCTCODE_ALREADY_UPDATE`](super::AgreementErrorCode::AlreadyTransferred): the product was already
///   changed.
/// - [`NOT_SUPPORTED_BUSINESS`](super::AgreementErrorCode::NotSupported): the agreement does not allow this
///   change.
/// - [`USER_AGREEMENT_IS_OUT_OF_DATE`](super::AgreementErrorCode::OutOfDate): the end of the agreement has
///   passed.
/// - [`INVALID_PARAMETER`](super::AgreementErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
#[alipay_api(
    method = "alipay.user.agreement.transfer",
    v3 = POST,
    response = TransferredAgreement,
    service = AgreementApi,
    resolve_with = QueryAgreement,
)]
pub struct TransferAgreement {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: String,
    /// Product to change to, such as `CYCLE_PAY_AUTH_P`.
    #[alipay(max_len = 64)]
    pub target_product_code: String,
    /// Rule of periodic charges. Required if the product has periodic charges.
    pub period_rule_params: Option<PeriodRule>,
}

/// Rule of the changed agreement.
#[alipay_model(setters)]
pub struct TransferredAgreement {
    /// Day of the first charge, as `yyyy-MM-dd`.
    pub execute_time: Option<String>,
    /// Unit of the period.
    pub period_type: Option<PeriodType>,
    /// Length of the period.
    #[alipay(as_text)]
    pub period: Option<u32>,
    /// Largest amount of one charge, in yuan.
    pub amount: Option<Money>,
    /// Largest amount of all charges, in yuan.
    pub total_amount: Option<Money>,
    /// Largest number of charges.
    #[alipay(as_text)]
    pub total_payments: Option<u32>,
}
