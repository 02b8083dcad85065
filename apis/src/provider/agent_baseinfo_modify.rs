//! Change of the basic data of an agent.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgentApi;

/// Changes the basic data of the agent. On the V2 gateway only; Alipay documents no error codes. If the
/// outcome is unknown, look at the data with [`QueryAgent`](super::QueryAgent).
#[alipay_api(
    method = "alipay.open.agent.baseinfo.modify",
    response = ModifiedAgent,
    service = AgentApi,
)]
pub struct ModifyAgent {
    /// Description.
    pub app_desc: Option<String>,
    /// Labels.
    pub app_label: Option<Vec<String>>,
    /// Logo.
    pub app_logo: Option<String>,
    /// Name of the agent.
    pub app_name: Option<String>,
    /// Tone (`app_tone`).
    pub app_tone: Option<String>,
    /// Background.
    pub background: Option<String>,
    /// Bottom of the card.
    pub card_bottom: Option<String>,
    /// Guide of the card.
    pub card_guide: Option<String>,
    /// Recommended question of the card.
    pub card_recommend: Option<AgentQuestion>,
    /// Kind of card. The values are not documented.
    pub card_type: Option<String>,
    /// Specifies whether questions can be continued.
    pub continue_ask: Option<bool>,
    /// Custom card.
    pub custom_card: Option<AgentCard>,
    /// Body of the custom card.
    pub custom_card_body: Option<String>,
    /// ID of the custom card.
    pub custom_card_id: Option<String>,
    /// Default mode of questions and answers. The values are not documented.
    pub default_qa_mode: Option<String>,
    /// Leading questions.
    pub leading_questions: Option<String>,
    /// Supported modes of questions and answers. The values are not documented.
    pub support_qa_mode: Option<Vec<String>>,
}

/// Outcome of the change.
#[alipay_model(setters)]
pub struct ModifiedAgent {
    /// Reason for the rejection.
    pub reject_reason: Option<String>,
    /// Reason for the rejection. (The spelling is Alipay's.)
    pub reject_resion: Option<String>,
    /// Result of the safety check. The values are not documented.
    pub safe_result: Option<String>,
}

/// Recommended question.
#[alipay_model(setters)]
pub struct AgentQuestion {
    /// Action on a click. The values are not documented.
    pub click_action: Option<String>,
    /// Recommended query.
    pub recommend_query: Option<String>,
    /// Subtitle.
    pub sub_title: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// URL.
    pub url: Option<String>,
}

/// Custom card.
#[alipay_model(setters)]
pub struct AgentCard {
    /// Body of the card.
    pub card_body: Option<String>,
    /// ID of the card.
    pub card_id: Option<String>,
}
