//! The notifications that were sent, so that they can be delivered again.

use std::collections::{HashMap, VecDeque};

use super::outgoing::OutgoingNotification;

/// The number of notifications that are kept. Beyond that, the oldest ones are forgotten.
const MAX_NOTIFICATIONS: usize = 10_000;

/// The deliveries of the latest notifications that have a `notify_id`.
#[derive(Debug, Default)]
pub(super) struct History {
    notifications: HashMap<String, Deliveries>,
    /// The `notify_id` of each notification, oldest first.
    order: VecDeque<String>,
}

/// The deliveries of a notification.
#[derive(Debug)]
struct Deliveries {
    notification: OutgoingNotification,
    targets: Vec<Target>,
}

/// A receiver of a notification.
#[derive(Debug)]
struct Target {
    url: String,
    attempts: u32,
    is_acknowledged: bool,
}

impl History {
    /// Records the beginning of a delivery. Returns its number among those to the same receiver, starting at 1.
    pub(super) fn begin(&mut self, notification: &OutgoingNotification, url: &str) -> u32 {
        let Some(notify_id) = notification.notify_id() else { return 1 };
        if !self.notifications.contains_key(notify_id) {
            self.forget_oldest();
            self.order.push_back(notify_id.to_owned());
        }
        let deliveries = self.notifications.entry(notify_id.to_owned());
        let deliveries = deliveries
            .or_insert_with(|| Deliveries { notification: notification.clone(), targets: Vec::new() });
        if let Some(target) = deliveries.targets.iter_mut().find(|target| target.url == url) {
            target.attempts = target.attempts.saturating_add(1);
            return target.attempts;
        }
        deliveries.targets.push(Target { url: url.to_owned(), attempts: 1, is_acknowledged: false });
        1
    }

    /// Records that a receiver acknowledged a notification.
    pub(super) fn acknowledge(&mut self, notify_id: &str, url: &str) {
        let targets = self.notifications.get_mut(notify_id).map(|deliveries| &mut deliveries.targets);
        if let Some(target) = targets.and_then(|targets| targets.iter_mut().find(|target| target.url == url))
        {
            target.is_acknowledged = true;
        }
    }

    /// Returns whether a receiver has acknowledged a notification.
    pub(super) fn is_acknowledged(&self, notify_id: &str, url: &str) -> bool {
        let deliveries = self.notifications.get(notify_id);
        deliveries.is_some_and(|deliveries| {
            deliveries.targets.iter().any(|target| target.url == url && target.is_acknowledged)
        })
    }

    /// Returns a notification, and the addresses to which it was sent.
    pub(super) fn find(&self, notify_id: &str) -> Option<(OutgoingNotification, Vec<String>)> {
        let Deliveries { notification, targets } = self.notifications.get(notify_id)?;
        Some((notification.clone(), targets.iter().map(|target| target.url.clone()).collect()))
    }

    fn forget_oldest(&mut self) {
        while self.order.len() >= MAX_NOTIFICATIONS
            && let Some(oldest) = self.order.pop_front()
        {
            self.notifications.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notification(id: usize) -> OutgoingNotification {
        OutgoingNotification::new([("notify_id", id.to_string())])
    }

    #[test]
    fn deliveries_are_counted_per_receiver() {
        let mut history = History::default();
        let urls = ["a", "b", "a"].map(|url| history.begin(&notification(1), url));
        assert_eq!(urls, [1, 1, 2]);
        history.acknowledge("1", "b");
        assert!(history.is_acknowledged("1", "b") && !history.is_acknowledged("1", "a"));
        assert_eq!(history.find("1").unwrap().1, ["a", "b"]);
        assert!(history.find("2").is_none());
    }

    #[test]
    fn the_oldest_notifications_are_forgotten() {
        let mut history = History::default();
        for id in 0..=MAX_NOTIFICATIONS {
            history.begin(&notification(id), "a");
        }
        assert!(history.find("0").is_none() && history.find("1").is_some());
        assert_eq!(
            (history.notifications.len(), history.order.len()),
            (MAX_NOTIFICATIONS, MAX_NOTIFICATIONS)
        );
    }
}
