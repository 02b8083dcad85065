//! The queue of notifications, which are sent one after the other, and again until they are acknowledged.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use alipay::Charset;
use reqwest::Url;
use tokio::{
    sync::mpsc::{UnboundedSender, unbounded_channel},
    task::JoinSet,
    time::sleep,
};

use super::{courier::Courier, outgoing::OutgoingNotification, report::DeliveryReport, retry::RetrySchedule};
use crate::{
    error::SimulatorError,
    events::{DomainEvent, MarketEvent, Subscriber},
    fault::{ActiveFaults, NotificationFault},
    support::text::printable,
};

/// The number of notifications that wait for another delivery. Beyond that, a failed one is not delivered again.
const MAX_WAITING: usize = 10_000;

/// The queue of notifications. It subscribes to the events of the domains, and sends the notifications of them if
/// that is enabled.
#[derive(Clone, Debug)]
pub(crate) struct NotificationQueue {
    is_automatic: Arc<AtomicBool>,
    sender: UnboundedSender<OutgoingNotification>,
}

impl NotificationQueue {
    /// Starts the task that sends notifications. It ends when the last clone of the queue is dropped.
    pub(crate) fn start(
        courier: Arc<Courier>,
        faults: Arc<ActiveFaults<NotificationFault>>,
        schedule: RetrySchedule,
    ) -> Self {
        let (sender, mut receiver) = unbounded_channel::<OutgoingNotification>();
        tokio::spawn(async move {
            let mut worker = Worker { courier, schedule, held_back: Vec::new(), waiting: JoinSet::new() };
            loop {
                tokio::select! {
                    next = receiver.recv() => {
                        let Some(notification) = next else { break };
                        let fault = faults.next(notification.kind());
                        worker.process(notification, fault).await;
                    }
                    Some(_ended) = worker.waiting.join_next() => {}
                }
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
            DomainEvent::Market(event) => {
                if let MarketEvent::OrderChanged { order, is_new_status: true } = &**event
                    && self.is_automatic()
                {
                    self.add(OutgoingNotification::order_changed(order, order.changed_at));
                }
            }
            // A call that names its `notify_url` asks for the notification.
            DomainEvent::Notification(notification) if notification.url.is_some() || self.is_automatic() => {
                self.add(OutgoingNotification::of_new(notification));
            }
            DomainEvent::Changed(_) | DomainEvent::Notification(_) => {}
        }
    }
}

/// The task that sends the notifications of the queue.
struct Worker {
    courier: Arc<Courier>,
    schedule: RetrySchedule,
    /// Notifications that a fault delivers after the next one.
    held_back: Vec<OutgoingNotification>,
    /// Later deliveries. They are aborted when the queue ends.
    waiting: JoinSet<()>,
}

impl Worker {
    /// Delivers a notification with its fault, and then those that were held back.
    async fn process(&mut self, notification: OutgoingNotification, fault: Option<NotificationFault>) {
        match fault {
            None => self.deliver(notification).await,
            Some(NotificationFault::Twice) => {
                self.deliver(notification.clone()).await;
                self.deliver(notification).await;
            }
            Some(NotificationFault::Late(delay)) => {
                let (courier, schedule) = (Arc::clone(&self.courier), self.schedule);
                self.waiting.spawn(async move {
                    sleep(delay).await;
                    for url in unacknowledged(&courier, &notification, Some(schedule)).await {
                        retry(Arc::clone(&courier), url, notification.clone(), schedule).await;
                    }
                });
            }
            Some(NotificationFault::AfterTheNext) => return self.held_back.push(notification),
            Some(NotificationFault::Gbk) => self.deliver(notification.with_charset(Charset::Gbk)).await,
            Some(NotificationFault::Forged) => {
                self.forge(&notification).await;
                self.deliver(notification).await;
            }
        }
        for notification in std::mem::take(&mut self.held_back) {
            self.deliver(notification).await;
        }
    }

    async fn forge(&self, notification: &OutgoingNotification) {
        if self.courier.uses_channel(notification) {
            log(self.courier.send_over_channel(notification, true).await);
            return;
        }
        for url in self.courier.targets(notification).unwrap_or_default() {
            log(self.courier.send_forged(&url, notification).await);
        }
    }

    /// Delivers a notification to each of its addresses. Where it is not acknowledged, it is delivered again later.
    async fn deliver(&mut self, notification: OutgoingNotification) {
        let schedule = (self.waiting.len() < MAX_WAITING).then_some(self.schedule);
        for url in unacknowledged(&self.courier, &notification, schedule).await {
            let Some(schedule) = schedule else {
                tracing::warn!("a notification is not delivered again, because too many others wait");
                return;
            };
            let courier = Arc::clone(&self.courier);
            self.waiting.spawn(retry(courier, url, notification.clone(), schedule));
        }
    }
}

/// Delivers a notification to each of its addresses, or over the message channel. Returns the addresses that did not
/// acknowledge it, to which it is delivered again by this schedule.
async fn unacknowledged(
    courier: &Courier,
    notification: &OutgoingNotification,
    schedule: Option<RetrySchedule>,
) -> Vec<Url> {
    if courier.uses_channel(notification) {
        log(courier.send_over_channel(notification, false).await);
        return Vec::new();
    }
    let targets = courier.targets(notification).unwrap_or_else(|error| {
        tracing::warn!(error = %printable(&error), "a notification was not delivered");
        Vec::new()
    });
    let next_in = schedule.and_then(|schedule| schedule.waits(notification.is_message()).next());
    let mut failed = Vec::new();
    for url in targets {
        if !log(courier.send_to(&url, notification, next_in).await) {
            failed.push(url);
        }
    }
    failed
}

/// Delivers a notification again until it is acknowledged, or the schedule ends. A delivery by hand may have been
/// acknowledged meanwhile.
async fn retry(courier: Arc<Courier>, url: Url, notification: OutgoingNotification, schedule: RetrySchedule) {
    let mut waits = schedule.waits(notification.is_message()).peekable();
    while let Some(wait) = waits.next() {
        sleep(wait).await;
        let next_in = waits.peek().copied();
        if courier.is_acknowledged(&notification, &url)
            || log(courier.send_to(&url, &notification, next_in).await)
        {
            return;
        }
    }
}

/// Logs a failed delivery. Returns whether the delivery was acknowledged.
fn log(result: Result<DeliveryReport, SimulatorError>) -> bool {
    match result {
        Ok(report) if report.acknowledged => return true,
        Ok(report) => tracing::warn!(status = report.status, "a notification was not acknowledged"),
        Err(error) => tracing::warn!(error = %printable(&error), "a notification was not delivered"),
    }
    false
}
