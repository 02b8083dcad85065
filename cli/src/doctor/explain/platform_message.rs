//! The comparison of a request with the text that the platform's error message quotes.

mod quote_difference;
mod quoted_text;

pub(super) use quoted_text::find as quoted_text;

use super::{
    budget::Search,
    capture::Capture,
    capture_kinds::{Context, parameters_case, rest_case},
    content::Content,
    difference::{self, Layout},
    form_variants::Rule,
    mistake::Side,
    parameters_verdict,
    section::Section,
    verdict::{Case, Verdict, judge},
};
use crate::{
    doctor::{finding::Finding, inspect::Read},
    i18n::Text,
};
use quote_difference::{explain as explain_difference, is_same_shown};

const SUBJECT: &str = "platform";

/// The finding for a quoted text without its request.
pub(super) fn alone(quote: &str, has_request: bool) -> Section {
    let message = Text::new(
        format!("the platform verified a text of {} characters", quote.chars().count()),
        format!("支付宝验签的文本有 {} 个字符", quote.chars().count()),
    );
    let finding = if has_request {
        Finding::good("quote", SUBJECT, message)
    } else {
        let help = Text::new(
            "pass the request as well (its URL and form, or the output of `curl -v`) to compare the two",
            "请同时提供请求（URL 和表单，或 curl -v 的输出），以比较两者",
        );
        Finding::doubtful("quote-alone", SUBJECT, message, help)
    };
    section(vec![finding], Vec::new())
}

/// Compares the quoted texts with a request. Other captures are not compared.
pub(super) fn compare(
    capture: &Capture,
    quotes: &[&str],
    search: Search<'_>,
    context: &Context<'_>,
) -> Vec<Section> {
    match capture {
        Capture::Rest(requests) => {
            requests.first().map(|request| against(&rest_case(request), quotes, search, context))
        }
        Capture::Parameters(sets) => {
            let judged = parameters_verdict::judge(sets, context.keys, search);
            judged.filter(|judged| judged.content == Content::Request).map(|judged| {
                let signature = judged.set.value("sign").unwrap_or_default();
                let case = parameters_case(&judged.set, Side::Signer, Rule::ButSign, &signature);
                against(&case, quotes, search, context)
            })
        }
        _ => None,
    }
    .unwrap_or_default()
}

fn against(case: &Case<'_>, quotes: &[&str], search: Search<'_>, context: &Context<'_>) -> Vec<Section> {
    let verdict = judge(case, context.keys, search);
    quotes.iter().map(|quote| against_quote(case, quote, &verdict, context.read)).collect()
}

fn against_quote(case: &Case<'_>, quote: &str, verdict: &Verdict, read: &Read) -> Section {
    let quoted = quoted_bytes(quote, case.layout);
    let opened = verdict.opened.as_ref();
    let is_signed = opened.and_then(|opened| opened.fits(&quoted, case.algorithm));
    if is_signed.is_some_and(|mistakes| mistakes.is_empty()) {
        return section(vec![other_public_key(read)], Vec::new());
    }
    let signed = verdict.signed.as_ref().unwrap_or(&case.candidates.right);
    if *signed == quoted || is_same_shown(signed, &quoted) {
        return section(vec![same_text()], Vec::new());
    }
    let difference = difference::lines(signed, &quoted, case.layout, &case.secrets);
    let mut findings = vec![other_text()];
    findings.extend(explain_difference(signed, &quoted));
    section(findings, difference)
}

/// Adds the final line feed, which the message does not quote.
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
        Text::new("the platform verified the right text", "支付宝验签的文本与正确的待签名字符串一致"),
    )
}

fn other_text() -> Finding {
    Finding::bad(
        "quote-differs",
        SUBJECT,
        Text::new(
            "the platform verified another text than the one that was signed",
            "支付宝验签的文本与加签的文本不同",
        ),
        Text::new(
            "the differences below were made in transit, or the program sends another text than it signs",
            "以下差异是传输中的修改，或程序发送的内容与加签的内容不一致",
        ),
    )
}

/// The finding for a signature that matches the quoted text: the platform verified it with another key.
fn other_public_key(read: &Read) -> Finding {
    let own = read.private_key.as_ref().map(|key| key.public_key().to_spki_base64()).unwrap_or_default();
    Finding::bad(
        "other-key-uploaded",
        SUBJECT,
        Text::new(
            "the signature matches the text that the platform verified, so another public key is uploaded for this application",
            "签名与支付宝验签的文本一致，因此开放平台上的应用公钥与应用私钥不匹配",
        ),
        Text::new(
            format!(
                "upload this public key on the application's page (接口加签方式), or use the private key of the uploaded one: {own}"
            ),
            format!("请在应用页面的“接口加签方式”中上传此应用公钥，或使用与已上传公钥匹配的应用私钥：{own}"),
        ),
    )
}

fn section(findings: Vec<Finding>, difference: Vec<String>) -> Section {
    let title = Text::new("Message of the platform", "支付宝的错误信息");
    let heading =
        Text::new("- text that was signed   + verified by the platform", "- 加签的文本   + 支付宝验签的文本");
    Section { difference, heading, ..Section::with("platform", title, findings) }
}
