//! The findings of a verdict.

use crate::{
    doctor::{
        explain::{
            keys::KnownKey,
            masked::is_masked,
            mistake::{Mistake, Side},
            parameters::Shape,
            signature::Opened,
        },
        finding::Finding,
    },
    i18n::{Lang, Text},
};

const SUBJECT: &str = "signature";

/// Creates the finding of a mistake.
pub(in crate::doctor::explain) fn named(mistake: &Mistake, side: Side) -> Finding {
    Finding::bad(mistake.code(), "mistake", mistake.message(), mistake.help(side))
}

pub(in crate::doctor::explain) fn holds(known: &KnownKey) -> Finding {
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
pub(in crate::doctor::explain) fn made_by(known: &KnownKey) -> Finding {
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

/// The signature is not one. A capture that may have been cut is no reason to blame anybody.
pub(in crate::doctor::explain) fn no_signature(text: &[u8], is_certain: bool) -> Finding {
    let message = if text.trim_ascii().is_empty() {
        Text::new("the signature is missing", "缺少签名")
    } else {
        Text::new(
            "the signature is not valid base64: it was cut or changed",
            "签名不是有效的 base64：被截断或修改过",
        )
    };
    let help = Text::new("capture the complete message as it is sent", "请完整记录传输的原始内容");
    if is_certain && !is_masked(text) {
        return Finding::bad("signature-malformed", SUBJECT, message, help);
    }
    signature_cut()
}

pub(in crate::doctor::explain) fn no_key(side: Side) -> Finding {
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

fn signature_cut() -> Finding {
    let message = Text::new(
        "the signature in the capture is not complete; the capture may have been cut or masked",
        "内容中的签名不完整，可能在记录时被截断或脱敏",
    );
    let help = Text::new("capture the complete message as it is sent", "请完整记录传输的原始内容");
    Finding::doubtful("signature-cut", SUBJECT, message, help)
}

/// No key of the settings opens the signature.
pub(in crate::doctor::explain) fn other_key(
    side: Side,
    keys: &[KnownKey],
    length: usize,
    is_certain: bool,
) -> Finding {
    let is_of_no_key = keys.iter().all(|known| known.key.bits() != length.saturating_mul(8));
    if !is_certain && is_of_no_key {
        return signature_cut();
    }
    let known: Vec<String> = keys
        .iter()
        .map(|known| format!("{} {} ({} bits)", known.name, known.key.fingerprint(), known.key.bits()))
        .collect();
    let known = known.join(", ");
    let bits = length.saturating_mul(8);
    let message = Text::new(
        format!(
            "none of the keys in the settings made this signature of {bits} bits: it was made with another key, or a character \
             of the signature was changed; the keys are {known}"
        ),
        format!(
            "此 {bits} 位签名不是由设置中的任何密钥生成：使用了其他密钥，或签名中的字符被修改；设置中的密钥为 {known}"
        ),
    );
    if !is_certain {
        let help = Text::new(
            "capture the complete message as it is sent; if the signature was captured whole, compare the keys",
            "请完整记录传输的原始内容；如果签名是完整的，请比较密钥",
        );
        return Finding::doubtful("signature-of-other-key", SUBJECT, message, help);
    }
    let help = match side {
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

pub(in crate::doctor::explain) fn wrong_side(side: Side, known: &KnownKey) -> Finding {
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

/// The key is right, and the capture is complete, but its text is not the one that was signed.
pub(in crate::doctor::explain) fn other_text(
    side: Side,
    tried: usize,
    known: &KnownKey,
    opened: &Opened,
) -> Finding {
    let digest = opened.digest().unwrap_or_else(|| "?".to_owned());
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
    let help = match side {
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

/// The key is right, but the text may not be what was sent: it was cut, or decoded by a log.
pub(in crate::doctor::explain) fn unsure(side: Side, read_as: Option<&Text>) -> Finding {
    let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| read_as.map(|text| text.in_lang(lang)));
    let message = Text::new(
        format!(
            "the captured text{} is not the one that was signed: it was changed, or the capture is not complete; could not \
             be sure where it ends",
            english.map(|form| format!(", read as {form},")).unwrap_or_default()
        ),
        format!(
            "内容{}与加签的文本不一致：内容被修改，或记录不完整；无法确定内容在何处结束",
            chinese.map(|form| format!("（按{form}读取）")).unwrap_or_default()
        ),
    );
    let help = match side {
        Side::Signer => Text::new(
            "capture the bytes that are sent, such as the output of `curl -v` or a HAR file; or pass the string that the \
             program signs with --built",
            "请记录实际发送的字节，例如 curl -v 的输出或 HAR 文件；或通过 --built 提供程序的待签名字符串",
        ),
        Side::Receiver => Text::new(
            "write the raw body into a file before a framework decodes it, and pass that file",
            "请在框架解码之前把原始请求体写入文件，并提供该文件",
        ),
    };
    Finding::doubtful("unsure", SUBJECT, message, help)
}

/// The signature does not hold, and the budget was used before all known mistakes were tried.
pub(in crate::doctor::explain) fn search_limited() -> Finding {
    Finding::doubtful(
        "search-limited",
        SUBJECT,
        Text::new(
            "the signature does not verify, and not all known mistakes were tried: the capture has too many messages that \
             do not verify",
            "验签未通过，且未尝试所有已知错误：内容中验签未通过的报文过多",
        ),
        Text::new(
            "pass this message alone to `alipay doctor explain`: then all of them are tried",
            "请将该报文单独提供给 alipay doctor explain，此时会尝试所有已知错误",
        ),
    )
}

/// A value was masked by what recorded it.
pub(in crate::doctor::explain) fn masked(name: &str) -> Finding {
    Finding::doubtful(
        "masked-value",
        "capture",
        Text::new(
            format!(
                "the value of `{name}` seems to be masked by the log; the signature covers the whole value"
            ),
            format!("参数 {name} 的值似乎在记录时被脱敏，而签名覆盖完整的值"),
        ),
        Text::new("capture the message without masking", "请记录未脱敏的内容"),
    )
}

/// The form in which a text was read, if it is not the one in which it was sent.
pub(in crate::doctor::explain) fn read_as(shape: Shape) -> Option<Finding> {
    if matches!(shape, Shape::HttpMessage | Shape::Form) {
        return None;
    }
    let form = shape.describe();
    let message =
        Text::new(format!("read as {}", form.in_lang(Lang::En)), format!("按{}读取", form.in_lang(Lang::Zh)));
    Some(Finding::good("read-as", "capture", message))
}

/// One character differs from the signed text.
pub(in crate::doctor::explain) fn changed(known: &KnownKey, side: Side) -> Finding {
    let message = Text::new(
        format!(
            "the key is right ({}), but the text was changed after it was signed: one character is another one",
            known.name
        ),
        format!("密钥正确（{}），但内容在加签之后被修改：有一个字符不同", known.name),
    );
    let help = match side {
        Side::Signer => Text::new("send the text that was signed", "请发送加签时的原文"),
        Side::Receiver => Text::new(
            "reject the message; if this happens to genuine ones, capture the raw bytes before a framework processes them",
            "请拒绝该内容；如果真实的通知也出现此问题，请在框架处理之前记录原始字节",
        ),
    };
    Finding::bad("signature-of-other-text", SUBJECT, message, help)
}
