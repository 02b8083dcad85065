//! What can go wrong on the way, made to happen on purpose: by rule, by script, or by chance with a seed.

mod name;

use std::{collections::VecDeque, fmt, time::Duration};

use fastrand::Rng;

pub use name::UnknownFault;

/// Something that goes wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The connection is lost before the call is looked at: nothing happens.
    CutBefore,
    /// The call is carried out, and the connection lost before the answer.
    CutAfter,
    /// The call is carried out, and the connection lost in the middle of the answer.
    CutInBody,
    /// The call is carried out; the answer begins after so long.
    SlowHeaders(Duration),
    /// The call is carried out; the answer stops in its middle for so long.
    SlowBody(Duration),
    /// The call is carried out; the signature of the answer is another one.
    WrongSignature,
    /// The call is carried out; the answer has no signature.
    MissingSignature,
    /// The call is carried out; the answer has two signatures.
    DoubledSignature,
    /// The call is carried out; the answer was changed after it was signed.
    TamperedBody,
    /// The call is carried out; a proxy answers HTTP 502 with a page.
    BadGateway,
    /// The call is not looked at; a proxy answers HTTP 200 with a page.
    HtmlPage,
    /// The call is not looked at; HTTP 429.
    TooManyRequests,
    /// The call is carried out; the answer is larger than so many bytes.
    Oversized(usize),
}

/// Something that goes wrong with a notification which the simulator sends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotificationFault {
    /// It is delivered twice.
    Twice,
    /// It is delivered after so long, and others may overtake it.
    Late(Duration),
    /// It is delivered after the one that follows it.
    AfterTheNext,
    /// It is in GBK.
    Gbk,
    /// Its signature is another one; what is genuine follows.
    Forged,
}

/// When a fault happens.
///
/// ```
/// use alipay_simulator::{Fault, FaultPlan};
///
/// let lost_once = FaultPlan::once(Fault::CutAfter).on("alipay.trade.pay");
/// let by_chance = FaultPlan::randomly(7, 0.05, [Fault::CutBefore, Fault::BadGateway]);
/// let script = FaultPlan::script([None, Some(Fault::TooManyRequests), None]);
/// # let _ = (lost_once, by_chance, script);
/// ```
#[derive(Clone, Debug)]
pub struct FaultPlan<D = Fault> {
    method: Option<String>,
    plan: Plan<D>,
}

#[derive(Clone)]
enum Plan<D> {
    Times(u64, D),
    Script(VecDeque<Option<D>>),
    Randomly { random: Rng, probability: f64, choices: Vec<D> },
}

impl<D: Copy> FaultPlan<D> {
    /// The next time.
    pub fn once(fault: D) -> Self {
        Self::times(1, fault)
    }

    /// The next `times` times.
    pub fn times(times: u64, fault: D) -> Self {
        Self { method: None, plan: Plan::Times(times, fault) }
    }

    /// Every time.
    pub fn always(fault: D) -> Self {
        Self::times(u64::MAX, fault)
    }

    /// One after the other; `None` lets one pass. Afterwards everything passes.
    pub fn script(script: impl IntoIterator<Item = Option<D>>) -> Self {
        Self { method: None, plan: Plan::Script(script.into_iter().collect()) }
    }

    /// By chance: one of `choices` with this probability (from 0 to 1), the same ones for the same seed.
    pub fn randomly(seed: u64, probability: f64, choices: impl IntoIterator<Item = D>) -> Self {
        let (random, choices) = (Rng::with_seed(seed), choices.into_iter().collect());
        Self { method: None, plan: Plan::Randomly { random, probability, choices } }
    }

    /// Only for this API method (of notifications: this `msg_method` or `notify_type`).
    #[must_use]
    pub fn on(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// The API method (or message) that it is for; `None` for all.
    pub fn method(&self) -> Option<&str> {
        self.method.as_deref()
    }

    /// What can happen.
    pub fn choices(&self) -> Vec<D> {
        match &self.plan {
            Plan::Times(_, fault) => vec![*fault],
            Plan::Script(script) => script.iter().copied().flatten().collect(),
            Plan::Randomly { choices, .. } => choices.clone(),
        }
    }

    /// How often something can happen yet; `None` without an end.
    pub fn left(&self) -> Option<u64> {
        match &self.plan {
            Plan::Times(u64::MAX, _) | Plan::Randomly { .. } => None,
            Plan::Times(left, _) => Some(*left),
            Plan::Script(script) => Some(script.iter().flatten().count() as u64),
        }
    }

    /// With what probability something happens each time; `None` where that is not left to chance.
    pub fn probability(&self) -> Option<f64> {
        match &self.plan {
            Plan::Randomly { probability, .. } => Some(*probability),
            _ => None,
        }
    }

    /// What happens this time.
    fn next(&mut self, method: Option<&str>) -> Option<D> {
        if self.method.is_some() && self.method.as_deref() != method {
            return None;
        }
        match &mut self.plan {
            Plan::Times(u64::MAX, fault) => Some(*fault),
            Plan::Times(left, fault) => {
                *left = left.checked_sub(1)?;
                Some(*fault)
            }
            Plan::Script(script) => script.pop_front().flatten(),
            Plan::Randomly { random, probability, choices } => {
                // Both numbers are drawn, so that what happens does not depend on what happened.
                let (chance, choice) = (random.f64(), random.usize(..choices.len().max(1)));
                choices.get(choice).filter(|_| chance < *probability).copied()
            }
        }
    }
}

/// All plans that are in force; the first one that has something counts.
#[derive(Debug)]
pub(crate) struct InForce<D>(Vec<FaultPlan<D>>);

impl<D> Default for InForce<D> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<D: Copy> InForce<D> {
    pub(crate) fn add(&mut self, faults: FaultPlan<D>) {
        self.0.push(faults);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Those with which something can happen yet.
    pub(crate) fn all(&self) -> Vec<FaultPlan<D>> {
        self.0.iter().filter(|faults| faults.left() != Some(0)).cloned().collect()
    }

    /// Takes back what was asked for this method and can do this.
    pub(crate) fn remove(&mut self, method: Option<&str>, fault: D)
    where
        D: PartialEq,
    {
        let is_meant = |one: &FaultPlan<D>| one.method() == method && one.choices().contains(&fault);
        self.0.retain(|faults| !is_meant(faults));
    }

    pub(crate) fn next(&mut self, method: Option<&str>) -> Option<D> {
        self.0.iter_mut().find_map(|faults| faults.next(method))
    }
}

impl<D: fmt::Debug> fmt::Debug for Plan<D> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Plan::Times(left, fault) => write!(out, "{left} times {fault:?}"),
            Plan::Script(script) => write!(out, "{script:?}"),
            Plan::Randomly { probability, choices, .. } => write!(out, "{probability} of {choices:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(faults: FaultPlan, times: usize) -> Vec<Option<Fault>> {
        let mut in_force = InForce::default();
        in_force.add(faults);
        (0..times).map(|_| in_force.next(Some("a"))).collect()
    }

    #[test]
    fn plans_say_when_and_for_which_method() {
        let cut = Some(Fault::CutBefore);
        assert_eq!(drawn(FaultPlan::times(2, Fault::CutBefore), 3), [cut, cut, None]);
        assert_eq!(drawn(FaultPlan::script([None, cut]), 3), [None, cut, None]);
        assert_eq!(drawn(FaultPlan::always(Fault::CutBefore).on("b"), 1), [None]);
        assert_eq!(drawn(FaultPlan::always(Fault::CutBefore).on("a"), 1), [cut]);
    }

    #[test]
    fn chance_is_the_same_for_the_same_seed_and_as_often_as_asked() {
        let choices = [Fault::CutBefore, Fault::BadGateway];
        let draw = |seed| drawn(FaultPlan::randomly(seed, 0.2, choices), 1000);
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        let faulty = draw(1).iter().flatten().count();
        assert!((150..250).contains(&faulty), "{faulty}");
        assert_eq!(drawn(FaultPlan::randomly(1, 1.0, []), 2), [None, None]);
    }
}
