//! How messages are told apart.

/// How a message is recognised, and with it where its fields stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageKind {
    /// By the parameter `notify_type`; the fields are parameters.
    NotifyType(&'static str),
    /// By the parameter `msg_method`; the fields stand in the JSON of `biz_content`.
    MsgMethod(&'static str),
}
