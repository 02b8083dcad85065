//! What was checked of a request, step by step.

use std::fmt;

/// One thing that is checked of a request, and how it went.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// What was checked, by a name that does not change: `signature`.
    pub name: &'static str,
    /// How it went.
    pub outcome: StepOutcome,
}

/// How a step of the verdict went. `Debug` does not show the reason, which may quote the request.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StepOutcome {
    /// As it should be.
    Passed,
    /// Not as it should be, for this reason.
    Failed(String),
    /// Not looked at, because something before it failed.
    NotReached,
}

impl fmt::Debug for StepOutcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Passed => "Passed",
            Self::Failed(_) => "Failed(***)",
            Self::NotReached => "NotReached",
        })
    }
}

/// The steps of a request, while they are gone through.
#[derive(Debug, Default)]
pub(super) struct Verdict(Vec<Step>);

impl Verdict {
    /// Nothing of this has been looked at.
    pub(super) fn of(names: &[&'static str]) -> Self {
        Self(names.iter().map(|name| Step { name, outcome: StepOutcome::NotReached }).collect())
    }

    /// Notes how a step went, and hands its result on.
    pub(super) fn note<T, E: fmt::Display>(&mut self, name: &str, result: Result<T, E>) -> Result<T, E> {
        let outcome = match &result {
            Ok(_) => StepOutcome::Passed,
            Err(reason) => StepOutcome::Failed(reason.to_string()),
        };
        if let Some(step) = self.0.iter_mut().find(|step| step.name == name) {
            step.outcome = outcome;
        }
        result
    }

    /// All steps.
    pub(super) fn into_steps(self) -> Vec<Step> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_after_a_failure_was_not_reached() {
        let mut verdict = Verdict::of(&["one", "two", "three"]);
        verdict.note("one", Ok::<_, String>(())).unwrap();
        verdict.note("two", Err::<(), _>("token=secret")).unwrap_err();
        let steps = verdict.into_steps();
        assert!(!format!("{steps:?}").contains("secret"));
        let outcomes: Vec<_> = steps.into_iter().map(|step| step.outcome).collect();
        let failed = StepOutcome::Failed("token=secret".to_owned());
        assert_eq!(outcomes, [StepOutcome::Passed, failed, StepOutcome::NotReached]);
    }
}
