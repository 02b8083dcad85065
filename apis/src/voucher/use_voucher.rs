//! Reports that a voucher was used.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_enum, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi, VoucherUseDetailInfo, VoucherUseDetailResultInfo};

/// Says that a voucher was used. Method `use_voucher` of the handle.
///
/// If the outcome is unknown, send the same call again: its number keeps it from counting twice.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the voucher cannot be used: it is used up,
///   out of its time, or not good in this shop.
/// - [`ACTIVITY_NOT_PERMISSION`](super::OrderVoucherErrorCode::ActivityNotPermitted): the activity is not one
///   of yours.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; send it again unchanged.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::voucher::{OrderVoucherApiExt, TradeChannel, UseVoucher};
///
/// let used = UseVoucher::new("2016042700826004508401111111", "A-0001", "2021061500005")
///     .with_biz_dt("2021-06-15 18:43:51".parse()?)
///     .with_total_fee("88.80".parse()?)
///     .with_trade_channel(TradeChannel::Alipay)
///     .with_trade_no("2021061522001493541440526571");
/// client.order_vouchers().use_voucher(used).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.use",
    v3 = POST("/v3/alipay/marketing/ordervoucher/activity/{activity_id}/voucher/{voucher_code}/use"),
    response = UsedVoucher,
    service = OrderVoucherApi,
    call = use_voucher,
)]
pub struct UseVoucher {
    /// Alipay's number of the activity.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Code of the voucher.
    #[alipay(path, max_len = 64, sensitive)]
    pub voucher_code: String,
    /// Your own number of this use; the same when you repeat the call.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// When it was used.
    pub biz_dt: Option<BeijingTime>,
    /// Price of the order before the discount, in yuan, from 0.01 to 100000000.00.
    pub total_fee: Option<Money>,
    /// Where the trade was made.
    pub trade_channel: Option<TradeChannel>,
    /// Alipay's number of the trade; needed for [`TradeChannel::Alipay`].
    pub trade_no: Option<String>,
    /// The goods of the order.
    pub goods_detail: Option<Vec<VoucherGoods>>,
    /// Alipay's number of the shop, one of those in which the voucher is good.
    pub store_id: Option<String>,
    /// Alipay's number of the place of business, one of those in which the voucher is good.
    pub real_shop_id: Option<String>,
    /// How often it was used, for a voucher that can be used several times.
    pub voucher_use_detail_info: Option<VoucherUseDetailInfo>,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// One kind of goods that a voucher was used for.
#[alipay_model(setters)]
pub struct VoucherGoods {
    /// Your number of the goods.
    pub goods_id: Option<String>,
    /// What they are called.
    pub goods_name: Option<String>,
    /// Price of one, in yuan.
    pub price: Option<Money>,
    /// How many.
    pub quantity: Option<i64>,
}

/// A voucher that was used.
#[alipay_model(setters)]
pub struct UsedVoucher {
    /// Alipay's number of the activity.
    pub activity_id: Option<String>,
    /// How often it can be used yet.
    pub voucher_use_detail_result_info: Option<VoucherUseDetailResultInfo>,
}

/// Where the trade was made in which a voucher was used.
#[alipay_enum]
pub enum TradeChannel {
    /// Alipay; the number of the trade has to be given.
    #[alipay("ZHIFUBAO_TRADE_CHANNEL")]
    Alipay,
    /// Weixin Pay.
    #[alipay("WX_TRADE_CHANNEL")]
    Weixin,
    /// Somewhere else.
    #[alipay("OTHER_TRADE_CHANNEL")]
    Other,
}
