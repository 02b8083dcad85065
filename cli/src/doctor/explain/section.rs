//! The findings for one capture, with a title.

use super::{mistake::Side, verdict::Verdict};
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
    /// The meaning of the marks in the difference.
    pub(in crate::doctor) heading: Text,
}

impl Section {
    /// Creates a section of a verdict on what a side signed.
    pub(super) fn of(kind: &'static str, title: Text, verdict: Verdict, side: Side) -> Self {
        let Verdict { findings, difference, .. } = verdict;
        Self { kind, title, findings, difference, heading: heading(side) }
    }

    /// Creates a section with findings alone.
    pub(super) fn with(kind: &'static str, title: Text, findings: Vec<Finding>) -> Self {
        Self { kind, title, findings, difference: Vec::new(), heading: heading(Side::Signer) }
    }
}

fn heading(side: Side) -> Text {
    match side {
        Side::Signer => Text::new("- text that was signed   + right text", "- 加签的文本   + 正确的文本"),
        Side::Receiver => {
            Text::new("- signed by Alipay   + in your capture", "- 支付宝签名的文本   + 所记录的内容")
        }
    }
}
