//! Whether a signature holds; if not, why.

use alipay::runtime::crypto::keys::PublicKey;

use super::{
    candidate::Candidate,
    difference::{self, Layout},
    mistake::{Mistake, Side},
    signature::{self, Algorithm, Opened},
};
use crate::{doctor::finding::Finding, i18n::Text};

/// A key that is at hand.
#[derive(Clone, Debug)]
pub(super) struct KnownKey {
    /// The setting it comes from.
    pub(super) name: &'static str,
    pub(super) key: PublicKey,
    /// Whose it is.
    pub(super) signs: Side,
}

/// What is to be judged.
pub(super) struct Case<'c> {
    pub(super) signature: &'c [u8],
    /// Every text that may have been signed, the right one first.
    pub(super) candidates: Vec<Candidate<Vec<u8>>>,
    /// Who can have made a mistake; the other one signs without any.
    pub(super) side: Side,
    pub(super) algorithm: Algorithm,
    pub(super) layout: Layout,
    /// Texts that are not shown.
    pub(super) secrets: Vec<String>,
}

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    pub(super) findings: Vec<Finding>,
    pub(super) difference: Vec<String>,
    /// The text that was signed, if it was found.
    pub(super) signed: Option<Vec<u8>>,
    /// What the signature says by itself, if a key opens it.
    pub(super) opened: Option<Opened>,
}

const SUBJECT: &str = "signature";

/// The bytes of a signature by a key of 1024 bits.
const SHORTEST: usize = 128;

/// Judges a signature by the keys at hand.
pub(super) fn judge(case: &Case<'_>, keys: &[KnownKey]) -> Verdict {
    let mut verdict = Verdict::default();
    let decoded = signature::decode(case.signature).filter(|(bytes, _)| bytes.len() >= SHORTEST);
    let Some((bytes, text_mistakes)) = decoded else {
        verdict.findings.push(no_signature(case.signature));
        return verdict;
    };
    if !keys.iter().any(|key| key.signs == case.side) {
        verdict.findings.push(no_key(case.side));
    }
    let opened = keys.iter().find_map(|known| {
        let opened = signature::open(&known.key, &bytes)?;
        let is_certain = matches!(opened, Opened::Digest { .. }) || signed_text(case, &opened).is_some();
        is_certain.then_some((known, opened))
    });
    let Some((known, opened)) = opened else {
        if !keys.is_empty() {
            verdict.findings.push(other_key(case, keys, bytes.len()));
        }
        return verdict;
    };
    if known.signs != case.side {
        verdict.findings.push(wrong_side(case.side, known));
    }
    match signed_text(case, &opened) {
        Some((candidate, mistakes)) => {
            let mistakes = [text_mistakes, candidate.mistakes.clone(), mistakes].concat();
            if mistakes.is_empty() {
                verdict.findings.push(holds(known));
            } else {
                verdict.findings.push(made_by(known));
                verdict.findings.extend(mistakes.iter().map(|mistake| named(mistake, case.side)));
                verdict.difference = difference(case, &candidate.value);
            }
            verdict.signed = Some(candidate.value.clone());
        }
        None => verdict.findings.push(other_text(case, known, &opened)),
    }
    verdict.opened = Some(opened);
    verdict
}

/// The first text that the signature fits.
fn signed_text<'c>(case: &'c Case<'_>, opened: &Opened) -> Option<(&'c Candidate<Vec<u8>>, Vec<Mistake>)> {
    case.candidates.iter().find_map(|candidate| {
        opened.fits(&candidate.value, case.algorithm).map(|mistakes| (candidate, mistakes))
    })
}

fn difference(case: &Case<'_>, signed: &[u8]) -> Vec<String> {
    let right = case.candidates.first().map(|right| right.value.as_slice()).unwrap_or_default();
    if right == signed { Vec::new() } else { difference::lines(signed, right, case.layout, &case.secrets) }
}

/// A mistake, as it is reported.
pub(super) fn named(mistake: &Mistake, side: Side) -> Finding {
    Finding::bad(mistake.code(), "mistake", mistake.fits(), mistake.help(side))
}

fn holds(known: &KnownKey) -> Finding {
    let fingerprint = known.key.fingerprint();
    Finding::good(
        "verified",
        SUBJECT,
        Text::new(
            format!("holds, by {} ({fingerprint})", known.name),
            format!("验签通过，使用 {}（{fingerprint}）", known.name),
        ),
    )
}

/// The key is none of the problem.
fn made_by(known: &KnownKey) -> Finding {
    let fingerprint = known.key.fingerprint();
    Finding::good(
        "made-by",
        SUBJECT,
        Text::new(
            format!(
                "made with the key of {} ({fingerprint}), over another text or in another way",
                known.name
            ),
            format!("由 {} 的密钥（{fingerprint}）签出，但文本或方式不对", known.name),
        ),
    )
}

fn no_signature(text: &[u8]) -> Finding {
    let message = if text.trim_ascii().is_empty() {
        Text::new("there is no signature", "没有签名")
    } else {
        Text::new(
            "the signature is no whole base64: it was cut or changed",
            "签名不是完整的 base64：被截断或改动过",
        )
    };
    let help = Text::new("capture the message whole, as it travels", "请完整记录传输中的原始内容");
    Finding::bad("signature-malformed", SUBJECT, message, help)
}

fn no_key(side: Side) -> Finding {
    let (english, chinese) = match side {
        Side::Signer => ("--private-key, --app-public-key or --app-certificate", "应用的密钥"),
        Side::Receiver => ("--alipay-public-key or --alipay-certificate", "支付宝公钥"),
    };
    Finding::doubtful(
        "no-key",
        SUBJECT,
        Text::new("the key that should have signed is not given", "没有给出应当签名的那一方的密钥"),
        Text::new(format!("give {english}"), format!("请给出{chinese}：{english}")),
    )
}

fn other_key(case: &Case<'_>, keys: &[KnownKey], length: usize) -> Finding {
    let known: Vec<String> = keys
        .iter()
        .map(|known| format!("{} {} ({} bits)", known.name, known.key.fingerprint(), known.key.bits()))
        .collect();
    let known = known.join(", ");
    let bits = length.saturating_mul(8);
    let message = Text::new(
        format!("a key of {bits} bits made it, and none of these: {known}"),
        format!("签名来自一个 {bits} 位的密钥，而不是这些：{known}"),
    );
    let help = match case.side {
        Side::Signer => Text::new(
            "the program signs with another private key than the one given here: compare the fingerprints of both",
            "程序用来签名的私钥不是这里给出的那一个：请比较两者的指纹",
        ),
        Side::Receiver => Text::new(
            "copy the Alipay public key of this very app and environment (production and sandbox differ); a key \
             changes when the app's public key is uploaded anew",
            "请复制这个应用、这个环境（正式与模拟器不同）的支付宝公钥；重新上传应用公钥后它会改变",
        ),
    };
    Finding::bad("signature-of-other-key", SUBJECT, message, help)
}

fn wrong_side(side: Side, known: &KnownKey) -> Finding {
    let (message, help) = match side {
        Side::Receiver => (
            Text::new(
                format!("the app's own key made it ({}), not Alipay's", known.name),
                format!("签名来自应用自己的密钥（{}），而不是支付宝", known.name),
            ),
            Text::new(
                "this did not come from Alipay; or the app's own key is in the place of Alipay's",
                "这不是支付宝发来的；或者把应用自己的密钥当成了支付宝的",
            ),
        ),
        Side::Signer => (
            Text::new(
                format!("it was made with the key in {}, which should be Alipay's", known.name),
                format!("签名来自 {} 里的密钥，而那里应是支付宝的公钥", known.name),
            ),
            Text::new(
                "put Alipay's public key there; the app's own public key belongs on the open platform",
                "那里请填支付宝公钥；应用自己的公钥应上传到开放平台",
            ),
        ),
    };
    Finding::bad("wrong-key", SUBJECT, message, help)
}

fn other_text(case: &Case<'_>, known: &KnownKey, opened: &Opened) -> Finding {
    let digest = opened.digest().unwrap_or_else(|| "?".to_owned());
    let tried = case.candidates.len();
    let message = Text::new(
        format!(
            "the key is right ({}), but another text was signed, whose digest is {digest}; {tried} texts that known \
             mistakes make were tried",
            known.name
        ),
        format!(
            "密钥正确（{}），但签的是另一段文本，其摘要为 {digest}；已尝试 {tried} 种已知错误",
            known.name
        ),
    );
    let help = match case.side {
        Side::Signer => Text::new(
            "print the text that the program signs, and give it with --built: the difference will be shown",
            "请打印程序签名的文本，用 --built 给出：会显示差异",
        ),
        Side::Receiver => Text::new(
            "the message was changed after it was signed: capture it raw, before any framework touches it",
            "内容在签名之后被改动过：请在任何框架处理之前记录原始字节",
        ),
    };
    Finding::bad("signature-of-other-text", SUBJECT, message, help)
}
