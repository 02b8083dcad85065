//! Adds vouchers to an activity.

use alipay_runtime::alipay_api;

use super::{MerchantAccessMode, OrderVoucherApi, QueryVoucherActivity};

/// Raises the number of vouchers of an activity.
///
/// The answer means that Alipay took the call; [`QueryVoucherActivity`] tells the number.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the activity has ended, or the number is not
///   larger than before; query it.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; query the activity, or
///   send it again unchanged.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{AppendVouchers, OrderVoucherApiExt};
///
/// let more = AppendVouchers::new("2016042700826004508401111111", "2021061500003")
///     .with_voucher_quantity(2000);
/// client.order_vouchers().append(more).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.append",
    v3 = PATCH("/v3/alipay/marketing/ordervoucher/activity/{activity_id}/append"),
    service = OrderVoucherApi,
    resolve_with = QueryVoucherActivity,
)]
pub struct AppendVouchers {
    /// Alipay's number of the activity.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Your own number of this call; the same when you repeat it.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// How many vouchers there are then in all, not how many more: at most 999999, never fewer than before.
    /// With [`CodeMode::Deposited`](super::CodeMode::Deposited) as many as codes were deposited.
    pub voucher_quantity: Option<i64>,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}
