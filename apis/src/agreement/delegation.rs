//! Parts of delegations that several calls share.

use alipay_runtime::alipay_model;

/// Text of a conversation.
#[alipay_model(setters)]
pub struct DelegationConversation {
    /// Text.
    #[alipay(sensitive)]
    pub content: Option<String>,
    /// Time of the text.
    pub create_time: Option<String>,
    /// Role of its author. The values are not documented.
    pub role: Option<String>,
}
