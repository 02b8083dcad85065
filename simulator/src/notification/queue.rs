//! The queue of notifications, which are sent one after the other.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use alipay::Charset;
use tokio::{
    sync::mpsc::{UnboundedSender, unbounded_channel},
    time::sleep,
};

use super::{courier::Courier, outgoing::OutgoingNotification, report::DeliveryReport};
use crate::{
    error::SimulatorError,
    events::{DomainEvent, MarketEvent, Subscriber},
    fault::{ActiveFaults, NotificationFault},
    support::text::printable,
};

/// The queue of notifications. It subscribes to the events of the domains, and sends the notifications of them if
/// that is enabled.
#[derive(Clone, Debug)]
pub(crate) struct NotificationQueue {
    is_automatic: Arc<AtomicBool>,
    sender: UnboundedSender<OutgoingNotification>,
}

impl NotificationQueue {
    /// Starts the task that sends notifications. It ends when the last clone of the queue is dropped.
    pub(crate) fn start(courier: Arc<Courier>, faults: Arc<ActiveFaults<NotificationFault>>) -> Self {
        let (sender, mut receiver) = unbounded_channel::<OutgoingNotification>();
        tokio::spawn(async move {
            let mut held_back = Vec::new();
            while let Some(notification) = receiver.recv().await {
                let fault = faults.next(notification.kind());
                deliver(&courier, notification, fault, &mut held_back).await;
            }
        });
        Self { is_automatic: Arc::default(), sender }
    }

    /// Enables or disables the notifications of domain events.
    pub(super) fn set_automatic(&self, is_automatic: bool) {
        self.is_automatic.store(is_automatic, Ordering::Relaxed);
    }

    pub(super) fn is_automatic(&self) -> bool {
        self.is_automatic.load(Ordering::Relaxed)
    }

    /// Adds a notification to the end of the queue.
    pub(super) fn add(&self, notification: OutgoingNotification) {
        // Sending fails only after the async runtime was shut down.
        let _sent = self.sender.send(notification);
    }
}

impl Subscriber for NotificationQueue {
    fn handle(&self, event: &DomainEvent) {
        match event {
            DomainEvent::Market(MarketEvent::OrderChanged { order, is_new_status: true })
                if self.is_automatic() =>
            {
                self.add(OutgoingNotification::order_changed(order, order.changed_at));
            }
            // A call that names its `notify_url` asks for the notification.
            DomainEvent::Notice(notice) if notice.url.is_some() || self.is_automatic() => {
                self.add(OutgoingNotification::of_notice(notice));
            }
            DomainEvent::Market(_) | DomainEvent::Changed(_) | DomainEvent::Notice(_) => {}
        }
    }
}

/// Delivers a notification with its fault, and then those that were held back.
async fn deliver(
    courier: &Arc<Courier>,
    notification: OutgoingNotification,
    fault: Option<NotificationFault>,
    held_back: &mut Vec<OutgoingNotification>,
) {
    match fault {
        None => log(courier.send(&notification).await),
        Some(NotificationFault::Twice) => {
            log(courier.send(&notification).await);
            log(courier.send(&notification).await);
        }
        Some(NotificationFault::Late(delay)) => {
            let courier = Arc::clone(courier);
            tokio::spawn(async move {
                sleep(delay).await;
                log(courier.send(&notification).await);
            });
        }
        Some(NotificationFault::AfterTheNext) => return held_back.push(notification),
        Some(NotificationFault::Gbk) => log(courier.send(&notification.with_charset(Charset::Gbk)).await),
        Some(NotificationFault::Forged) => {
            log(courier.send_forged(&notification).await);
            log(courier.send(&notification).await);
        }
    }
    for notification in held_back.drain(..) {
        log(courier.send(&notification).await);
    }
}

fn log(result: Result<DeliveryReport, SimulatorError>) {
    match result {
        Ok(report) if report.acknowledged => {}
        Ok(report) => tracing::warn!(status = report.status, "a notification was not acknowledged"),
        Err(error) => tracing::warn!(error = %printable(&error), "a notification was not delivered"),
    }
}
