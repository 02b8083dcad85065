//! Balance of an account.

use alipay_runtime::{Money, alipay_api, alipay_enum, alipay_model, values::JsonText};

use super::FundApi;

/// Looks up the balance of an account from which you transfer. Safe to repeat. Called as
/// `client.funds().query_account(..)`.
///
/// For your own account, set `alipay_user_id` to it and `account_type` to [`AccountType::Transfer`].
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::FundErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::FundErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up the
///   transfer.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::fund::{AccountType, FundApiExt, QueryAccount};
///
/// let query = QueryAccount::new()
///     .with_alipay_user_id("2088301409188095")
///     .with_account_type(AccountType::Transfer);
/// println!("{:?} yuan available", client.funds().query_account(query).await?.available_amount);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.fund.account.query",
    v3 = GET,
    response = Account,
    service = FundApi,
    call = query_account,
    idempotent,
    one_of(alipay_user_id, alipay_open_id, merchant_user_id),
)]
pub struct QueryAccount {
    /// Account to look up; begins with `2088`.
    #[alipay(max_len = 28)]
    pub alipay_user_id: Option<String>,
    /// `open_id` of the account to look up.
    #[alipay(max_len = 128)]
    pub alipay_open_id: Option<String>,
    /// ID of the account's owner in your system. Only for accounts in trust.
    #[alipay(max_len = 64)]
    pub merchant_user_id: Option<String>,
    /// Kind of account.
    pub account_type: Option<AccountType>,
    /// Product of the account. Only for accounts in trust.
    #[alipay(max_len = 64)]
    pub account_product_code: Option<String>,
    /// Scene of the account. Only for accounts in trust.
    #[alipay(max_len = 64)]
    pub account_scene_code: Option<String>,
    /// Extension fields.
    pub ext_info: Option<JsonText<AccountExtInfo>>,
}

/// Balance of an account.
#[alipay_model(setters)]
pub struct Account {
    /// Available amount, in yuan.
    pub available_amount: Option<Money>,
    /// Frozen amount, in yuan.
    pub freeze_amount: Option<Money>,
    /// Balance in yuan. Only for accounts in trust.
    pub total_amount: Option<Money>,
    /// Balance by its place.
    pub amount_detail: Option<BalanceDetail>,
    /// Bank account by which the account is topped up.
    pub ext_card_info: Option<TopUpCard>,
}

/// Kind of account.
#[alipay_enum]
pub enum AccountType {
    /// Balance account, from which transfers are paid.
    #[alipay("ACCTRANS_ACCOUNT")]
    Transfer,
    /// Account in trust.
    #[alipay("TRUSTEESHIP_ACCOUNT")]
    Trusteeship,
}

/// Balance by its place.
#[alipay_model(setters)]
pub struct BalanceDetail {
    /// Amount at Alipay, in yuan.
    pub acs: Option<Money>,
    /// Amount at the bank, in yuan.
    pub bank: Option<Money>,
}

/// Bank account by which an account is topped up.
#[alipay_model(setters)]
pub struct TopUpCard {
    /// Number of the account.
    #[alipay(sensitive)]
    pub card_no: Option<String>,
    /// Name of the account's owner.
    #[alipay(sensitive)]
    pub bank_acc_name: Option<String>,
    /// Bank.
    pub card_bank: Option<String>,
    /// Branch of the bank.
    pub card_branch: Option<String>,
    /// Name of the bank of deposit.
    pub card_deposit: Option<String>,
    /// Place of the bank.
    pub card_location: Option<String>,
    /// State of the account: `A` in effect, `I` not in effect.
    pub status: Option<String>,
}

/// Extension fields of an account's query.
#[alipay_model(setters)]
pub struct AccountExtInfo {
    /// Agreement by which the owner allows you to look up the account.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
}
