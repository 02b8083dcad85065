//! Money that waits for settlement.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::SettlementApi;

/// Looks up the money of a sub-merchant, or of one trade, that waits for settlement. Safe to repeat. Called
/// as `client.settlements().query_receivables(..)`.
///
/// # Errors
///
/// - [`SUB_MERCHANT_NOT_EXIST`](super::SettlementErrorCode::SubMerchantNotFound): the sub-merchant does not
///   exist.
/// - [`SUB_MERCHANT_BELONG_ERROR`](super::SettlementErrorCode::SubMerchantOfAnother): the sub-merchant
///   belongs to another platform.
/// - [`QUERY_NOT_SUPPORT`](super::SettlementErrorCode::QueryNotSupported): the balance cannot be queried for
///   this product.
/// - [`INVALID_PARAMETER`](super::SettlementErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::SettlementErrorCode::SystemError): Alipay failed. Retry with the same request
///   number.
#[alipay_api(
    method = "alipay.trade.settle.receivables.query",
    v3 = POST,
    response = Receivables,
    service = SettlementApi,
    call = query_receivables,
    idempotent,
)]
pub struct QueryReceivables {
    /// Request number assigned by you: letters, digits and `_`, at most 32.
    #[alipay(max_len = 32)]
    pub out_request_no: String,
    /// Contracted product, such as `FACE_TO_FACE_PAYMENT`.
    #[alipay(max_len = 64)]
    pub biz_product: Option<String>,
    /// Sub-merchant.
    pub merchant_info: Option<SettleEntity>,
    /// Trade number assigned by Alipay; to look up the money of one trade.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Day in the past, as `yyyyMMdd`: yesterday, after 2:00, to 30 days ago. Default: the current amounts.
    /// Ignored with `trade_no`.
    #[alipay(max_len = 8)]
    pub query_his_date: Option<String>,
    /// Extension fields, as the text of a JSON object.
    #[alipay(max_len = 2048)]
    pub extend_params: Option<String>,
}

/// Money of a sub-merchant.
#[alipay_model(setters)]
pub struct Receivables {
    /// Amount that waits for settlement, in yuan.
    pub unsettled_amount: Option<Money>,
    /// Amount that is on its way to the account, in yuan.
    pub on_settle_amount: Option<Money>,
    /// Settled amount, in yuan.
    pub settled_amount: Option<Money>,
}

/// Entity whose money is looked up.
#[alipay_model(setters)]
pub struct SettleEntity {
    /// ID of the entity, such as the SMID of a sub-merchant.
    #[alipay(max_len = 64)]
    pub settle_entity_id: Option<String>,
    /// Kind of the entity, such as `SecondMerchant`.
    #[alipay(max_len = 32)]
    pub settle_entity_type: Option<String>,
    /// Business type of the entity. The values are not documented.
    #[alipay(max_len = 32)]
    pub settle_entity_biz_type: Option<String>,
}
