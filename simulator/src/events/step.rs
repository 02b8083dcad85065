//! The steps by which a request is checked.

use std::fmt;

/// A step of the check of a request, and its outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The name of the step, such as `signature`. Names are stable.
    pub name: &'static str,
    /// The outcome of the step.
    pub outcome: StepOutcome,
}

impl Step {
    /// Creates a step that has not been reached yet.
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, outcome: StepOutcome::NotReached }
    }
}

/// The outcome of a step. `Debug` does not show the reason of a failure, which may quote the request.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StepOutcome {
    /// The step passed.
    Passed,
    /// The step failed for this reason.
    Failed(String),
    /// The step was not reached, because an earlier one failed.
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
