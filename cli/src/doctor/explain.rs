//! `alipay doctor explain`: the reason why a captured request, response or notification does not verify.
//!
//! The capture leads to the text that should have been signed, and to its variants by known mistakes. The signature has
//! the digest of the text that was signed. The variant with this digest names the mistake.

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
mod section;
mod signature;
mod verdict;

#[cfg(test)]
mod tests;

use alipay::runtime::crypto::certificates::Certificate;

use super::{finding::Finding, inspect::Read};
use crate::i18n::Text;
use capture::Capture;
use mistake::Side;
pub(super) use section::Section;
use verdict::KnownKey;

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
            format!("the response has no signature; its code `{code}` is not authenticated"),
            format!("响应没有签名；其错误码 `{code}` 未经验签"),
        ),
        None => Text::new("the response has no signature", "响应没有签名"),
    };
    let help = Text::new(
        "error responses can be unsigned; capture a successful response with its headers (curl -i)",
        "错误响应可能没有签名；成功的响应请连同响应头一起记录（curl -i）",
    );
    Section {
        kind: "unsigned-response",
        title: Text::new("Response", "响应"),
        findings: vec![Finding::doubtful("unsigned", "signature", message, help)],
        difference: Vec::new(),
    }
}
