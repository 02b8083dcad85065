//! Counts the deposited voucher codes of an activity.

use alipay_runtime::{alipay_api, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi};

/// Counts the codes that were deposited for an activity.
///
/// Safe to repeat.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): the number is malformed, or none
///   of an activity of yours.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; ask again later.
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
    /// Alipay's number of the activity.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// How many codes there are.
#[alipay_model(setters)]
pub struct VoucherCodeCount {
    /// How many were deposited.
    pub success_count: Option<i64>,
}
