//! Receivers of royalties.

use alipay_runtime::alipay_model;

use super::ReceiverType;

/// Receiver of royalties.
#[alipay_model(setters)]
pub struct RoyaltyReceiver {
    /// Kind of `account`.
    pub r#type: Option<ReceiverType>,
    /// Account of the receiver, of the kind of `type`: a user ID (`2088`...) or a login name.
    #[alipay(max_len = 100)]
    pub account: Option<String>,
    /// ID of the receiver within your application (`open_id`), instead of `account`.
    #[alipay(max_len = 128)]
    pub account_open_id: Option<String>,
    /// Real name of the receiver. If it is present, Alipay compares it with the account.
    #[alipay(max_len = 64, sensitive)]
    pub name: Option<String>,
    /// Login name of the receiver, if `account` is a user ID.
    #[alipay(max_len = 100, sensitive)]
    pub login_name: Option<String>,
    /// Masked login name of the bound receiver. Only in responses.
    #[alipay(sensitive)]
    pub bind_login_name: Option<String>,
    /// Remark, such as the kind of cooperation.
    #[alipay(max_len = 50)]
    pub memo: Option<String>,
}
