//! Basic data of an agent.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgentApi;

/// Looks up the basic data of the agent. Safe to repeat. On the V2 gateway only; Alipay documents no error
/// codes.
#[alipay_api(
    method = "alipay.open.agent.baseinfo.query",
    response = AgentInfo,
    service = AgentApi,
    idempotent,
)]
pub struct QueryAgent {}

/// Basic data of an agent.
#[alipay_model(setters)]
pub struct AgentInfo {
    /// Description.
    pub app_desc: Option<String>,
    /// Labels.
    pub app_label: Vec<String>,
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
    /// Kind of card. The values are not documented.
    pub card_type: Option<String>,
    /// Specifies whether questions can be continued.
    pub continue_ask: Option<bool>,
    /// Body of the custom card.
    pub custom_card_body: Option<String>,
    /// ID of the custom card.
    pub custom_card_id: Option<String>,
    /// Default mode of questions and answers. The values are not documented.
    pub default_qa_mode: Option<String>,
    /// Leading questions.
    pub leading_questions: Vec<String>,
    /// Supported modes of questions and answers. The values are not documented.
    pub support_qa_mode: Vec<String>,
}
