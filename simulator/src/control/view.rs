//! Orders, requests and notifications as JSON.

use alipay::runtime::{json::Json, notification::SignRule};
use percent_encoding::percent_decode;

use crate::{
    Carrier, Entry, ItemId, OrderView, Recorded, SentNotification, Step, StepOutcome,
    charset::WireCharset,
    routes::GATEWAY,
    wire_json::{list, number, object, text, text_or_null},
};

/// Of a longer text, only this much is shown.
const MOST_SHOWN: usize = 64 << 10;

/// An order.
pub(super) fn order(order: &OrderView) -> Json<'static> {
    let items = order.items.iter().map(|item| {
        let (name, id) = match &item.id {
            ItemId::Shop(id) => ("shop_id", id),
            ItemId::MiniApp(id) => ("mini_app_id", id),
        };
        object([(name, text(id)), ("status", text(item.status.as_str()))])
    });
    let cancellation = order.cancellation.as_ref().map_or(Json::Null, |(operator, memo)| {
        object([("operator", text(operator.as_str())), ("memo", text(memo))])
    });
    object([
        ("id", text(&order.id)),
        ("status", text(order.status.as_str())),
        ("title", text(&order.title)),
        ("specifications", text(&order.specifications)),
        ("merchant_name", text(&order.merchant_name)),
        ("merchant_pid", text(&order.merchant_pid)),
        ("total_price", text(order.total_price.as_str())),
        ("placed_at", number(order.placed_at)),
        ("changed_at", number(order.changed_at)),
        ("items", list(items)),
        ("cancellation", cancellation),
    ])
}

/// An entry of the journal.
pub(super) fn entry(entry: &Entry) -> Json<'static> {
    match entry {
        Entry::Request(recorded) => request(recorded),
        Entry::Notification(sent) => notification(sent),
    }
}

fn request(recorded: &Recorded) -> Json<'static> {
    let path = recorded.target.split('?').next().unwrap_or_default();
    let is_v2 = path == GATEWAY;
    let headers = recorded.headers.iter().map(|(name, value)| {
        object([("name", text(name.as_str())), ("value", text(String::from_utf8_lossy(value.as_bytes())))])
    });
    object([
        ("kind", text("request")),
        ("number", number(recorded.number)),
        ("at", number(recorded.at)),
        ("protocol", text(if is_v2 { "V2" } else { "V3" })),
        ("verb", text(&recorded.verb)),
        ("target", text(shown(recorded.target.as_bytes()))),
        ("path", text(path)),
        ("method", text_or_null(recorded.endpoint.as_deref())),
        ("app_id", text_or_null(recorded.app_id.as_deref())),
        ("headers", list(headers)),
        ("params", if is_v2 { params(recorded) } else { list([]) }),
        ("body", text(shown(&recorded.body))),
        ("content", text(shown(recorded.content.as_bytes()))),
        ("canonical", text_or_null(recorded.canonical.as_ref().map(|signed| shown(signed.as_bytes())))),
        ("steps", list(recorded.steps.iter().map(step))),
        ("verified", Json::Bool(recorded.verified)),
        ("status", number(recorded.status)),
        ("answer", text(shown(&recorded.answer))),
        ("fault", text_or_null(recorded.fault.map(|fault| fault.to_string()))),
    ])
}

fn step(step: &Step) -> Json<'static> {
    let (outcome, reason) = match &step.outcome {
        StepOutcome::Passed => ("passed", None),
        StepOutcome::Failed(reason) => ("failed", Some(shown(reason.as_bytes()))),
        StepOutcome::NotReached => ("not_reached", None),
    };
    object([("name", text(step.name)), ("outcome", text(outcome)), ("reason", text_or_null(reason))])
}

fn notification(sent: &SentNotification) -> Json<'static> {
    let (status, answer, error) = match &sent.answer {
        Ok((status, body)) => (number(status), text(shown(body.as_bytes())), Json::Null),
        Err(error) => (Json::Null, Json::Null, text(error)),
    };
    let rule = sent.rule.map(|rule| if rule == SignRule::V1 { "V1" } else { "V2" });
    object([
        ("kind", text("notification")),
        ("number", number(sent.number)),
        ("at", number(sent.at)),
        ("verb", text(if sent.carrier == Carrier::GetQuery { "GET" } else { "POST" })),
        ("url", text(&sent.url)),
        ("method", text_or_null(sent.kind.as_deref())),
        ("notify_id", text_or_null(sent.notify_id.as_deref())),
        ("attempt", number(sent.attempt)),
        ("charset", text(sent.charset.as_str())),
        ("rule", text_or_null(rule)),
        ("form", text(shown(sent.form.as_bytes()))),
        ("params", decoded(sent.form.as_bytes(), WireCharset::named(sent.charset.as_str()))),
        ("canonical", text_or_null(sent.canonical.as_ref().map(|signed| shown(signed.as_bytes())))),
        ("forged", Json::Bool(sent.is_forged)),
        ("status", status),
        ("answer", answer),
        ("error", error),
        ("acknowledged", Json::Bool(sent.acknowledged)),
    ])
}

/// The parameters of a call on the gateway, in its character set.
fn params(recorded: &Recorded) -> Json<'static> {
    let query = recorded.target.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let named = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "charset");
    let charset = named.and_then(|(_, name)| WireCharset::named(&name));
    let is_form = recorded.headers.get(http::header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_form = is_form.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let body: &[u8] = if is_form { &recorded.body } else { b"" };
    decoded(&[query.as_bytes(), b"&", body].concat(), charset)
}

/// Names and values of a form.
fn decoded(form: &[u8], charset: Option<WireCharset>) -> Json<'static> {
    let charset = charset.unwrap_or_default();
    let one = |escaped: &[u8]| {
        let blanks: Vec<u8> = escaped.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
        let bytes: Vec<u8> = percent_decode(&blanks).collect();
        charset.decode(&bytes).map_or_else(|| shown(&bytes), |decoded| shown(decoded.as_bytes()))
    };
    let pair = |part: &[u8]| {
        let at = part.iter().position(|byte| *byte == b'=').unwrap_or(part.len());
        let (name, value) = part.split_at(at);
        let value = value.strip_prefix(b"=").unwrap_or_default();
        object([("name", text(one(name))), ("value", text(one(value)))])
    };
    list(form.split(|byte| *byte == b'&').filter(|part| !part.is_empty()).map(pair))
}

/// Bytes as text, cut where they are many.
fn shown(bytes: &[u8]) -> String {
    match bytes.get(..MOST_SHOWN) {
        Some(begin) if bytes.len() > MOST_SHOWN => {
            format!("{}… ({} bytes)", String::from_utf8_lossy(begin), bytes.len())
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}
