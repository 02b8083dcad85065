//! Where notifications go, and sending one now.

use alipay::runtime::json::Json;

use super::{
    body::{flag, needed, only, optional, refused},
    reply::Answer,
};
use crate::{
    Carrier, Charset, OutgoingNotification, Refusal, Simulator,
    wire_json::{number, object, text, text_or_null},
};

/// Where notifications go.
pub(super) fn settings(simulator: &Simulator) -> Answer {
    Answer::Json(object([
        ("url", text_or_null(simulator.receiver())),
        ("automatic", Json::Bool(simulator.notifies_automatically())),
    ]))
}

/// Sets where they go. Unless told otherwise, what happens is then notified by itself, as by the platform.
pub(super) fn set(simulator: &Simulator, asked: &Json<'_>) -> Result<Answer, Refusal> {
    only(asked, &["url", "automatic"])?;
    let url = optional(asked, "url")?;
    if let Some(url) = &url {
        simulator.notify_to(url).map_err(|error| refused(error.to_string()))?;
    }
    if let Some(automatic) = flag(asked, "automatic")?.or(url.map(|_| true)) {
        simulator.notify_automatically(automatic);
    }
    Ok(settings(simulator))
}

/// Sends a notification about an order now, and tells how it was received.
pub(super) async fn send(simulator: &Simulator, id: &str, asked: &Json<'_>) -> Result<Answer, Refusal> {
    only(asked, &["message", "charset", "carrier"])?;
    let notification = carried(asked, notification(simulator, id, asked)?)?;
    let delivery = simulator.send(&notification).await;
    let delivery = delivery.map_err(|error| Refusal::new(502, "not-delivered", error.to_string()))?;
    Ok(Answer::Json(object([
        ("status", number(delivery.status)),
        ("body", text(delivery.body)),
        ("acknowledged", Json::Bool(delivery.acknowledged)),
        ("notify_id", text_or_null(delivery.notify_id)),
    ])))
}

fn notification(simulator: &Simulator, id: &str, asked: &Json<'_>) -> Result<OutgoingNotification, Refusal> {
    let notification = match needed(asked, "message")?.as_str() {
        "placed" => simulator.order_placed(id),
        "changed" => simulator.order_changed(id),
        _ => return Err(refused("`message` can be placed or changed")),
    };
    notification.map_err(|error| Refusal::new(404, "ORDER_NOT_EXIST", error.to_string()))
}

/// In the character set and by the carrier that were asked for.
fn carried(asked: &Json<'_>, notification: OutgoingNotification) -> Result<OutgoingNotification, Refusal> {
    let notification = match optional(asked, "charset")?.as_deref() {
        None => notification,
        Some("UTF-8") => notification.with_charset(Charset::Utf8),
        Some("GBK") => notification.with_charset(Charset::Gbk),
        Some(_) => return Err(refused("`charset` can be UTF-8 or GBK")),
    };
    match optional(asked, "carrier")?.as_deref() {
        None | Some("post") => Ok(notification),
        Some("get") => Ok(notification.with_carrier(Carrier::GetQuery)),
        Some(_) => Err(refused("`carrier` can be post or get")),
    }
}
