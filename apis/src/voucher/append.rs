//! Addition of vouchers to an activity.

use alipay_runtime::alipay_api;

use super::{MerchantAccessMode, OrderVoucherApi, QueryVoucherActivity};

/// Increases the number of vouchers of an activity.
///
/// The response means that Alipay accepted the call; [`QueryVoucherActivity`] returns the number.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): the activity has ended, or the number is not
///   larger than before; look up the activity.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; look up the activity, or
///   retry without changes.
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
    /// Activity ID assigned by Alipay.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Request number assigned by you; a retry uses the same one.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// New total number of vouchers, not the number to add: at most 999999, and not less than before. With
    /// [`CodeMode::Deposited`](super::CodeMode::Deposited), the number of deposited codes.
    pub voucher_quantity: Option<i64>,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}
