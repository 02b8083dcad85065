//! The text that the user's program built, compared with the text that was signed.

use super::{
    budget::Search,
    difference,
    mistake::Mistake,
    verdict::{
        Case, Verdict,
        findings::{named, search_limited},
    },
};
use crate::{doctor::finding::Finding, i18n::Text};

/// A text that a program built.
pub(super) struct Built<'b> {
    pub(super) text: &'b [u8],
    pub(super) right: &'b [u8],
    /// The texts with known mistakes.
    pub(super) case: &'b Case<'b>,
}

/// Compares the text with the right one.
pub(super) fn compare(question: &Built<'_>, search: Search<'_>, verdict: &mut Verdict) {
    let Built { text: built, right, case } = question;
    // Editors add a line feed at the end of a file.
    let endings = [Some(*built), built.strip_suffix(b"\n"), built.strip_suffix(b"\r\n")];
    if endings.iter().flatten().any(|built| built == right) {
        verdict.findings.push(Finding::good(
            "built-right",
            "built",
            Text::new("the program built the right text", "程序拼接的文本正确"),
        ));
        return;
    }
    let found = case
        .candidates
        .all(search)
        .iter()
        .find(|candidate| endings.iter().flatten().any(|built| *built == candidate.value));
    match found {
        Some(candidate) => {
            let built = |mistake: &Mistake| Finding {
                subject: "built".to_owned(),
                message: mistake.built_message(),
                ..named(mistake, case.side)
            };
            verdict.findings.extend(candidate.mistakes.iter().map(built));
        }
        None if !search.is_full() => verdict.findings.push(search_limited()),
        None => verdict.findings.push(Finding::bad(
            "built-otherwise",
            "built",
            Text::new(
                "the program built another text, and no known mistake explains the difference",
                "程序拼接的文本不同，且不属于已知错误",
            ),
            Text::new("compare the two texts below", "请对比以下两段文本"),
        )),
    }
    verdict.difference = difference::lines(built.trim_ascii_end(), right, case.layout, &case.secrets);
}
