//! Why a captured request, answer or notification does not verify.
//!
//! A capture gives the text that should have been signed, and a list of those that known mistakes make of it; the
//! signature gives the digest of what was signed. Where they meet is the mistake.

mod candidate;
mod capture;
mod capture_kinds;
mod clock;
mod content_variants;
mod difference;
mod form_variants;
mod http;
mod mistake;
mod platform_message;
mod rest_variants;
mod signature;
mod verdict;

#[cfg(test)]
mod tests;

use alipay::runtime::crypto::certificates::Certificate;

use super::{finding::Finding, inspect::Read};
use crate::i18n::Text;
use capture::Capture;
use mistake::Side;
use verdict::{KnownKey, Verdict};

/// What is said about one capture.
#[derive(Debug)]
pub(super) struct Section {
    /// A name for tools: `rest-request`, `notification`, ..
    pub(super) kind: &'static str,
    pub(super) title: Text,
    pub(super) findings: Vec<Finding>,
    /// What was signed, and what should have been.
    pub(super) difference: Vec<String>,
}

/// What there is to explain.
#[derive(Debug, Default)]
pub(super) struct Question {
    /// What was captured, in one or several texts.
    pub(super) captured: Vec<Vec<u8>>,
    /// The text that the user's program signed or checked.
    pub(super) built: Option<Vec<u8>>,
    /// Now, in milliseconds, if the capture was made just now.
    pub(super) now: Option<i64>,
}

/// Explains every capture.
pub(super) fn explain(question: &Question, read: &Read) -> Vec<Section> {
    let mut captures = Vec::new();
    let mut date = None;
    for text in &question.captured {
        let (found, sent) = capture::find(text);
        captures.extend(found);
        date = date.or(sent);
    }
    let sent = date.as_deref().and_then(clock::of_date).or(question.now);
    let keys = known_keys(read);
    let quotes: Vec<&str> = captures
        .iter()
        .filter_map(|capture| if let Capture::Quote(quote) = capture { Some(quote.as_str()) } else { None })
        .collect();
    let has_request =
        captures.iter().any(|capture| matches!(capture, Capture::Rest(_) | Capture::Gateway(_)));
    let explained = captures.iter().map(|capture| {
        let mut section = match capture {
            Capture::Quote(quote) => return platform_message::alone(quote, has_request),
            Capture::Unsigned { code } => return unsigned(code.as_deref()),
            signed => capture_kinds::explain(signed, &keys, read, question.built.as_deref()),
        };
        section.findings.extend(sent.and_then(|sent| capture_kinds::time(capture, sent)));
        section
    });
    let mut sections: Vec<Section> = explained.collect();
    for capture in &captures {
        sections.extend(
            quotes.iter().filter_map(|quote| capture_kinds::compare_with_quote(capture, quote, &keys, read)),
        );
    }
    sections
}

fn known_keys(read: &Read) -> Vec<KnownKey> {
    let key_of = |certificate: &Option<Certificate>| certificate.as_ref().map(|one| one.public_key().clone());
    let all = [
        ("private_key", Side::Signer, read.private_key.as_ref().map(|key| key.public_key().clone())),
        ("app_public_key", Side::Signer, read.app_public_key.clone()),
        ("app_certificate", Side::Signer, key_of(&read.app_certificate)),
        ("alipay_public_key", Side::Receiver, read.alipay_public_key.clone()),
        ("alipay_certificate", Side::Receiver, key_of(&read.alipay_certificate)),
    ];
    all.into_iter().filter_map(|(name, signs, key)| Some(KnownKey { name, key: key?, signs })).collect()
}

fn unsigned(code: Option<&str>) -> Section {
    let message = match code {
        Some(code) => Text::new(
            format!("this answer has no signature; it says `{code}`, and nobody vouches for it"),
            format!("这个响应没有签名；它说 `{code}`，但无法验证"),
        ),
        None => Text::new("this answer has no signature", "这个响应没有签名"),
    };
    let help = Text::new(
        "errors of the platform may come without one; for a success, capture the headers too (curl -i)",
        "平台的错误响应可以没有签名；成功的响应请连同响应头一起记录（curl -i）",
    );
    Section {
        kind: "unsigned-answer",
        title: Text::new("Answer", "响应"),
        findings: vec![Finding::doubtful("unsigned", "signature", message, help)],
        difference: Vec::new(),
    }
}

impl Section {
    fn of(kind: &'static str, title: Text, verdict: Verdict) -> Self {
        let Verdict { findings, difference, .. } = verdict;
        Self { kind, title, findings, difference }
    }
}
