//! Kinds of notifications.

/// The kind of a notification, which also tells where its fields are
/// ([notifications](crate::protocol::reference#notifications)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageKind {
    /// An event notification with this `notify_type`; its fields are parameters.
    NotifyType(&'static str),
    /// A notification of the message service with this `msg_method`; its fields are members of `biz_content`.
    MsgMethod(&'static str),
}
