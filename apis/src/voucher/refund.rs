//! Reports that the use of a voucher was reversed.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi, VoucherRefundDetailInfo, VoucherUseDetailResultInfo};

/// Undoes the use of a voucher, so that its buyer has it again.
///
/// Moves no money: refund the trade beside it. If the outcome is unknown, send the same call again: its
/// number keeps it from counting twice.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the voucher was not used, or is out of its
///   time.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; send it again unchanged.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::voucher::{OrderVoucherApiExt, RefundVoucher};
///
/// let undone = RefundVoucher::new("2016042700826004508401111111", "A-0001", "2021061500006")
///     .with_biz_dt("2021-06-16 09:00:00".parse()?);
/// client.order_vouchers().refund(undone).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.refund",
    v3 = POST("/v3/alipay/marketing/ordervoucher/activity/{activity_id}/voucher/{voucher_code}/refund"),
    response = RefundedVoucher,
    service = OrderVoucherApi,
)]
pub struct RefundVoucher {
    /// Alipay's number of the activity.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Code of the voucher.
    #[alipay(path, max_len = 64, sensitive)]
    pub voucher_code: String,
    /// Your own number of this call; the same when you repeat it.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// When it was undone.
    pub biz_dt: Option<BeijingTime>,
    /// What is refunded of the order, discount included, in yuan.
    pub total_fee: Option<Money>,
    /// How many uses are undone, for a voucher that can be used several times.
    pub voucher_refund_detail_info: Option<VoucherRefundDetailInfo>,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// A voucher whose use was undone.
#[alipay_model(setters)]
pub struct RefundedVoucher {
    /// Alipay's number of the activity.
    pub activity_id: Option<String>,
    /// How often it can be used yet.
    pub voucher_use_detail_result_info: Option<VoucherUseDetailResultInfo>,
}
