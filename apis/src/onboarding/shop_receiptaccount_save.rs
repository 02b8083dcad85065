//! Receiving account of a shop.

use alipay_runtime::alipay_api;

use super::ShopApi;

/// Adds a receiving account to a shop. If the outcome is unknown, retry: an account that was added is refused
/// with [`RECEIPT_ACCOUNT_EXISTS`](super::OnboardingErrorCode::ReceiptAccountExists). Called as
/// `client.shops().save_receipt_account(..)`.
///
/// # Errors
///
/// - [`RECEIPT_ACCOUNT_NOT_EXIST`](super::OnboardingErrorCode::ReceiptAccountNotFound): the receiving account
///   does not exist.
/// - [`RECEIPT_ACCOUNT_EXISTS`](super::OnboardingErrorCode::ReceiptAccountExists): the receiving account is
///   bound already.
/// - [`RECEIPT_ACCOUNT_EXCEED_LIMIT`](super::OnboardingErrorCode::TooManyReceiptAccounts): the shop has too
///   many receiving accounts.
/// - [`SHOP_NOT_EXIST`](super::OnboardingErrorCode::ShopNotFound): the shop does not exist.
/// - [`NOT_ALLOWED_SETTLE`](super::OnboardingErrorCode::NotAllowed): you may not create shops for this
///   merchant.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "ant.merchant.expand.shop.receiptaccount.save",
    v3 = POST,
    service = ShopApi,
    call = save_receipt_account,
)]
pub struct SaveReceiptAccount {
    /// Shop ID assigned by Alipay.
    #[alipay(max_len = 64)]
    pub shop_id: String,
    /// Receiving account: a PID or an SMID.
    #[alipay(max_len = 64)]
    pub receipt_account_id: String,
    /// Confirmation that the account is right. The values are not documented.
    #[alipay(max_len = 8)]
    pub promise: Option<String>,
}
