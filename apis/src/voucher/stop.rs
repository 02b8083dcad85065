//! Stop of an activity.

use alipay_runtime::alipay_api;

use super::{MerchantAccessMode, OrderVoucherApi, QueryVoucherActivity};

/// Stops an activity permanently: no more vouchers are distributed.
///
/// Vouchers that were already received can still be used. The response means that Alipay accepted the call;
/// [`QueryVoucherActivity`] returns whether the activity has stopped.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the activity cannot be stopped, for example
///   because it has ended; look it up.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; look up the activity, or
///   retry without changes.
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
    /// Activity ID assigned by Alipay.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Request number assigned by you; a retry uses the same one.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}
