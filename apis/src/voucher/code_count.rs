//! Number of the deposited voucher codes of an activity.

use alipay_runtime::{alipay_api, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi};

/// Counts the codes that were deposited for an activity.
///
/// Safe to repeat.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): the ID is malformed, or is not
///   that of an activity of yours.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; retry later.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{CountVoucherCodes, OrderVoucherApiExt};
///
/// let count = CountVoucherCodes::new("2016042700826004508401111111");
/// println!("{:?}", client.order_vouchers().count_codes(count).await?.success_count);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.codecount",
    v3 = GET("/v3/alipay/marketing/ordervoucher/activity/{activity_id}/voucher/codecount"),
    response = VoucherCodeCount,
    service = OrderVoucherApi,
    call = count_codes,
    idempotent,
)]
pub struct CountVoucherCodes {
    /// Activity ID assigned by Alipay.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// Number of deposited codes.
#[alipay_model(setters)]
pub struct VoucherCodeCount {
    /// Number of codes that were deposited.
    pub success_count: Option<i64>,
}
