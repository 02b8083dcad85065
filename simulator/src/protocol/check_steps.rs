//! The steps of a check while they are carried out.

use std::fmt;

use crate::events::{Step, StepOutcome};

/// The steps of the check of a request, and their outcomes so far.
#[derive(Debug, Default)]
pub(crate) struct CheckSteps(Vec<Step>);

impl CheckSteps {
    /// Starts with these steps, none of which has been reached.
    pub(super) fn new(names: &[&'static str]) -> Self {
        Self(names.iter().map(|name| Step::new(name)).collect())
    }

    /// Records the outcome of a step, and returns its result.
    pub(super) fn record<T, E: fmt::Display>(&mut self, name: &str, result: Result<T, E>) -> Result<T, E> {
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
    pub(crate) fn into_steps(self) -> Vec<Step> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_after_a_failure_are_not_reached() {
        let mut steps = CheckSteps::new(&["one", "two", "three"]);
        steps.record("one", Ok::<_, String>(())).unwrap();
        steps.record("two", Err::<(), _>("token=secret")).unwrap_err();
        let steps = steps.into_steps();
        assert!(!format!("{steps:?}").contains("secret"));
        let outcomes: Vec<_> = steps.into_iter().map(|step| step.outcome).collect();
        let failed = StepOutcome::Failed("token=secret".to_owned());
        assert_eq!(outcomes, [StepOutcome::Passed, failed, StepOutcome::NotReached]);
    }
}
