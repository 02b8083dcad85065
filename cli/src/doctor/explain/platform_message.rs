//! What the platform says that it checked, against what was sent.

mod quoted_text;

pub(super) use quoted_text::find as quoted_text;

use super::{
    Section,
    difference::{self, Layout},
    verdict::{Case, KnownKey, judge},
};
use crate::{
    doctor::{finding::Finding, inspect::Read},
    i18n::Text,
};

const SUBJECT: &str = "platform";

/// The platform's text without the request that it is about.
pub(super) fn alone(quote: &str, has_request: bool) -> Section {
    let message = Text::new(
        format!("the platform checked a text of {} characters", quote.chars().count()),
        format!("平台验签的文本有 {} 个字符", quote.chars().count()),
    );
    let finding = if has_request {
        Finding::good("quote", SUBJECT, message)
    } else {
        let help = Text::new(
            "give the request as well (its URL and form, or `curl -v`): the two will be compared",
            "请同时给出请求（网址和表单，或 curl -v 的输出）：会对两者进行比较",
        );
        Finding::doubtful("quote-alone", SUBJECT, message, help)
    };
    section(vec![finding], Vec::new())
}

/// The platform's text against the request that it is about.
pub(super) fn against(case: &Case<'_>, quote: &str, keys: &[KnownKey], read: &Read) -> Section {
    let verdict = judge(case, keys);
    let quoted = quoted_bytes(quote, case.layout);
    let Some(opened) = &verdict.opened else {
        let right = case.candidates.first().map(|first| first.value.clone()).unwrap_or_default();
        let difference = if right == quoted {
            Vec::new()
        } else {
            difference::lines(&right, &quoted, case.layout, &case.secrets)
        };
        let same = if difference.is_empty() { same_text() } else { other_text() };
        return section(vec![same], difference);
    };
    let is_signed = opened.fits(&quoted, case.algorithm).is_some_and(|mistakes| mistakes.is_empty());
    if is_signed {
        return section(vec![other_public_key(read)], Vec::new());
    }
    let signed = verdict.signed.clone().or_else(|| case.candidates.first().map(|first| first.value.clone()));
    let difference = difference::lines(&signed.unwrap_or_default(), &quoted, case.layout, &case.secrets);
    section(vec![other_text()], difference)
}

/// The last line end is not in the message.
fn quoted_bytes(quote: &str, layout: Layout) -> Vec<u8> {
    let mut bytes = quote.as_bytes().to_vec();
    if layout == Layout::Lines && !bytes.ends_with(b"\n") {
        bytes.push(b'\n');
    }
    bytes
}

fn same_text() -> Finding {
    Finding::good(
        "quote-same",
        SUBJECT,
        Text::new("the platform checked the text that should be signed", "平台验签的文本正是应当签名的文本"),
    )
}

fn other_text() -> Finding {
    Finding::bad(
        "quote-differs",
        SUBJECT,
        Text::new(
            "the platform checked another text than the one that was signed",
            "平台验签的文本与签名的文本不同",
        ),
        Text::new(
            "what differs below was changed on the way, or not signed as it was sent",
            "下面的差异要么在传输中被改动，要么发送的与签名的不一致",
        ),
    )
}

/// Text and signature agree, so the platform has another key.
fn other_public_key(read: &Read) -> Finding {
    let own = read.private_key.as_ref().map(|key| key.public_key().to_spki_base64()).unwrap_or_default();
    Finding::bad(
        "other-key-uploaded",
        SUBJECT,
        Text::new(
            "the signature fits the very text that the platform checked: it holds another public key for this app",
            "签名与平台验签的文本一致：平台上登记的应用公钥是另一个",
        ),
        Text::new(
            format!(
                "upload this public key on the app's page (接口加签方式), or use the private key of the one there: {own}"
            ),
            format!("请在应用页面（接口加签方式）上传这个应用公钥，或使用与平台上公钥成对的私钥：{own}"),
        ),
    )
}

fn section(findings: Vec<Finding>, difference: Vec<String>) -> Section {
    let title = Text::new("What the platform says", "平台的说法");
    Section { kind: "platform", title, findings, difference }
}
