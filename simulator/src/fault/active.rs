//! The plans that are active now.

use std::{fmt, sync::Mutex};

use super::plan::FaultPlan;
use crate::support::locks::lock;

/// The active plans, in the order in which they were injected. Of several plans that apply to a call, the first
/// one that has a fault wins.
pub(crate) struct ActiveFaults<F> {
    plans: Mutex<Vec<FaultPlan<F>>>,
    /// Called after every change.
    changed: Box<dyn Fn() + Send + Sync>,
}

impl<F: Copy + PartialEq> ActiveFaults<F> {
    /// Starts without plans. `changed` is called whenever plans are injected, removed or used.
    pub(crate) fn new(changed: impl Fn() + Send + Sync + 'static) -> Self {
        Self { plans: Mutex::default(), changed: Box::new(changed) }
    }

    pub(crate) fn inject(&self, plan: FaultPlan<F>) {
        lock(&self.plans).push(plan);
        (self.changed)();
    }

    /// Removes the plans that are restricted to exactly this method and include this fault.
    pub(crate) fn remove(&self, method: Option<&str>, fault: F) {
        lock(&self.plans).retain(|plan| plan.method() != method || !plan.faults().contains(&fault));
        (self.changed)();
    }

    pub(crate) fn clear(&self) {
        lock(&self.plans).clear();
        (self.changed)();
    }

    /// The plans by which a fault can still occur.
    pub(crate) fn plans(&self) -> Vec<FaultPlan<F>> {
        lock(&self.plans).iter().filter(|plan| plan.left() != Some(0)).cloned().collect()
    }

    /// Takes the fault for a call of this method, or for a notification of this kind.
    pub(crate) fn next(&self, method: Option<&str>) -> Option<F> {
        let fault = lock(&self.plans).iter_mut().find_map(|plan| plan.next(method));
        if fault.is_some() {
            (self.changed)();
        }
        fault
    }
}

impl<F: fmt::Debug> fmt::Debug for ActiveFaults<F> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ActiveFaults").field("plans", &lock(&self.plans)).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    use super::{super::call::Fault, *};

    #[test]
    fn every_change_is_reported_and_used_plans_disappear() {
        let changes = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&changes);
        let faults = ActiveFaults::new(move || {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        faults.inject(FaultPlan::once(Fault::CutBefore).on("a"));
        faults.inject(FaultPlan::always(Fault::CutAfter));
        assert_eq!(faults.next(Some("a")), Some(Fault::CutBefore));
        assert_eq!(faults.next(Some("a")), Some(Fault::CutAfter));
        assert_eq!(faults.plans().len(), 1);
        faults.remove(Some("a"), Fault::CutAfter);
        assert_eq!(faults.plans().len(), 1, "the plan for all methods stays");
        faults.remove(None, Fault::CutAfter);
        assert_eq!(faults.next(None), None);
        assert_eq!(changes.load(Ordering::Relaxed), 6);
    }
}
