//! Notifications that are delivered over the message channel.

use std::sync::Arc;

use alipay::runtime::{json, notification::SignRule};

use super::{outgoing::OutgoingNotification, report::DeliveryReport};
use crate::{
    channel::{Attempt, CONNECT_PATH, ChannelMessage, Switchboard},
    error::SimulatorError,
    events::{Carrier, SentNotification},
    journal::Journal,
};

/// Returns whether a notification goes over the message channel: by its own choice, or by the subscription of its kind.
pub(super) fn is_chosen(switchboard: &Switchboard, notification: &OutgoingNotification) -> bool {
    notification.carrier == Carrier::Channel
        || notification.param("msg_method").is_some_and(|kind| switchboard.is_subscribed(kind))
}

/// Delivers a notification over the message channel, and records every attempt.
pub(super) async fn send(
    switchboard: &Arc<Switchboard>,
    journal: &Arc<Journal>,
    notification: &OutgoingNotification,
    is_forged: bool,
) -> Result<DeliveryReport, SimulatorError> {
    let param = |name| notification.param(name).ok_or(SimulatorError::NotAMessage);
    let (kind, app_id, content) = (param("msg_method")?, param("app_id")?, param("biz_content")?);
    if json::parse(content).is_err() {
        return Err(SimulatorError::NotAMessage);
    }
    let notify_id = notification.notify_id().map(ToOwned::to_owned);
    let message = ChannelMessage {
        app_id: app_id.to_owned(),
        kind: kind.to_owned(),
        id: notify_id.clone().unwrap_or_else(|| uuid::Uuid::new_v4().simple().to_string()),
        content: content.to_owned(),
        is_forged,
    };
    let record = recorder(journal, notification);
    match switchboard.deliver(message, record).await {
        Ok(status) => Ok(DeliveryReport::over_channel(status, notify_id)),
        Err(problem) => Err(SimulatorError::NotAcknowledged(problem.reason())),
    }
}

/// Records the attempts to deliver a notification.
fn recorder(
    journal: &Arc<Journal>,
    notification: &OutgoingNotification,
) -> impl Fn(Attempt) + Send + Sync + 'static {
    let journal = Arc::clone(journal);
    let kind = notification.kind().map(ToOwned::to_owned);
    let (charset, notify_id) = (notification.charset, notification.notify_id().map(ToOwned::to_owned));
    move |attempt| {
        let Attempt { number, frame, data, is_forged, result } = attempt;
        journal.add_notification(SentNotification {
            number: 0,
            at: 0,
            url: CONNECT_PATH.to_owned(),
            carrier: Carrier::Channel,
            charset,
            rule: Some(SignRule::Data),
            kind: kind.clone(),
            notify_id: notify_id.clone(),
            attempt: number,
            next_in: None,
            form: frame,
            canonical: Some(data),
            is_forged,
            response: match result {
                Ok(status) => Ok((0, status.to_owned())),
                Err(problem) => Err(problem.reason().to_owned()),
            },
            acknowledged: result == Ok("SUCCESS"),
        });
    }
}
