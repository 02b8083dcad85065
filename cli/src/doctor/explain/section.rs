//! The findings for one capture, with a title.

use super::verdict::Verdict;
use crate::{doctor::finding::Finding, i18n::Text};

/// The findings for one capture.
#[derive(Debug)]
pub(in crate::doctor) struct Section {
    /// A name for tools: `v3-request`, `notification`, ..
    pub(in crate::doctor) kind: &'static str,
    pub(in crate::doctor) title: Text,
    pub(in crate::doctor) findings: Vec<Finding>,
    /// The difference between the signed text and the right one.
    pub(in crate::doctor) difference: Vec<String>,
}

impl Section {
    /// Creates a section of a verdict.
    pub(super) fn of(kind: &'static str, title: Text, verdict: Verdict) -> Self {
        let Verdict { findings, difference, .. } = verdict;
        Self { kind, title, findings, difference }
    }
}
