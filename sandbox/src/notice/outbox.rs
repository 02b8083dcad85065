//! Notifications that the sandbox sends by itself, one after the other, and what goes wrong with them.

use std::sync::{
    Arc, Mutex, MutexGuard,
    atomic::{AtomicBool, Ordering},
};

use alipay_apis::Charset;
use tokio::{
    sync::mpsc::{UnboundedSender, unbounded_channel},
    time::sleep,
};

use super::{Courier, Delivery, Notice};
use crate::{NoticeDisruption, SandboxError, disruption::InForce, locks::lock, market::Order};

/// Takes what happens in the market, and has it delivered in this order if that is wanted.
#[derive(Clone, Debug)]
pub(crate) struct Outbox {
    automatic: Arc<AtomicBool>,
    disruptions: Arc<Mutex<InForce<NoticeDisruption>>>,
    queue: UnboundedSender<Notice>,
}

impl Outbox {
    /// The task behind it ends with the last copy of the outbox.
    pub(crate) fn start(courier: Arc<Courier>) -> Self {
        let (queue, mut notices) = unbounded_channel::<Notice>();
        let disruptions: Arc<Mutex<InForce<NoticeDisruption>>> = Arc::default();
        let planned = Arc::clone(&disruptions);
        tokio::spawn(async move {
            let mut held = Vec::new();
            while let Some(notice) = notices.recv().await {
                let disruption = lock(&planned).next(notice.kind());
                deliver(&courier, notice, disruption, &mut held).await;
            }
        });
        Self { automatic: Arc::default(), disruptions, queue }
    }

    pub(crate) fn set_automatic(&self, on: bool) {
        self.automatic.store(on, Ordering::Relaxed);
    }

    pub(crate) fn is_automatic(&self) -> bool {
        self.automatic.load(Ordering::Relaxed)
    }

    /// What is to go wrong.
    pub(crate) fn disruptions(&self) -> MutexGuard<'_, InForce<NoticeDisruption>> {
        lock(&self.disruptions)
    }

    /// Puts a notification at the end of the queue.
    pub(crate) fn add(&self, notice: Notice) {
        // The other end is gone only when the task's runtime is.
        let _sent = self.queue.send(notice);
    }

    /// An order has changed its state.
    pub(crate) fn announce(&self, order: &Order, now: i64) {
        if self.automatic.load(Ordering::Relaxed) {
            self.add(Notice::order_changed(order, now));
        }
    }
}

/// Delivers a notification as planned, and then those that were held back for it.
async fn deliver(
    courier: &Arc<Courier>,
    notice: Notice,
    disruption: Option<NoticeDisruption>,
    held: &mut Vec<Notice>,
) {
    match disruption {
        None => report(courier.send(&notice).await),
        Some(NoticeDisruption::Twice) => {
            report(courier.send(&notice).await);
            report(courier.send(&notice).await);
        }
        Some(NoticeDisruption::Late(time)) => {
            let courier = Arc::clone(courier);
            tokio::spawn(async move {
                sleep(time).await;
                report(courier.send(&notice).await);
            });
        }
        Some(NoticeDisruption::AfterTheNext) => return held.push(notice),
        Some(NoticeDisruption::Gbk) => report(courier.send(&notice.with_charset(Charset::Gbk)).await),
        Some(NoticeDisruption::Forged) => {
            report(courier.send_forged(&notice).await);
            report(courier.send(&notice).await);
        }
    }
    for late in held.drain(..) {
        report(courier.send(&late).await);
    }
}

fn report(result: Result<Delivery, SandboxError>) {
    match result {
        Ok(delivery) if delivery.acknowledged => {}
        Ok(delivery) => tracing::warn!(status = delivery.status, "notification not acknowledged"),
        Err(error) => tracing::warn!(%error, "notification not delivered"),
    }
}
