//! Stops an activity.

use alipay_runtime::alipay_api;

use super::{MerchantAccessMode, OrderVoucherApi, QueryVoucherActivity};

/// Stops an activity for good: nobody gets a voucher any more.
///
/// Vouchers that buyers have can still be used. The answer means that Alipay took the call;
/// [`QueryVoucherActivity`] tells whether the activity has stopped.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the activity cannot be stopped, because it
///   has ended for instance; query it.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; query the activity, or
///   send it again unchanged.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{OrderVoucherApiExt, StopVoucherActivity};
///
/// let stop = StopVoucherActivity::new("2016042700826004508401111111", "2021061500002");
/// client.order_vouchers().stop(stop).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.stop",
    v3 = PATCH("/v3/alipay/marketing/ordervoucher/activity/{activity_id}/stop"),
    service = OrderVoucherApi,
    resolve_with = QueryVoucherActivity,
)]
pub struct StopVoucherActivity {
    /// Alipay's number of the activity.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Your own number of this call; the same when you repeat it.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}
