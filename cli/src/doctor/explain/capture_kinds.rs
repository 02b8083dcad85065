//! The findings for each kind of capture.

use super::{
    budget::Search,
    built::{self, Built},
    candidate::{Candidate, Candidates, in_order, through},
    capture::Capture,
    comparison, content_variants,
    difference::Layout,
    form_variants::{self, Rule},
    keys::KnownKey,
    mistake::{Mistake, RestMistake, Side},
    parameters::ParameterSet,
    parameters_verdict::{self, Judged},
    platform_error,
    reading::{SignedValue, ValueKind},
    rest_variants::{RestRequest, RestResponse},
    section::Section,
    signature::Algorithm,
    verdict::{Case, Verdict, judge},
};
use crate::{
    doctor::{
        finding::{Finding, Level, worst},
        inspect::Read,
    },
    i18n::Text,
};

/// The keys and the settings with which captures are checked.
pub(super) struct Context<'c> {
    pub(super) keys: &'c [KnownKey],
    pub(super) read: &'c Read,
    /// The text that the user's program signs or verifies.
    pub(super) built: Option<&'c [u8]>,
    /// The time at which the request was sent, if it is known.
    pub(super) sent: Option<i64>,
}

/// Checks the signature of a capture, its settings, and the text that the user's program built of it.
pub(super) fn explain(capture: &Capture, search: Search<'_>, context: &Context<'_>) -> Option<Section> {
    match capture {
        Capture::Rest(requests) => {
            first_explained(requests, |request| rest_request(request, search, context))
        }
        Capture::RestResponse(responses) => {
            first_explained(responses, |one| rest_response(one, search, context))
        }
        Capture::Parameters(sets) => parameters_verdict::judge(sets, context.keys, search)
            .map(|judged| parameters(judged, search, context)),
        Capture::Value(values) => first_explained(values, |one| value(one, search, context)),
        Capture::Quote(_) | Capture::Unsigned { .. } => None,
    }
}

/// Explains the readings of a capture until the signature of one holds, or a known mistake explains it. That reading is the
/// right one; otherwise the first is the most likely.
fn first_explained<T>(readings: &[T], explain: impl Fn(&T) -> (Section, bool)) -> Option<Section> {
    let mut first = None;
    for reading in readings {
        let (section, is_explained) = explain(reading);
        if is_explained {
            return Some(section);
        }
        first = first.or(Some(section));
    }
    first
}

pub(super) fn rest_case(request: &RestRequest) -> Case<'_> {
    Case {
        signature: request.signature.as_bytes(),
        candidates: Candidates::new(request.right_text(), || request.candidates()),
        side: Side::Signer,
        algorithm: Algorithm::Sha256,
        layout: Layout::Lines,
        secrets: request.token.iter().cloned().collect(),
        is_certain: !request.is_cut,
    }
}

fn rest_request(request: &RestRequest, search: Search<'_>, context: &Context<'_>) -> (Section, bool) {
    let case = rest_case(request);
    let mut verdict = judge(&case, context.keys, search);
    let is_explained = verdict.signed.is_some();
    let is_certain = is_explained || !request.is_cut;
    verdict.findings.extend(comparison::of_rest(request, context.read, context.sent, is_certain));
    compare_built(&case, search, context, &mut verdict);
    (Section::of("v3-request", Text::new("V3 request", "V3 请求"), verdict, Side::Signer), is_explained)
}

fn rest_response(response: &RestResponse, search: Search<'_>, context: &Context<'_>) -> (Section, bool) {
    let case = Case {
        signature: response.signature.as_bytes(),
        candidates: Candidates::new(response.right_text(), || response.candidates()),
        side: Side::Receiver,
        algorithm: Algorithm::Sha256,
        layout: Layout::Lines,
        secrets: Vec::new(),
        is_certain: !response.is_cut,
    };
    let mut verdict = judge(&case, context.keys, search);
    let is_explained = verdict.signed.is_some();
    verdict.findings.extend(comparison::other_certificate(response.serial.as_deref(), context.read));
    verdict.findings.extend(platform_error::of_body(&response.body));
    compare_built(&case, search, context, &mut verdict);
    (Section::of("v3-response", Text::new("V3 response", "V3 响应"), verdict, Side::Receiver), is_explained)
}

fn parameters(judged: Judged, search: Search<'_>, context: &Context<'_>) -> Section {
    let Judged { ref set, content, side, rule, is_certain, .. } = judged;
    let right = judged.right_text();
    let mut findings = comparison::of_parameters(set, content, context.read, context.sent, is_certain);
    let signature = set.value("sign").unwrap_or_default();
    let case = parameters_case(set, side, rule, &signature);
    let mut verdict = judged.verdict;
    if side == Side::Receiver && verdict.signed.is_some() && worst(&verdict.findings) == Level::Good {
        verdict.findings.push(rule_of(rule));
    }
    verdict.findings.append(&mut findings);
    if let Some(built) = context.built {
        let right = verdict.signed.clone().unwrap_or(right);
        built::compare(&Built { text: built, right: &right, case: &case }, search, &mut verdict);
    }
    Section::of(content.kind(), content.title(), verdict, side)
}

/// Creates the case of a reading of parameters.
pub(super) fn parameters_case<'c>(
    set: &'c ParameterSet,
    side: Side,
    rule: Rule,
    signature: &'c [u8],
) -> Case<'c> {
    let is_old = set.value("sign_type").is_some_and(|kind| kind == b"RSA");
    Case {
        signature,
        candidates: Candidates::new(form_variants::right_text(set, rule), move || {
            form_variants::candidates(set, rule)
        }),
        side,
        algorithm: if is_old { Algorithm::Sha1 } else { Algorithm::Sha256 },
        layout: Layout::Pairs,
        secrets: set.secrets(),
        is_certain: !set.is_cut,
    }
}

fn value(value: &SignedValue, search: Search<'_>, context: &Context<'_>) -> (Section, bool) {
    let case = Case {
        signature: value.signature.as_bytes(),
        candidates: Candidates::new(value.value.clone(), || value_candidates(value)),
        side: Side::Receiver,
        algorithm: Algorithm::Sha256,
        layout: Layout::Lines,
        secrets: Vec::new(),
        is_certain: !value.is_doubtful,
    };
    let mut verdict = judge(&case, context.keys, search);
    let is_explained = verdict.signed.is_some();
    verdict.findings.extend(comparison::other_certificate(value.serial.as_deref(), context.read));
    verdict.findings.extend(platform_error::of_body(&value.value));
    compare_built(&case, search, context, &mut verdict);
    let (kind, title) = match value.kind {
        ValueKind::Response => ("v2-response", Text::new("V2 response", "V2 响应")),
        ValueKind::ChannelFrame => {
            ("channel-frame", Text::new("Frame of the message channel", "消息服务长连接的消息帧"))
        }
        ValueKind::ChannelRegistration => (
            "channel-registration",
            Text::new("Registration of the message channel", "消息服务长连接的注册响应"),
        ),
    };
    (Section::of(kind, title, verdict, Side::Receiver), is_explained)
}

fn value_candidates(value: &SignedValue) -> Vec<Candidate<Vec<u8>>> {
    let right = Candidate::right(value.value.clone(), value.value.len());
    let texts = through(right, |value| content_variants::of_text(value));
    let mut candidates = through(texts, |value| content_variants::of_charset(value));
    candidates.push(Candidate::by(Mistake::Rest(RestMistake::WholeResponse), value.body.clone()));
    in_order(candidates)
}

fn compare_built(case: &Case<'_>, search: Search<'_>, context: &Context<'_>, verdict: &mut Verdict) {
    let Some(built) = context.built else { return };
    let right = verdict.signed.clone().unwrap_or_else(|| case.candidates.right.clone());
    built::compare(&Built { text: built, right: &right, case }, search, verdict);
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
