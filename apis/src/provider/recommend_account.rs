//! Accounts of merchants.

use alipay_runtime::alipay_model;

/// Masked account of a merchant.
#[alipay_model(setters)]
pub struct RecommendedAccount {
    /// Masked login name.
    #[alipay(sensitive)]
    pub alipay_account: Option<String>,
    /// Masked name.
    #[alipay(sensitive)]
    pub user_name: Option<String>,
}
