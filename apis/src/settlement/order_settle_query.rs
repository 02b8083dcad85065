//! State of royalties.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_enum, alipay_model};

use super::{RoyaltyAccountType, RoyaltyType, SettlementApi};

/// Looks up the royalties of one request.
///
/// Safe to repeat. Identify the request by the number of its settlement, or by its request number together
/// with the number of the trade.
///
/// # Errors
///
/// - [`MERCHANT_TRADE_NOT_MATCH`](super::SettlementErrorCode::TradeOfAnotherMerchant): the trade belongs to
///   another merchant.
/// - [`OPENID_APPID_NOT_MATCH`](super::SettlementErrorCode::OpenIdOfAnotherApp): the `open_id` belongs to
///   another application.
/// - [`INVALID_PARAMETER`](super::SettlementErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::SettlementErrorCode::SystemError): Alipay failed. Retry with the same request
///   number.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::settlement::{QuerySettlement, RoyaltyState, SettlementApiExt};
///
/// let query = QuerySettlement::new().with_settle_no("20210718002530070231123456789012");
/// for royalty in &client.settlements().query(query).await?.royalty_detail_list {
///     if royalty.state == Some(RoyaltyState::Fail) {
///         println!("{:?}: {:?}", royalty.trans_in, royalty.error_desc);
///     }
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.order.settle.query",
    v3 = GET,
    response = Settlement,
    service = SettlementApi,
    idempotent,
    one_of(settle_no, out_request_no),
)]
pub struct QuerySettlement {
    /// Settlement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub settle_no: Option<String>,
    /// Request number assigned by you; also requires `trade_no`.
    #[alipay(max_len = 64)]
    pub out_request_no: Option<String>,
    /// Trade number assigned by Alipay; required with `out_request_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
}

/// Royalties of one request.
#[alipay_model(setters)]
pub struct Settlement {
    /// Request number assigned by you.
    pub out_request_no: Option<String>,
    /// Time of the request.
    pub operation_dt: Option<BeijingTime>,
    /// Royalties, one entry per receiver.
    pub royalty_detail_list: Vec<RoyaltyOutcome>,
}

/// Royalty of one receiver, and how it ended.
#[alipay_model(setters)]
pub struct RoyaltyOutcome {
    /// Royalty number assigned by Alipay.
    pub detail_id: Option<String>,
    /// Kind of royalty.
    pub operation_type: Option<RoyaltyType>,
    /// State of the royalty.
    pub state: Option<RoyaltyState>,
    /// Time of payment.
    pub execute_dt: Option<BeijingTime>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Receiving account.
    pub trans_in: Option<String>,
    /// Kind of identifier of the receiving account.
    pub trans_in_type: Option<RoyaltyAccountType>,
    /// `open_id` of the receiving account.
    pub trans_in_open_id: Option<String>,
    /// Paying account.
    pub trans_out: Option<String>,
    /// Kind of identifier of the paying account.
    pub trans_out_type: Option<RoyaltyAccountType>,
    /// `open_id` of the paying account.
    pub trans_out_open_id: Option<String>,
    /// Code of the failure.
    pub error_code: Option<String>,
    /// Description of the failure.
    pub error_desc: Option<String>,
}

/// State of a royalty.
#[alipay_enum]
pub enum RoyaltyState {
    /// Paid.
    #[alipay("SUCCESS")]
    Success,
    /// Failed; the receiver got no money.
    #[alipay("FAIL")]
    Fail,
    /// In progress.
    #[alipay("PROCESSING")]
    Processing,
}
