//! Injecting faults.

use super::handle::Simulator;
use crate::fault::{Fault, FaultPlan, NotificationFault};

impl Simulator {
    /// Injects a fault of calls, in addition to those injected before.
    ///
    /// ```
    /// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::{Outcome, servicemarket::{AcceptOrder, OrderApiExt}};
    /// use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};
    ///
    /// let simulator = Simulator::start().await?;
    /// let order_id = simulator.place_order(NewOrder::new().with_shop("1"));
    /// simulator.inject(FaultPlan::once(Fault::CutAfter));
    /// let lost = simulator.client()?.orders().accept(AcceptOrder::new(order_id)).await;
    /// assert_eq!(lost.unwrap_err().outcome(), Outcome::Unknown); // although it was accepted
    /// # Ok(()) }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
    /// ```
    pub fn inject(&self, plan: FaultPlan) {
        self.parts.faults.inject(plan);
    }

    /// Removes the injected plans that include this fault and are restricted to this API method (with `None`: to no
    /// method).
    pub fn remove_fault(&self, method: Option<&str>, fault: Fault) {
        self.parts.faults.remove(method, fault);
    }

    /// Removes all injected plans for calls.
    pub fn clear_faults(&self) {
        self.parts.faults.clear();
    }

    /// Returns the injected plans by which faults of calls can still occur.
    pub fn faults(&self) -> Vec<FaultPlan> {
        self.parts.faults.plans()
    }

    /// Injects a fault of notifications that are sent automatically or with [`queue`](Self::queue), in addition to
    /// those injected before.
    pub fn inject_notification_fault(&self, plan: FaultPlan<NotificationFault>) {
        self.parts.notifier.faults.inject(plan);
    }

    /// Removes the injected plans that include this fault and are restricted to this `msg_method` or `notify_type`
    /// (with `None`: to no kind of notification).
    pub fn remove_notification_fault(&self, kind: Option<&str>, fault: NotificationFault) {
        self.parts.notifier.faults.remove(kind, fault);
    }

    /// Removes all injected plans for notifications.
    pub fn clear_notification_faults(&self) {
        self.parts.notifier.faults.clear();
    }

    /// Returns the injected plans by which faults of notifications can still occur.
    pub fn notification_faults(&self) -> Vec<FaultPlan<NotificationFault>> {
        self.parts.notifier.faults.plans()
    }
}
