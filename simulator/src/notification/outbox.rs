//! Notifications that the simulator sends by itself, one after the other, and what goes wrong with them.

use std::sync::{
    Arc, Mutex, MutexGuard,
    atomic::{AtomicBool, Ordering},
};

use alipay::Charset;
use tokio::{
    sync::mpsc::{UnboundedSender, unbounded_channel},
    time::sleep,
};

use super::{Courier, DeliveryReport, OutgoingNotification};
use crate::{NotificationFault, SimulatorError, fault::InForce, locks::lock, market::Order};

/// Takes what happens in the market, and has it delivered in this order if that is wanted.
#[derive(Clone, Debug)]
pub(crate) struct Outbox {
    automatic: Arc<AtomicBool>,
    faults: Arc<Mutex<InForce<NotificationFault>>>,
    queue: UnboundedSender<OutgoingNotification>,
}

impl Outbox {
    /// The task behind it ends with the last copy of the outbox.
    pub(crate) fn start(courier: Arc<Courier>) -> Self {
        let (queue, mut notifications) = unbounded_channel::<OutgoingNotification>();
        let faults: Arc<Mutex<InForce<NotificationFault>>> = Arc::default();
        let planned = Arc::clone(&faults);
        tokio::spawn(async move {
            let mut held = Vec::new();
            while let Some(notification) = notifications.recv().await {
                let fault = lock(&planned).next(notification.kind());
                deliver(&courier, notification, fault, &mut held).await;
            }
        });
        Self { automatic: Arc::default(), faults, queue }
    }

    pub(crate) fn set_automatic(&self, on: bool) {
        self.automatic.store(on, Ordering::Relaxed);
    }

    pub(crate) fn is_automatic(&self) -> bool {
        self.automatic.load(Ordering::Relaxed)
    }

    /// What is to go wrong.
    pub(crate) fn faults(&self) -> MutexGuard<'_, InForce<NotificationFault>> {
        lock(&self.faults)
    }

    /// Puts a notification at the end of the queue.
    pub(crate) fn add(&self, notification: OutgoingNotification) {
        // The other end is gone only when the task's runtime is.
        let _sent = self.queue.send(notification);
    }

    /// An order has changed its state.
    pub(crate) fn announce(&self, order: &Order, now: i64) {
        if self.automatic.load(Ordering::Relaxed) {
            self.add(OutgoingNotification::order_changed(order, now));
        }
    }
}

/// Delivers a notification as planned, and then those that were held back for it.
async fn deliver(
    courier: &Arc<Courier>,
    notification: OutgoingNotification,
    fault: Option<NotificationFault>,
    held: &mut Vec<OutgoingNotification>,
) {
    match fault {
        None => report(courier.send(&notification).await),
        Some(NotificationFault::Twice) => {
            report(courier.send(&notification).await);
            report(courier.send(&notification).await);
        }
        Some(NotificationFault::Late(time)) => {
            let courier = Arc::clone(courier);
            tokio::spawn(async move {
                sleep(time).await;
                report(courier.send(&notification).await);
            });
        }
        Some(NotificationFault::AfterTheNext) => return held.push(notification),
        Some(NotificationFault::Gbk) => report(courier.send(&notification.with_charset(Charset::Gbk)).await),
        Some(NotificationFault::Forged) => {
            report(courier.send_forged(&notification).await);
            report(courier.send(&notification).await);
        }
    }
    for late in held.drain(..) {
        report(courier.send(&late).await);
    }
}

fn report(result: Result<DeliveryReport, SimulatorError>) {
    match result {
        Ok(delivery) if delivery.acknowledged => {}
        Ok(delivery) => tracing::warn!(status = delivery.status, "notification not acknowledged"),
        Err(error) => tracing::warn!(%error, "notification not delivered"),
    }
}
