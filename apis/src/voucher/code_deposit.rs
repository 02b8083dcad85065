//! Deposits voucher codes.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CountVoucherCodes, MerchantAccessMode, OrderVoucherApi};

/// Deposits codes for the vouchers of an activity.
///
/// Meant for activities with [`CodeMode::Deposited`](super::CodeMode::Deposited). Some codes can be refused
/// while others are taken; the answer names both. Afterwards raise the number of vouchers with
/// [`AppendVouchers`](super::AppendVouchers). If the outcome is unknown, [`CountVoucherCodes`] tells how many codes there are.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed, more than 1000 codes for instance.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; send it again unchanged.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{DepositVoucherCodes, OrderVoucherApiExt};
///
/// let codes = vec!["A-0001".to_owned(), "A-0002".to_owned()];
/// let deposit = DepositVoucherCodes::new("2016042700826004508401111111", "2021061500004", codes);
/// let deposited = client.order_vouchers().deposit_codes(deposit).await?;
/// for refused in &deposited.fail_voucher_code_detail_list {
///     println!("{:?}", refused.error_msg);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.codedeposit",
    v3 = POST("/v3/alipay/marketing/ordervoucher/activity/{activity_id}/voucher/codedeposit"),
    response = DepositedVoucherCodes,
    service = OrderVoucherApi,
    call = deposit_codes,
    resolve_with = CountVoucherCodes,
)]
pub struct DepositVoucherCodes {
    /// Alipay's number of the activity.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Your own number of this call; the same when you repeat it.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// The codes, at most 1000 in a call, each of at most 64 characters: letters, digits, `-`, `_`, `+`, `=`
    /// and `|`.
    #[alipay(sensitive)]
    pub voucher_codes: Vec<String>,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// What became of the codes.
#[alipay_model(setters)]
pub struct DepositedVoucherCodes {
    /// How many were taken.
    pub success_count: Option<i64>,
    /// How many were refused.
    pub fail_count: Option<i64>,
    /// The codes that were taken.
    #[alipay(sensitive)]
    pub success_voucher_code_list: Vec<String>,
    /// The codes that were refused, and why.
    pub fail_voucher_code_detail_list: Vec<RefusedVoucherCode>,
}

/// A code that was refused.
#[alipay_model(setters)]
pub struct RefusedVoucherCode {
    /// The code.
    #[alipay(sensitive)]
    pub voucher_code: Option<String>,
    /// Why, as a code of Alipay's.
    pub error_code: Option<String>,
    /// Why, in words.
    pub error_msg: Option<String>,
}
