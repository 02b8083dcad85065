//! Report of the use of a voucher.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_enum, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi, VoucherUseDetailInfo, VoucherUseDetailResultInfo};

/// Reports the use of a voucher. Called as `client.order_vouchers().use_voucher(..)`.
///
/// If the outcome is unknown, retry: the request number prevents a second use.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the voucher cannot be used: it has no uses
///   left, is not valid at this time, or is not valid in this shop.
/// - [`ACTIVITY_NOT_PERMISSION`](super::OrderVoucherErrorCode::ActivityNotPermitted): the activity does not
///   belong to you.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; retry without changes.
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
    /// Activity ID assigned by Alipay.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Code of the voucher.
    #[alipay(path, max_len = 64, sensitive)]
    pub voucher_code: String,
    /// Request number assigned by you; a retry uses the same one.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Time of the use.
    pub biz_dt: Option<BeijingTime>,
    /// Amount of the order before the discount in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub total_fee: Option<Money>,
    /// Channel of the trade.
    pub trade_channel: Option<TradeChannel>,
    /// Trade number assigned by Alipay; required for [`TradeChannel::Alipay`].
    pub trade_no: Option<String>,
    /// Goods of the order.
    pub goods_detail: Option<Vec<VoucherGoods>>,
    /// Shop ID assigned by Alipay; one of the shops in which the voucher can be used.
    pub store_id: Option<String>,
    /// ID of the place of business, assigned by Alipay; one of those in which the voucher can be used.
    pub real_shop_id: Option<String>,
    /// Number of uses, for a voucher that can be used several times.
    pub voucher_use_detail_info: Option<VoucherUseDetailInfo>,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// Item of the goods for which a voucher was used.
#[alipay_model(setters)]
pub struct VoucherGoods {
    /// Goods ID assigned by you.
    pub goods_id: Option<String>,
    /// Name of the goods.
    pub goods_name: Option<String>,
    /// Price per unit, in yuan.
    pub price: Option<Money>,
    /// Quantity.
    pub quantity: Option<i64>,
}

/// Voucher that was used.
#[alipay_model(setters)]
pub struct UsedVoucher {
    /// Activity ID assigned by Alipay.
    pub activity_id: Option<String>,
    /// Remaining uses of the voucher.
    pub voucher_use_detail_result_info: Option<VoucherUseDetailResultInfo>,
}

/// Channel of the trade in which a voucher was used.
#[alipay_enum]
pub enum TradeChannel {
    /// Alipay; requires the trade number.
    #[alipay("ZHIFUBAO_TRADE_CHANNEL")]
    Alipay,
    /// Weixin Pay.
    #[alipay("WX_TRADE_CHANNEL")]
    Weixin,
    /// Any other channel.
    #[alipay("OTHER_TRADE_CHANNEL")]
    Other,
}
