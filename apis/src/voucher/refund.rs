//! Reversal of the use of a voucher.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi, VoucherRefundDetailInfo, VoucherUseDetailResultInfo};

/// Reverses the use of a voucher, so that the buyer can use it again.
///
/// Moves no money: refund the trade separately. If the outcome is unknown, retry: the request number prevents
/// a second reversal.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the voucher was not used, or is not valid at
///   this time.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; retry without changes.
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
    /// Activity ID assigned by Alipay.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Code of the voucher.
    #[alipay(path, max_len = 64, sensitive)]
    pub voucher_code: String,
    /// Request number assigned by you; a retry uses the same one.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Time of the reversal.
    pub biz_dt: Option<BeijingTime>,
    /// Refunded amount of the order including the discount, in yuan.
    pub total_fee: Option<Money>,
    /// Number of reversed uses, for a voucher that can be used several times.
    pub voucher_refund_detail_info: Option<VoucherRefundDetailInfo>,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// Voucher whose use was reversed.
#[alipay_model(setters)]
pub struct RefundedVoucher {
    /// Activity ID assigned by Alipay.
    pub activity_id: Option<String>,
    /// Remaining uses of the voucher.
    pub voucher_use_detail_result_info: Option<VoucherUseDetailResultInfo>,
}
