//! `alipay doctor explain`: the reason why a captured request, response or notification does not verify.
//!
//! Four steps: [reading](reading) finds the captures in a text, each with the ways to read it; the verdict takes the
//! reading whose signature holds, or the known mistake that explains it; the comparison checks what the signature covers
//! against the settings; the section says it.
//!
//! The signature has the digest of the text that was signed, and the key that opens it shows who signed. So texts can be
//! tried until one has this digest. A text that may have been cut or decoded by a log is never held against the user.

mod budget;
mod built;
mod candidate;
mod capture;
mod capture_kinds;
mod changed_character;
mod clock;
mod comparison;
mod content;
mod content_variants;
mod difference;
mod form_variants;
mod http;
mod in_transit;
mod keys;
mod masked;
mod mistake;
mod parameters;
mod parameters_verdict;
mod platform_error;
mod platform_message;
mod reading;
mod rest_variants;
mod section;
mod signature;
mod verdict;

#[cfg(test)]
mod tests;

use super::{finding::Finding, inspect::Read};
use crate::i18n::Text;
use budget::Budget;
use capture::Capture;
use capture_kinds::Context;
pub(super) use section::Section;

/// The input of `explain`.
#[derive(Debug, Default)]
pub(super) struct Question {
    /// The texts with the captures.
    pub(super) captured: Vec<Vec<u8>>,
    /// The text that the user's program signs or verifies.
    pub(super) built: Option<Vec<u8>>,
    /// The current time in milliseconds, if the capture was made just now.
    pub(super) now: Option<i64>,
}

/// Explains every capture.
pub(super) fn explain(question: &Question, read: &Read) -> Vec<Section> {
    explain_within(&Budget::new(), question, read)
}

fn explain_within(budget: &Budget, question: &Question, read: &Read) -> Vec<Section> {
    let mut captures = Vec::new();
    let mut date = None;
    for text in &question.captured {
        let (found, sent) = reading::find(text);
        captures.extend(found);
        date = date.or(sent);
    }
    let sent = date.as_deref().and_then(clock::of_date).or(question.now);
    let keys = keys::known_keys(read);
    let context = Context { keys: &keys, read, built: question.built.as_deref(), sent };
    let quotes: Vec<&str> = captures
        .iter()
        .filter_map(|capture| if let Capture::Quote(quote) = capture { Some(quote.as_str()) } else { None })
        .collect();
    let has_request =
        captures.iter().any(|capture| matches!(capture, Capture::Rest(_) | Capture::Parameters(_)));
    let mut searches = Vec::new();
    let mut sections: Vec<Section> = Vec::new();
    for capture in &captures {
        let search = budget.search();
        searches.push(search);
        sections.extend(match capture {
            Capture::Quote(quote) => Some(platform_message::alone(quote, has_request)),
            Capture::Unsigned { code } => Some(unsigned(code.as_deref())),
            signed => capture_kinds::explain(signed, search, &context),
        });
    }
    if !quotes.is_empty() {
        for (capture, search) in captures.iter().zip(searches) {
            sections.extend(platform_message::compare(capture, &quotes, search, &context));
        }
    }
    sections
}

fn unsigned(code: Option<&str>) -> Section {
    let message = match code {
        Some(code) => Text::new(
            format!("the response has no signature; its code `{code}` is not authenticated"),
            format!("响应没有签名；其错误码 `{code}` 未经验签"),
        ),
        None => Text::new("the response has no signature", "响应没有签名"),
    };
    let help = Text::new(
        "error responses can be unsigned; capture a successful response with its headers (curl -i)",
        "错误响应可能没有签名；成功的响应请连同响应头一起记录（curl -i）",
    );
    let mut findings = vec![Finding::doubtful("unsigned", "signature", message, help)];
    findings.extend(code.and_then(platform_error::finding));
    Section::with("unsigned-response", Text::new("Response", "响应"), findings)
}
