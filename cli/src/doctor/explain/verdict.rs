//! The verdict on a signature, and the reason if it does not verify.

use alipay::runtime::crypto::keys::PublicKey;

use super::{
    candidate::Candidate,
    difference::{self, Layout},
    mistake::{Mistake, Side},
    signature::{self, Algorithm, Opened},
};
use crate::{doctor::finding::Finding, i18n::Text};

/// A key of the settings.
#[derive(Clone, Debug)]
pub(super) struct KnownKey {
    /// The setting it comes from.
    pub(super) name: &'static str,
    pub(super) key: PublicKey,
    /// The side that signs with it.
    pub(super) signs: Side,
}

/// A signature to check.
pub(super) struct Case<'c> {
    pub(super) signature: &'c [u8],
    /// The texts that may have been signed. The right one is the first.
    pub(super) candidates: Vec<Candidate<Vec<u8>>>,
    /// The side that may have made a mistake.
    pub(super) side: Side,
    pub(super) algorithm: Algorithm,
    pub(super) layout: Layout,
    /// Texts that are redacted.
    pub(super) secrets: Vec<String>,
}

/// The result of a check.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    pub(super) findings: Vec<Finding>,
    pub(super) difference: Vec<String>,
    /// The text that was signed, if it was found.
    pub(super) signed: Option<Vec<u8>>,
    /// The content of the signature, if one of the keys made it.
    pub(super) opened: Option<Opened>,
}

const SUBJECT: &str = "signature";

/// The length in bytes of a signature with a key of 1024 bits.
const SHORTEST: usize = 128;

/// Checks a signature with the known keys.
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

/// Returns the first text that the signature matches.
fn signed_text<'c>(case: &'c Case<'_>, opened: &Opened) -> Option<(&'c Candidate<Vec<u8>>, Vec<Mistake>)> {
    case.candidates.iter().find_map(|candidate| {
        opened.fits(&candidate.value, case.algorithm).map(|mistakes| (candidate, mistakes))
    })
}

fn difference(case: &Case<'_>, signed: &[u8]) -> Vec<String> {
    let right = case.candidates.first().map(|right| right.value.as_slice()).unwrap_or_default();
    if right == signed { Vec::new() } else { difference::lines(signed, right, case.layout, &case.secrets) }
}

/// Creates the finding of a mistake.
pub(super) fn named(mistake: &Mistake, side: Side) -> Finding {
    Finding::bad(mistake.code(), "mistake", mistake.message(), mistake.help(side))
}

fn holds(known: &KnownKey) -> Finding {
    let fingerprint = known.key.fingerprint();
    Finding::good(
        "verified",
        SUBJECT,
        Text::new(
            format!("the signature is valid; it was made with the key of {} ({fingerprint})", known.name),
            format!("验签通过，密钥为 {}（{fingerprint}）", known.name),
        ),
    )
}

/// The key is right.
fn made_by(known: &KnownKey) -> Finding {
    let fingerprint = known.key.fingerprint();
    Finding::good(
        "made-by",
        SUBJECT,
        Text::new(
            format!("the key is right: {} ({fingerprint})", known.name),
            format!("密钥正确：{}（{fingerprint}）", known.name),
        ),
    )
}

fn no_signature(text: &[u8]) -> Finding {
    let message = if text.trim_ascii().is_empty() {
        Text::new("the signature is missing", "缺少签名")
    } else {
        Text::new(
            "the signature is not valid base64: it was cut or changed",
            "签名不是有效的 base64：被截断或修改过",
        )
    };
    let help = Text::new("capture the complete message as it is sent", "请完整记录传输的原始内容");
    Finding::bad("signature-malformed", SUBJECT, message, help)
}

fn no_key(side: Side) -> Finding {
    let (english, chinese) = match side {
        Side::Signer => {
            ("--private-key, --app-public-key or --app-certificate", "应用私钥、应用公钥或应用证书")
        }
        Side::Receiver => ("--alipay-public-key or --alipay-certificate", "支付宝公钥或支付宝公钥证书"),
    };
    Finding::doubtful(
        "no-key",
        SUBJECT,
        Text::new("the key of the side that signed is missing", "缺少签名方的密钥"),
        Text::new(format!("pass {english}"), format!("请提供{chinese}：{english}")),
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
        format!(
            "the signature was made with another key of {bits} bits; the keys of the settings are {known}"
        ),
        format!("签名使用了其他 {bits} 位密钥；设置中的密钥为 {known}"),
    );
    let help = match case.side {
        Side::Signer => Text::new(
            "the program signs with another private key than the configured one; compare their fingerprints",
            "程序加签使用的应用私钥与此处的不同：请比较两者的指纹",
        ),
        Side::Receiver => Text::new(
            "copy the Alipay public key of this application and environment (production and sandbox have different \
             keys); it changes when the application's public key is uploaded again",
            "请复制该应用在该环境（正式环境与沙箱环境不同）的支付宝公钥；重新上传应用公钥后支付宝公钥会改变",
        ),
    };
    Finding::bad("signature-of-other-key", SUBJECT, message, help)
}

fn wrong_side(side: Side, known: &KnownKey) -> Finding {
    let (message, help) = match side {
        Side::Receiver => (
            Text::new(
                format!(
                    "the signature was made with the application's key ({}), not with Alipay's",
                    known.name
                ),
                format!("签名使用了应用的密钥（{}），而不是支付宝的密钥", known.name),
            ),
            Text::new(
                "the message is not from Alipay, or the application's key is configured as Alipay's",
                "该内容不是支付宝发送的，或误将应用的密钥配置为支付宝公钥",
            ),
        ),
        Side::Signer => (
            Text::new(
                format!("the signature was made with the key of {}, which should be Alipay's", known.name),
                format!("签名使用了 {} 的密钥，而该设置应为支付宝公钥", known.name),
            ),
            Text::new(
                "configure Alipay's public key there; upload the application's public key to the open platform",
                "该设置请填写支付宝公钥；应用公钥应上传到开放平台",
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
            "the key is right ({}), but another text was signed; its digest is {digest}, and none of {tried} texts with \
             known mistakes matches",
            known.name
        ),
        format!(
            "密钥正确（{}），但加签的是其他文本，其摘要为 {digest}；已尝试 {tried} 种文本，均不匹配",
            known.name
        ),
    );
    let help = match case.side {
        Side::Signer => Text::new(
            "write the string that the program signs into a file, and pass it with --built to see the difference",
            "请将程序的待签名字符串写入文件，并通过 --built 提供，以显示差异",
        ),
        Side::Receiver => Text::new(
            "the message was changed after it was signed; capture its raw bytes before a framework processes it",
            "内容在签名之后被修改：请在框架处理之前记录原始字节",
        ),
    };
    Finding::bad("signature-of-other-text", SUBJECT, message, help)
}
