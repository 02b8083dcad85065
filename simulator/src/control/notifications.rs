//! The receiver of notifications, and notifications that are sent now.

use alipay::{
    Charset,
    runtime::{json::Json, notification::SignRule},
};

use super::{
    body::{allow_only, flag, invalid, optional, required, texts},
    handles::Handles,
    response::ControlResponse,
};
use crate::{
    error::{Refusal, SimulatorError},
    events::Carrier,
    notification::{DeliveryReport, OutgoingNotification},
    support::{
        json::{list, number, object, text, text_or_null},
        locks::lock,
    },
};

/// Returns the receivers, and whether notifications are sent automatically.
pub(super) fn settings(handles: &Handles) -> ControlResponse {
    let receivers = handles.notifier.receivers();
    ControlResponse::Json(object([
        ("url", text_or_null(receivers.first().map(String::as_str))),
        ("urls", list(receivers.into_iter().map(text))),
        ("automatic", Json::Bool(handles.notifier.is_automatic())),
    ]))
}

/// Sets the receivers, by `url` or `urls`. Notifications are then sent automatically, as by the platform, unless the body
/// says otherwise.
pub(super) fn set(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["url", "urls", "automatic"])?;
    let (urls, has_urls) = (texts(body, "urls")?, body.get("urls").is_some());
    let urls = match (optional(body, "url")?, has_urls) {
        (Some(_), true) => return Err(invalid("give either `url` or `urls`")),
        (Some(url), false) => Some(vec![url]),
        (None, true) => Some(urls),
        (None, false) => None,
    };
    if let Some(urls) = &urls {
        let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
        handles.notifier.set_receivers(&urls).map_err(|error| invalid(error.to_string()))?;
    }
    if let Some(automatic) = flag(body, "automatic")?.or(urls.map(|urls| !urls.is_empty())) {
        handles.notifier.set_automatic(automatic);
    }
    Ok(settings(handles))
}

/// Sends a notification of an order now, and returns the receiver's response.
pub(super) async fn send(handles: &Handles, id: &str, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["message", "charset", "carrier", "rule"])?;
    let notification = with_rule(body, order_notification(handles, id, body)?)?;
    deliver(handles, &with_transport(body, notification)?).await
}

/// Delivers a notification once, and returns the receiver's response.
pub(super) async fn deliver(
    handles: &Handles,
    notification: &OutgoingNotification,
) -> Result<ControlResponse, Refusal> {
    let report = handles.notifier.send(notification).await;
    let report = report.map_err(|error| Refusal::new(502, "not-delivered", error.to_string()))?;
    Ok(report_json(report))
}

/// Delivers a notification again, and returns the receiver's response.
pub(super) async fn redeliver(handles: &Handles, notify_id: &str) -> Result<ControlResponse, Refusal> {
    let report = handles.notifier.redeliver(notify_id).await.map_err(|error| match error {
        SimulatorError::UnknownNotification(_) => Refusal::new(404, "not-found", error.to_string()),
        _ => Refusal::new(502, "not-delivered", error.to_string()),
    })?;
    Ok(report_json(report))
}

fn report_json(report: DeliveryReport) -> ControlResponse {
    ControlResponse::Json(object([
        ("status", number(report.status)),
        ("body", text(report.body)),
        ("acknowledged", Json::Bool(report.acknowledged)),
        ("notify_id", text_or_null(report.notify_id)),
    ]))
}

fn order_notification(handles: &Handles, id: &str, body: &Json<'_>) -> Result<OutgoingNotification, Refusal> {
    let notification = match required(body, "message")?.as_str() {
        "placed" => OutgoingNotification::order_placed,
        "changed" => OutgoingNotification::order_changed,
        _ => return Err(invalid("`message` must be placed or changed")),
    };
    let unknown = || Refusal::new(404, "ORDER_NOT_EXIST", format!("the simulator has no order {id}"));
    let order = lock(&handles.domains.market).order(id).ok_or_else(unknown)?;
    Ok(notification(&order, handles.clock.unix_millis()))
}

/// Applies the rule of the body. By rule V1, the notification of a placed order has the form of one that was captured
/// in 2020, with an empty parameter that is part of the signed text.
fn with_rule(body: &Json<'_>, notification: OutgoingNotification) -> Result<OutgoingNotification, Refusal> {
    let is_placed = notification.rule() == SignRule::V2;
    match optional(body, "rule")?.as_deref() {
        Some("V1") if is_placed => {
            let notification = notification.with_rule(SignRule::V1).with_param("isv_ticket", "");
            Ok(notification.with_empty_values_signed())
        }
        None | Some("V1") => Ok(notification),
        Some("V2") => Ok(notification.with_rule(SignRule::V2)),
        Some(_) => Err(invalid("`rule` must be V1 or V2")),
    }
}

/// Applies the character set and the carrier of the body.
fn with_transport(
    body: &Json<'_>,
    notification: OutgoingNotification,
) -> Result<OutgoingNotification, Refusal> {
    let notification = match optional(body, "charset")?.as_deref() {
        None => notification,
        Some("UTF-8") => notification.with_charset(Charset::Utf8),
        Some("GBK") => notification.with_charset(Charset::Gbk),
        Some(_) => return Err(invalid("`charset` must be UTF-8 or GBK")),
    };
    match optional(body, "carrier")?.as_deref() {
        None | Some("post") => Ok(notification),
        Some("get") => Ok(notification.with_carrier(Carrier::GetQuery)),
        Some("channel") => Ok(notification.with_carrier(Carrier::Channel)),
        Some(_) => Err(invalid("`carrier` must be post, get or channel")),
    }
}
