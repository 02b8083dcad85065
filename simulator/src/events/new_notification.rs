//! Notifications that the domains cause.

use std::fmt;

use alipay::runtime::json::Json;

/// A notification that a domain causes. Its envelope and its signature are added when it is sent.
#[derive(Clone)]
pub(crate) struct NewNotification {
    /// The app that receives it.
    pub(crate) app_id: String,
    /// The `notify_url` of the call; `None` stands for the app gateway.
    pub(crate) url: Option<String>,
    /// The time at which it is caused, in milliseconds since the epoch.
    pub(crate) at: i64,
    pub(crate) content: NotificationContent,
}

/// The content of a notification, in one of the two families that the platform has.
#[derive(Clone)]
pub(crate) enum NotificationContent {
    /// An event notification: parameters of a form.
    Event { kind: &'static str, params: Vec<(&'static str, String)> },
    /// A message of the message service: JSON in `biz_content`.
    Message { kind: &'static str, content: Json<'static> },
}

/// Shows only the kind, since the content holds personal data.
impl fmt::Debug for NewNotification {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (NotificationContent::Event { kind, .. } | NotificationContent::Message { kind, .. }) =
            &self.content;
        out.debug_struct("NewNotification").field("kind", kind).finish_non_exhaustive()
    }
}
