//! Creates a trade.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{
    BankAgentRequest, BusinessParams, ExtUserInfo, ExtendParams, GoodsDetail, ProductCode, QueryTrade,
    RoyaltyInfo, SettleInfo, SignParams, SubMerchant, TradeApi,
};

/// Creates a trade for a known buyer, who then pays it in a mini program.
///
/// Name the buyer by `buyer_open_id` or `buyer_id`, and give [`trade_no`](CreatedTrade::trade_no) to
/// `my.tradePay` in the mini program.
///
/// # Errors
///
/// - [`ACQ.BUYER_NOT_EXIST`](super::TradeErrorCode::BuyerNotFound): there is no such buyer.
/// - [`ACQ.TRADE_HAS_SUCCESS`](super::TradeErrorCode::TradeAlreadyPaid): the trade of this number is paid;
///   query it.
/// - [`ACQ.TRADE_HAS_CLOSE`](super::TradeErrorCode::TradeAlreadyClosed): the trade of this number is closed;
///   take a new number.
/// - [`ACQ.CONTEXT_INCONSISTENT`](super::TradeErrorCode::ContextInconsistent): the number was used with other
///   details; repeat a call unchanged.
/// - [`ACQ.ACCESS_FORBIDDEN`](super::TradeErrorCode::AccessForbidden): your contract does not cover the
///   product.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): a fault at Alipay; query before you send it
///   again.
#[alipay_api(
    method = "alipay.trade.create",
    v3 = POST,
    response = CreatedTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
)]
pub struct CreateTrade {
    /// Your own number of the trade, unique among your trades: letters, digits, `_`, `-` and `*`. It is what
    /// keeps a repeated call from making a second trade.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_trade_no: String,
    /// Price of the whole order in yuan, from 0.01 to 100000000.00.
    pub total_amount: Money,
    /// Title of the order, as the buyer sees it. Without `/`, `=` and `&`.
    #[alipay(max_len = 256)]
    pub subject: String,
    /// Product of your contract with Alipay under which the trade runs.
    #[alipay(max_len = 64)]
    pub product_code: Option<ProductCode>,
    /// Where Alipay tells the outcome, as a [`TradeStatusChanged`](super::TradeStatusChanged). An `https`
    /// address without a query of your own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// The buyer's `open_id`, which is another for each application.
    #[alipay(max_len = 128)]
    pub buyer_open_id: Option<String>,
    /// Account of the buyer, `2088` at its start.
    #[alipay(max_len = 28)]
    pub buyer_id: Option<String>,
    /// The buyer's login, a phone number or an e-mail address.
    #[alipay(max_len = 100, sensitive)]
    pub buyer_logon_id: Option<String>,
    /// Mini program in which the buyer pays.
    #[alipay(max_len = 32)]
    pub op_app_id: Option<String>,
    /// The buyer's `open_id` in that mini program.
    #[alipay(max_len = 128)]
    pub op_buyer_open_id: Option<String>,
    /// What is sold, in more words than the title.
    #[alipay(max_len = 128)]
    pub body: Option<String>,
    /// The goods of the order.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// When an unpaid trade closes, to the second. Takes precedence over `timeout_express`.
    pub time_expire: Option<BeijingTime>,
    /// How long the trade may stay unpaid, counted from its creation: a whole number and `m` (minutes), `h`
    /// (hours), `d` (days) or `c` (until midnight), such as `90m`. From `1m` to `15d`.
    #[alipay(max_len = 6)]
    pub timeout_express: Option<String>,
    /// Part of the price that discounts may be taken from, in yuan. With `undiscountable_amount` it adds up
    /// to `total_amount`.
    pub discountable_amount: Option<Money>,
    /// Part of the price that no discount applies to, in yuan.
    pub undiscountable_amount: Option<Money>,
    /// Account that gets the money, `2088` at its start; the account of your contract when left out.
    #[alipay(max_len = 28)]
    pub seller_id: Option<String>,
    /// Your number of the shop.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Alipay's number of the shop.
    #[alipay(max_len = 32)]
    pub alipay_store_id: Option<String>,
    /// Your number of the cashier or clerk.
    #[alipay(max_len = 28)]
    pub operator_id: Option<String>,
    /// Your number of the till or terminal.
    #[alipay(max_len = 32)]
    pub terminal_id: Option<String>,
    /// How the goods travel.
    pub logistics_detail: Option<LogisticsDetail>,
    /// Where the goods go.
    pub receiver_address_info: Option<ReceiverAddress>,
    /// A standing agreement to be signed while paying.
    pub agreement_sign_params: Option<SignParams>,
    /// Terminal and merchant by the numbers of the bank that acquired the merchant.
    pub bkagent_req_info: Option<BankAgentRequest>,
    /// Details of your line of business.
    #[alipay(max_len = 512)]
    pub business_params: Option<BusinessParams>,
    /// Ways to pay that are not allowed, joined by commas, such as `pcredit,moneyFund`. Not together with
    /// `enable_pay_channels`.
    #[alipay(max_len = 128)]
    pub disable_pay_channels: Option<String>,
    /// The only ways to pay that are allowed, joined by commas, such as `balance,bankPay`. Not together with
    /// `disable_pay_channels`.
    #[alipay(max_len = 128)]
    pub enable_pay_channels: Option<String>,
    /// Who has to be the payer.
    pub ext_user_info: Option<ExtUserInfo>,
    /// Further conditions of the business.
    pub extend_params: Option<ExtendParams>,
    /// Number of your order, if it is another than `out_trade_no`; the buyer sees it.
    #[alipay(max_len = 32)]
    pub merchant_order_no: Option<String>,
    /// A text of yours that comes back in the notification. Percent-encode it before you put it here.
    #[alipay(max_len = 512)]
    pub passback_params: Option<String>,
    /// Optional parts that the answer should have, by their names.
    pub query_options: Option<Vec<String>>,
    /// Who gets which share of the money.
    pub royalty_info: Option<RoyaltyInfo>,
    /// Accounts into which the money is settled. Only for products that settle by account.
    pub settle_info: Option<SettleInfo>,
    /// The merchant behind you, when you trade for others.
    pub sub_merchant: Option<SubMerchant>,
}

/// The trade that was created.
#[alipay_model(setters)]
pub struct CreatedTrade {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade, which the mini program pays by.
    pub trade_no: Option<String>,
}

/// How goods travel.
#[alipay_model(setters)]
pub struct LogisticsDetail {
    /// Kind: `POST` (ordinary mail), `EXPRESS`, `VIRTUAL` or `DIRECT` (none needed).
    #[alipay(max_len = 32)]
    pub logistics_type: Option<String>,
}

/// Where goods go.
#[alipay_model(setters)]
pub struct ReceiverAddress {
    /// Who receives them.
    #[alipay(max_len = 512, sensitive)]
    pub name: Option<String>,
    /// The address.
    #[alipay(max_len = 512, sensitive)]
    pub address: Option<String>,
    /// Phone number of the receiver.
    #[alipay(max_len = 60, sensitive)]
    pub mobile: Option<String>,
    /// Post code.
    #[alipay(max_len = 40, sensitive)]
    pub zip: Option<String>,
    /// Administrative code of the place.
    #[alipay(max_len = 40)]
    pub division_code: Option<String>,
}
