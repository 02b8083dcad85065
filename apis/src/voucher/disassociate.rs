//! Removal of the association of a voucher with a trade.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{MerchantAccessMode, OrderVoucherApi};

/// Removes the association of a voucher with a trade.
///
/// If the outcome is unknown, retry without changes.
///
/// # Errors
///
/// - [`VOUCHER_ASSOCIATE_TRADE_NO_ERROR`](super::OrderVoucherErrorCode::NotOfThisTrade): the voucher is not
///   associated with this trade.
/// - [`VOUCHER_NOT_EXIST`](super::OrderVoucherErrorCode::VoucherNotFound): the voucher does not exist, or
///   nobody has received it.
/// - [`ACTIVITY_NOT_EXIST`](super::OrderVoucherErrorCode::ActivityNotFound): the activity does not exist.
/// - [`ACTIVITY_NOT_PERMISSION`](super::OrderVoucherErrorCode::ActivityNotPermitted): the activity does not
///   belong to you.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; retry without changes.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{DisassociateVoucher, OrderVoucherApiExt};
///
/// let take_off = DisassociateVoucher::new("2016042700826004508401111111", "A-0001", "2021061500008")
///     .with_trade_no("2021061522001493541440526571");
/// client.order_vouchers().disassociate(take_off).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.disassociate",
    v3 = POST,
    response = DisassociatedVoucher,
    service = OrderVoucherApi,
)]
pub struct DisassociateVoucher {
    /// Activity ID assigned by Alipay.
    #[alipay(max_len = 128)]
    pub activity_id: String,
    /// Code of the voucher.
    #[alipay(max_len = 64, sensitive)]
    pub voucher_code: String,
    /// Request number assigned by you; a retry uses the same one.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Number of the trade with which the voucher is associated.
    pub trade_no: Option<String>,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// Voucher that is no longer associated with a trade.
#[alipay_model(setters)]
pub struct DisassociatedVoucher {
    /// Time at which the association was removed.
    pub disassociate_time: Option<BeijingTime>,
}
