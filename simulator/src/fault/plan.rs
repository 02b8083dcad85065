//! Plans that say when a fault occurs: by rule, by script, or at random with a seed.

use std::{collections::VecDeque, fmt};

use fastrand::Rng;

use super::call::Fault;

/// A plan for when a fault occurs.
///
/// ```
/// use alipay_simulator::{Fault, FaultPlan};
///
/// let lost_once = FaultPlan::once(Fault::CutAfter).on("alipay.trade.pay");
/// let at_random = FaultPlan::randomly(7, 0.05, [Fault::CutBefore, Fault::BadGateway]);
/// let script = FaultPlan::script([None, Some(Fault::TooManyRequests), None]);
/// # let _ = (lost_once, at_random, script);
/// ```
#[derive(Clone, Debug)]
pub struct FaultPlan<F = Fault> {
    method: Option<String>,
    schedule: Schedule<F>,
}

#[derive(Clone)]
enum Schedule<F> {
    Times(u64, F),
    Script(VecDeque<Option<F>>),
    Randomly { random: Rng, probability: f64, faults: Vec<F> },
}

impl<F: Copy> FaultPlan<F> {
    /// Creates a plan for the next call or notification.
    pub fn once(fault: F) -> Self {
        Self::times(1, fault)
    }

    /// Creates a plan for the next `times` calls or notifications.
    pub fn times(times: u64, fault: F) -> Self {
        Self { method: None, schedule: Schedule::Times(times, fault) }
    }

    /// Creates a plan for every call or notification.
    pub fn always(fault: F) -> Self {
        Self::times(u64::MAX, fault)
    }

    /// Creates a plan with one step per call or notification. `None` is a step without a fault. After the last
    /// step no fault occurs.
    pub fn script(steps: impl IntoIterator<Item = Option<F>>) -> Self {
        Self { method: None, schedule: Schedule::Script(steps.into_iter().collect()) }
    }

    /// Creates a plan by which one of `faults` occurs with this probability (from 0 to 1). The same seed produces
    /// the same sequence.
    pub fn randomly(seed: u64, probability: f64, faults: impl IntoIterator<Item = F>) -> Self {
        let (random, faults) = (Rng::with_seed(seed), faults.into_iter().collect());
        Self { method: None, schedule: Schedule::Randomly { random, probability, faults } }
    }

    /// Restricts the plan to this API method, or to notifications with this `msg_method` or `notify_type`.
    #[must_use]
    pub fn on(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// Returns the API method or the kind of notification that the plan is restricted to, if it is.
    pub fn method(&self) -> Option<&str> {
        self.method.as_deref()
    }

    /// Returns the faults that can occur.
    pub fn faults(&self) -> Vec<F> {
        match &self.schedule {
            Schedule::Times(_, fault) => vec![*fault],
            Schedule::Script(steps) => steps.iter().copied().flatten().collect(),
            Schedule::Randomly { faults, .. } => faults.clone(),
        }
    }

    /// Returns the number of faults that are still to occur; `None` if there is no limit.
    pub fn left(&self) -> Option<u64> {
        match &self.schedule {
            Schedule::Times(u64::MAX, _) | Schedule::Randomly { .. } => None,
            Schedule::Times(left, _) => Some(*left),
            Schedule::Script(steps) => Some(steps.iter().flatten().count() as u64),
        }
    }

    /// Returns the probability of a fault; `None` if the plan is not random.
    pub fn probability(&self) -> Option<f64> {
        match &self.schedule {
            Schedule::Randomly { probability, .. } => Some(*probability),
            _ => None,
        }
    }

    /// Takes the fault for the next call or notification, if one occurs.
    pub(super) fn next(&mut self, method: Option<&str>) -> Option<F> {
        if self.method.is_some() && self.method.as_deref() != method {
            return None;
        }
        match &mut self.schedule {
            Schedule::Times(u64::MAX, fault) => Some(*fault),
            Schedule::Times(left, fault) => {
                *left = left.checked_sub(1)?;
                Some(*fault)
            }
            Schedule::Script(steps) => steps.pop_front().flatten(),
            Schedule::Randomly { random, probability, faults } => {
                // Both numbers are always drawn, so that the sequence does not depend on earlier results.
                let (chance, choice) = (random.f64(), random.usize(..faults.len().max(1)));
                faults.get(choice).filter(|_| chance < *probability).copied()
            }
        }
    }
}

impl<F: fmt::Debug> fmt::Debug for Schedule<F> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Schedule::Times(left, fault) => write!(out, "{left} times {fault:?}"),
            Schedule::Script(steps) => write!(out, "{steps:?}"),
            Schedule::Randomly { probability, faults, .. } => write!(out, "{probability} of {faults:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(mut plan: FaultPlan, times: usize) -> Vec<Option<Fault>> {
        (0..times).map(|_| plan.next(Some("a"))).collect()
    }

    #[test]
    fn plans_follow_their_schedule_and_method() {
        let cut = Some(Fault::CutBefore);
        assert_eq!(drawn(FaultPlan::times(2, Fault::CutBefore), 3), [cut, cut, None]);
        assert_eq!(drawn(FaultPlan::script([None, cut]), 3), [None, cut, None]);
        assert_eq!(drawn(FaultPlan::always(Fault::CutBefore).on("b"), 1), [None]);
        assert_eq!(drawn(FaultPlan::always(Fault::CutBefore).on("a"), 1), [cut]);
    }

    #[test]
    fn the_same_seed_draws_the_same_faults_at_the_given_rate() {
        let faults = [Fault::CutBefore, Fault::BadGateway];
        let draw = |seed| drawn(FaultPlan::randomly(seed, 0.2, faults), 1000);
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        let count = draw(1).iter().flatten().count();
        assert!((150..250).contains(&count), "{count}");
        assert_eq!(drawn(FaultPlan::randomly(1, 1.0, []), 2), [None, None]);
    }
}
