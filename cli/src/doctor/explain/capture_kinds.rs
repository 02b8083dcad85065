//! The kinds of captures: the text that the signature of each covers, and the side that may have made a mistake.

use super::{
    candidate::{Candidate, in_order, through},
    capture::{Capture, GatewayResponse},
    clock, content_variants,
    difference::{self, Layout},
    form_variants::{self, Pairs, Rule, decode},
    mistake::{FormMistake, Mistake, RestMistake, Side},
    platform_message,
    rest_variants::{RestRequest, RestResponse},
    section::Section,
    signature::Algorithm,
    verdict::{Case, KnownKey, Verdict, judge, named},
};
use crate::{
    doctor::{
        finding::{Finding, Level, worst},
        inspect::Read,
    },
    i18n::Text,
};

/// Checks the signature of a capture, and the text that the user's program built of it.
pub(super) fn explain(capture: &Capture, keys: &[KnownKey], read: &Read, built: Option<&[u8]>) -> Section {
    match capture {
        Capture::Rest(request) => rest_request(request, keys, built),
        Capture::RestResponse(response) => rest_response(response, keys, read, built),
        Capture::Gateway(pairs) => gateway(pairs, keys, built),
        Capture::GatewayResponse(response) => gateway_response(response, keys, read, built),
        Capture::Notification(pairs) => notification(pairs, keys, built),
        Capture::Quote(_) | Capture::Unsigned { .. } => {
            Section::of("nothing", Text::plain(""), Verdict::default())
        }
    }
}

/// Checks the timestamp of a request against the time at which it was sent.
pub(super) fn time(capture: &Capture, sent: i64) -> Option<Finding> {
    match capture {
        Capture::Rest(request) => clock::of_rest(&request.auth_string, sent),
        Capture::Gateway(pairs) => {
            clock::of_gateway(&String::from_utf8_lossy(&value(pairs, "timestamp")?), sent)
        }
        _ => None,
    }
}

pub(super) fn rest_case(request: &RestRequest) -> Case<'_> {
    Case {
        signature: request.signature.as_bytes(),
        candidates: request.candidates(),
        side: Side::Signer,
        algorithm: Algorithm::Sha256,
        layout: Layout::Lines,
        secrets: request.token.iter().cloned().collect(),
    }
}

fn rest_request(request: &RestRequest, keys: &[KnownKey], built: Option<&[u8]>) -> Section {
    let case = rest_case(request);
    let mut verdict = judge(&case, keys);
    compare_built(&case, built, &mut verdict);
    Section::of("v3-request", Text::new("V3 request", "V3 请求"), verdict)
}

fn rest_response(response: &RestResponse, keys: &[KnownKey], read: &Read, built: Option<&[u8]>) -> Section {
    let case = Case {
        signature: response.signature.as_bytes(),
        candidates: response.candidates(),
        side: Side::Receiver,
        algorithm: Algorithm::Sha256,
        layout: Layout::Lines,
        secrets: Vec::new(),
    };
    let mut verdict = judge(&case, keys);
    verdict.findings.extend(other_certificate(response.serial.as_deref(), read));
    compare_built(&case, built, &mut verdict);
    Section::of("v3-response", Text::new("V3 response", "V3 响应"), verdict)
}

/// The signature of a gateway call, as it is in the form.
pub(super) fn gateway_signature(pairs: &Pairs) -> Vec<u8> {
    value(pairs, "sign").unwrap_or_default()
}

pub(super) fn gateway_case<'c>(pairs: &Pairs, signature: &'c [u8]) -> Case<'c> {
    let is_old = value(pairs, "sign_type").is_some_and(|kind| kind == b"RSA");
    Case {
        signature,
        candidates: form_variants::candidates(pairs, Rule::ButSign),
        side: Side::Signer,
        algorithm: if is_old { Algorithm::Sha1 } else { Algorithm::Sha256 },
        layout: Layout::Pairs,
        secrets: secrets(pairs),
    }
}

fn gateway(pairs: &Pairs, keys: &[KnownKey], built: Option<&[u8]>) -> Section {
    let signature = gateway_signature(pairs);
    let case = gateway_case(pairs, &signature);
    let mut verdict = judge(&case, keys);
    compare_built(&case, built, &mut verdict);
    Section::of("v2-request", Text::new("V2 request", "V2 请求"), verdict)
}

fn gateway_response(
    response: &GatewayResponse,
    keys: &[KnownKey],
    read: &Read,
    built: Option<&[u8]>,
) -> Section {
    let right = Candidate::right(response.value.clone(), response.value.len());
    let values = through(right, |value| content_variants::of_text(value));
    let mut candidates = through(values, |value| content_variants::of_charset(value));
    candidates.push(Candidate::by(Mistake::Rest(RestMistake::WholeResponse), response.body.clone()));
    let case = Case {
        signature: response.signature.as_bytes(),
        candidates: in_order(candidates),
        side: Side::Receiver,
        algorithm: Algorithm::Sha256,
        layout: Layout::Lines,
        secrets: Vec::new(),
    };
    let mut verdict = judge(&case, keys);
    verdict.findings.extend(other_certificate(response.serial.as_deref(), read));
    compare_built(&case, built, &mut verdict);
    Section::of("v2-response", Text::new("V2 response", "V2 响应"), verdict)
}

fn notification(pairs: &Pairs, keys: &[KnownKey], built: Option<&[u8]>) -> Section {
    let signature = value(pairs, "sign").unwrap_or_default();
    let is_trade = value(pairs, "notify_type").is_some_and(|kind| kind.starts_with(b"trade_"));
    let is_old = value(pairs, "sign_type").is_some_and(|kind| kind == b"RSA");
    let rules =
        if is_trade { [Rule::ButSignAndType, Rule::ButSign] } else { [Rule::ButSign, Rule::ButSignAndType] };
    let cases = rules.map(|rule| Case {
        signature: &signature,
        candidates: with_or_without_empty(form_variants::candidates(pairs, rule)),
        side: Side::Receiver,
        algorithm: if is_old { Algorithm::Sha1 } else { Algorithm::Sha256 },
        layout: Layout::Pairs,
        secrets: secrets(pairs),
    });
    let [first, second] = &cases;
    let verdict = judge(first, keys);
    let [rule, other_rule] = rules;
    // Alipay signs some messages by one rule, and others by the other.
    let other = if is_right(&verdict) { None } else { Some(judge(second, keys)).filter(is_right) };
    let (case, rule, mut verdict) = match other {
        Some(other) => (second, other_rule, other),
        None => (first, rule, verdict),
    };
    if is_right(&verdict) {
        verdict.findings.push(rule_of(rule));
    }
    compare_built(case, built, &mut verdict);
    Section::of("notification", Text::new("Notification", "异步通知"), verdict)
}

fn is_right(verdict: &Verdict) -> bool {
    verdict.signed.is_some() && worst(&verdict.findings) == Level::Good
}

fn rule_of(rule: Rule) -> Finding {
    let (english, chinese) = match rule {
        Rule::ButSign => {
            ("V2: the signature covers all parameters except `sign`", "V2：除 sign 外的参数都参与签名")
        }
        Rule::ButSignAndType => (
            "V1: the signature covers all parameters except `sign` and `sign_type`",
            "V1：除 sign 和 sign_type 外的参数都参与签名",
        ),
    };
    Finding::good("rule", "rule", Text::new(english, chinese))
}

/// Alipay signs parameters without a value in some notifications, and leaves them out in others.
fn with_or_without_empty(mut candidates: Vec<Candidate<Vec<u8>>>) -> Vec<Candidate<Vec<u8>>> {
    for candidate in &mut candidates {
        candidate.mistakes.retain(|mistake| *mistake != Mistake::Form(FormMistake::EmptyIncluded));
    }
    in_order(candidates)
}

/// Compares the text that the user's program built with the text that was signed.
fn compare_built(case: &Case<'_>, built: Option<&[u8]>, verdict: &mut Verdict) {
    let Some(built) = built else { return };
    let right = verdict.signed.clone().or_else(|| case.candidates.first().map(|first| first.value.clone()));
    let right = right.unwrap_or_default();
    // Editors add a line feed at the end of a file.
    let endings = [Some(built), built.strip_suffix(b"\n"), built.strip_suffix(b"\r\n")];
    if endings.iter().flatten().any(|built| *built == right) {
        verdict.findings.push(Finding::good(
            "built-right",
            "built",
            Text::new("the program built the right text", "程序拼接的文本正确"),
        ));
        return;
    }
    let found = case
        .candidates
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
    verdict.difference = difference::lines(built.trim_ascii_end(), &right, case.layout, &case.secrets);
}

/// Checks that a response names the configured certificate of Alipay.
fn other_certificate(named: Option<&str>, read: &Read) -> Option<Finding> {
    let (named, own) = (named?, read.alipay_certificate.as_ref()?);
    (!named.eq_ignore_ascii_case(own.serial())).then(|| {
        Finding::bad(
            "other-certificate",
            "alipay_certificate",
            Text::new(
                format!("the response names the certificate {named}; the configured one is {}", own.serial()),
                format!("响应使用的证书为 {named}，而配置的证书为 {}", own.serial()),
            ),
            Text::new(
                "Alipay has rotated its certificate; download the new one from the open platform",
                "支付宝公钥证书已更换：请从开放平台下载新证书",
            ),
        )
    })
}

/// Returns the value of a parameter, decoded once.
fn value(pairs: &Pairs, wanted: &str) -> Option<Vec<u8>> {
    let (_, value) = pairs.iter().find(|(name, _)| decode(name) == wanted.as_bytes())?;
    Some(decode(value))
}

/// Returns the tokens of a form, which give access to the account of a merchant.
fn secrets(pairs: &Pairs) -> Vec<String> {
    ["app_auth_token", "auth_token", "access_token", "refresh_token"]
        .iter()
        .filter_map(|name| String::from_utf8(value(pairs, name)?).ok())
        .collect()
}

/// Compares the text that the platform quotes with a request. Returns `None` for other captures.
pub(super) fn compare_with_quote(
    capture: &Capture,
    quote: &str,
    keys: &[KnownKey],
    read: &Read,
) -> Option<Section> {
    match capture {
        Capture::Rest(request) => Some(platform_message::against(&rest_case(request), quote, keys, read)),
        Capture::Gateway(pairs) => {
            let signature = gateway_signature(pairs);
            Some(platform_message::against(&gateway_case(pairs, &signature), quote, keys, read))
        }
        _ => None,
    }
}
