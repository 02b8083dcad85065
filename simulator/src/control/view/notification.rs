//! Notifications as JSON.

use alipay::runtime::{json::Json, notification::SignRule};

use super::excerpt::{excerpt, form_params};
use crate::{
    events::{Carrier, SentNotification},
    protocol::WireCharset,
    support::json::{number, object, text, text_or_null},
};

/// Converts a notification.
pub(in crate::control) fn notification(sent: &SentNotification) -> Json<'static> {
    let (status, response, error) = match &sent.response {
        Ok((status, body)) => (number(status), text(excerpt(body.as_bytes())), Json::Null),
        Err(error) => (Json::Null, Json::Null, text(error)),
    };
    let rule = sent.rule.map(|rule| match rule {
        SignRule::V1 => "V1",
        SignRule::Data => "data",
        _ => "V2",
    });
    let verb = match sent.carrier {
        Carrier::PostForm => "POST",
        Carrier::GetQuery => "GET",
        Carrier::Channel => "CONSUME",
    };
    // A frame has no parameters.
    let form = if sent.carrier == Carrier::Channel { "" } else { sent.form.as_str() };
    let charset = sent.charset.as_str();
    object([
        ("kind", text("notification")),
        ("number", number(sent.number)),
        ("at", number(sent.at)),
        ("verb", text(verb)),
        ("url", text(&sent.url)),
        ("method", text_or_null(sent.kind.as_deref())),
        ("notify_id", text_or_null(sent.notify_id.as_deref())),
        ("attempt", number(sent.attempt)),
        ("next_attempt_at", next_attempt_at(sent)),
        ("charset", text(charset)),
        ("rule", text_or_null(rule)),
        ("form", text(excerpt(sent.form.as_bytes()))),
        ("params", form_params(form.as_bytes(), WireCharset::named(charset))),
        ("canonical", text_or_null(sent.canonical.as_ref().map(|signed| excerpt(signed.as_bytes())))),
        ("forged", Json::Bool(sent.is_forged)),
        ("status", status),
        ("response", response),
        ("error", error),
        ("acknowledged", Json::Bool(sent.acknowledged)),
    ])
}

/// The time of the next delivery, in milliseconds since the epoch, or null.
fn next_attempt_at(sent: &SentNotification) -> Json<'static> {
    let wait = sent.next_in.and_then(|wait| i64::try_from(wait.as_millis()).ok());
    wait.map_or(Json::Null, |wait| number(sent.at.saturating_add(wait)))
}
