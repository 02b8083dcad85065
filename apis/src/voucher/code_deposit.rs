//! Deposit of voucher codes.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CountVoucherCodes, MerchantAccessMode, OrderVoucherApi};

/// Deposits codes for the vouchers of an activity.
///
/// For activities with [`CodeMode::Deposited`](super::CodeMode::Deposited). Some codes may be refused while
/// others are accepted; the response lists both. Afterwards increase the number of vouchers with
/// [`AppendVouchers`](super::AppendVouchers). If the outcome is unknown, [`CountVoucherCodes`] returns the
/// number of codes.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed, for example more than 1000 codes.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; retry without changes.
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
    /// Activity ID assigned by Alipay.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Request number assigned by you; a retry uses the same one.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Codes to deposit: at most 1000 per call, each of at most 64 characters: letters, digits, `-`, `_`,
    /// `+`, `=` and `|`.
    #[alipay(sensitive)]
    pub voucher_codes: Vec<String>,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// Accepted and refused codes.
#[alipay_model(setters)]
pub struct DepositedVoucherCodes {
    /// Number of accepted codes.
    pub success_count: Option<i64>,
    /// Number of refused codes.
    pub fail_count: Option<i64>,
    /// Accepted codes.
    #[alipay(sensitive)]
    pub success_voucher_code_list: Vec<String>,
    /// Refused codes, with the reasons.
    pub fail_voucher_code_detail_list: Vec<RefusedVoucherCode>,
}

/// Refused code.
#[alipay_model(setters)]
pub struct RefusedVoucherCode {
    /// The refused code.
    #[alipay(sensitive)]
    pub voucher_code: Option<String>,
    /// Error code, as defined by Alipay.
    pub error_code: Option<String>,
    /// Reason, as text.
    pub error_msg: Option<String>,
}
