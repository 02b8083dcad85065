//! Creation of a trade.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{
    BankAgentRequest, BusinessParams, ExtUserInfo, ExtendParams, GoodsDetail, ProductCode, QueryTrade,
    RoyaltyInfo, SettleInfo, SignParams, SubMerchant, TradeApi,
};

/// Creates a trade for a known buyer, who pays in a mini program.
///
/// Identify the buyer by `buyer_open_id` or `buyer_id`, and pass [`trade_no`](CreatedTrade::trade_no) to
/// `my.tradePay` in the mini program.
///
/// # Errors
///
/// - [`ACQ.BUYER_NOT_EXIST`](super::TradeErrorCode::BuyerNotFound): the buyer does not exist.
/// - [`ACQ.TRADE_HAS_SUCCESS`](super::TradeErrorCode::TradeAlreadyPaid): the trade with this number is paid;
///   look it up.
/// - [`ACQ.TRADE_HAS_CLOSE`](super::TradeErrorCode::TradeAlreadyClosed): the trade with this number is
///   closed; use a new number.
/// - [`ACQ.CONTEXT_INCONSISTENT`](super::TradeErrorCode::ContextInconsistent): the number was used with other
///   details; retry without changes.
/// - [`ACQ.ACCESS_FORBIDDEN`](super::TradeErrorCode::AccessForbidden): your contract does not include the
///   product.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed; look up the trade before you
///   retry.
#[alipay_api(
    method = "alipay.trade.create",
    v3 = POST,
    response = CreatedTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
)]
pub struct CreateTrade {
    /// Trade number assigned by you, unique among your trades: letters, digits, `_`, `-` and `*`. It prevents
    /// a retry from creating a second trade.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_trade_no: String,
    /// Total amount of the order in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub total_amount: Money,
    /// Title of the order, shown to the buyer. Must not contain `/`, `=` or `&`.
    #[alipay(max_len = 256)]
    pub subject: String,
    /// Contracted product of the trade.
    #[alipay(max_len = 64)]
    pub product_code: Option<ProductCode>,
    /// URL that receives the notification of the outcome, a
    /// [`TradeStatusChanged`](super::TradeStatusChanged). An `https` URL without query parameters of your
    /// own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// `open_id` of the buyer, which differs per application.
    #[alipay(max_len = 128)]
    pub buyer_open_id: Option<String>,
    /// Account of the buyer; begins with `2088`.
    #[alipay(max_len = 28)]
    pub buyer_id: Option<String>,
    /// Login name of the buyer: a phone number or an email address.
    #[alipay(max_len = 100, sensitive)]
    pub buyer_logon_id: Option<String>,
    /// App ID of the mini program in which the buyer pays.
    #[alipay(max_len = 32)]
    pub op_app_id: Option<String>,
    /// `open_id` of the buyer in that mini program.
    #[alipay(max_len = 128)]
    pub op_buyer_open_id: Option<String>,
    /// Description of the order, in more detail than the title.
    #[alipay(max_len = 128)]
    pub body: Option<String>,
    /// Goods of the order.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// Time at which an unpaid trade closes, to the second. Takes precedence over `timeout_express`.
    pub time_expire: Option<BeijingTime>,
    /// Time for payment, counted from the creation of the trade: an integer followed by `m` (minutes), `h`
    /// (hours), `d` (days) or `c` (until midnight), such as `90m`. From `1m` to `15d`.
    #[alipay(max_len = 6)]
    pub timeout_express: Option<String>,
    /// Discountable part of the amount, in yuan. Together with `undiscountable_amount` it equals
    /// `total_amount`.
    pub discountable_amount: Option<Money>,
    /// Part of the amount to which no discount applies, in yuan.
    pub undiscountable_amount: Option<Money>,
    /// Account that receives the money; begins with `2088`. Default: the account of your contract.
    #[alipay(max_len = 28)]
    pub seller_id: Option<String>,
    /// Shop ID assigned by you.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Shop ID assigned by Alipay.
    #[alipay(max_len = 32)]
    pub alipay_store_id: Option<String>,
    /// Operator ID assigned by you, for example of a cashier.
    #[alipay(max_len = 28)]
    pub operator_id: Option<String>,
    /// Terminal ID assigned by you.
    #[alipay(max_len = 32)]
    pub terminal_id: Option<String>,
    /// Shipping of the goods.
    pub logistics_detail: Option<LogisticsDetail>,
    /// Delivery address.
    pub receiver_address_info: Option<ReceiverAddress>,
    /// Withholding agreement that is signed during the payment.
    pub agreement_sign_params: Option<SignParams>,
    /// Terminal and merchant, identified by the acquiring bank.
    pub bkagent_req_info: Option<BankAgentRequest>,
    /// Industry-specific parameters.
    #[alipay(max_len = 512)]
    pub business_params: Option<BusinessParams>,
    /// Disabled payment channels, separated by commas, such as `pcredit,moneyFund`. Mutually exclusive with
    /// `enable_pay_channels`.
    #[alipay(max_len = 128)]
    pub disable_pay_channels: Option<String>,
    /// Only payment channels that are allowed, separated by commas, such as `balance,bankPay`. Mutually
    /// exclusive with `disable_pay_channels`.
    #[alipay(max_len = 128)]
    pub enable_pay_channels: Option<String>,
    /// Requirements on the payer.
    pub ext_user_info: Option<ExtUserInfo>,
    /// Extended business parameters.
    pub extend_params: Option<ExtendParams>,
    /// Order number shown to the buyer, if it differs from `out_trade_no`.
    #[alipay(max_len = 32)]
    pub merchant_order_no: Option<String>,
    /// Text that is returned in the notification. Percent-encode it before you set it.
    #[alipay(max_len = 512)]
    pub passback_params: Option<String>,
    /// Optional parts to include in the response.
    pub query_options: Option<Vec<String>>,
    /// Royalties of other receivers.
    pub royalty_info: Option<RoyaltyInfo>,
    /// Settlement into several accounts. Only for products with settlement by account.
    pub settle_info: Option<SettleInfo>,
    /// Sub-merchant, if you trade on behalf of others.
    pub sub_merchant: Option<SubMerchant>,
}

/// Created trade.
#[alipay_model(setters)]
pub struct CreatedTrade {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay, with which the mini program pays.
    pub trade_no: Option<String>,
}

/// Shipping of goods.
#[alipay_model(setters)]
pub struct LogisticsDetail {
    /// Type of shipping: `POST` (ordinary mail), `EXPRESS`, `VIRTUAL` or `DIRECT` (no shipping).
    #[alipay(max_len = 32)]
    pub logistics_type: Option<String>,
}

/// Delivery address of goods.
#[alipay_model(setters)]
pub struct ReceiverAddress {
    /// Name of the recipient.
    #[alipay(max_len = 512, sensitive)]
    pub name: Option<String>,
    /// Street address.
    #[alipay(max_len = 512, sensitive)]
    pub address: Option<String>,
    /// Phone number of the recipient.
    #[alipay(max_len = 60, sensitive)]
    pub mobile: Option<String>,
    /// Postal code.
    #[alipay(max_len = 40, sensitive)]
    pub zip: Option<String>,
    /// Administrative division code.
    #[alipay(max_len = 40)]
    pub division_code: Option<String>,
}
