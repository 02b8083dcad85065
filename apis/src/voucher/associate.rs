//! Associates a voucher with a trade.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi};

/// Says which trade a voucher belongs to.
///
/// The voucher has to be a buyer's already. If the outcome is unknown, send the same call again unchanged.
///
/// # Errors
///
/// - [`VOUCHER_ASSOCIATE_OTHER_TRADE_NO`](super::OrderVoucherErrorCode::BelongsToOtherTrade): it belongs to
///   another trade; take it off with [`DisassociateVoucher`](super::DisassociateVoucher).
/// - [`VOUCHER_NOT_EXIST`](super::OrderVoucherErrorCode::VoucherNotFound): no such voucher, or nobody has it.
/// - [`ACTIVITY_NOT_EXIST`](super::OrderVoucherErrorCode::ActivityNotFound): no such activity.
/// - [`ACTIVITY_NOT_PERMISSION`](super::OrderVoucherErrorCode::ActivityNotPermitted): the activity is not one
///   of yours.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; send it again unchanged.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{AssociateVoucher, OrderVoucherApiExt};
///
/// let associate = AssociateVoucher::new("2016042700826004508401111111", "A-0001", "2021061500007")
///     .with_trade_no("2021061522001493541440526571");
/// let associated = client.order_vouchers().associate(associate).await?;
/// println!("{:?}", associated.associate_time);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.associate",
    v3 = POST,
    response = AssociatedVoucher,
    service = OrderVoucherApi,
)]
pub struct AssociateVoucher {
    /// Alipay's number of the activity.
    #[alipay(max_len = 128)]
    pub activity_id: String,
    /// Code of the voucher.
    #[alipay(max_len = 64, sensitive)]
    pub voucher_code: String,
    /// Your own number of this call; the same when you repeat it.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Number of the trade that the voucher belongs to.
    pub trade_no: Option<String>,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// A voucher that belongs to a trade now.
#[alipay_model(setters)]
pub struct AssociatedVoucher {
    /// Since when.
    pub associate_time: Option<BeijingTime>,
}
