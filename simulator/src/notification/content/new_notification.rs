//! Notifications that the domains cause, with the envelope of their family.

use crate::{
    events::{NewNotification, NotificationContent},
    notification::outgoing::OutgoingNotification,
    support::beijing_time,
};

impl OutgoingNotification {
    /// Adds the envelope.
    pub(crate) fn of_new(new: &NewNotification) -> Self {
        let notify_id = uuid::Uuid::new_v4().simple().to_string();
        let notification = match &new.content {
            NotificationContent::Event { kind, params } => {
                let envelope = [
                    ("notify_type", (*kind).to_owned()),
                    ("notify_id", notify_id),
                    ("notify_time", beijing_time::seconds(new.at)),
                    ("sign_type", "RSA2".to_owned()),
                    ("app_id", new.app_id.clone()),
                    ("charset", "utf-8".to_owned()),
                    ("version", "1.0".to_owned()),
                ];
                Self::new(envelope.into_iter().chain(params.iter().cloned()))
            }
            NotificationContent::Message { kind, content } => Self::new([
                ("msg_method", (*kind).to_owned()),
                ("notify_id", notify_id),
                ("utc_timestamp", new.at.to_string()),
                ("sign_type", "RSA2".to_owned()),
                ("app_id", new.app_id.clone()),
                ("charset", "utf-8".to_owned()),
                ("version", "1.1".to_owned()),
                ("biz_content", content.to_string()),
            ]),
        };
        match &new.url {
            Some(url) => notification.with_url(url.as_str()),
            None => notification,
        }
    }
}
