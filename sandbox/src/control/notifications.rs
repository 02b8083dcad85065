//! Where notifications go, and sending one now.

use alipay_apis::runtime::json::Json;

use super::{
    body::{flag, needed, only, optional, refused},
    reply::Answer,
};
use crate::{
    Carrier, Charset, Fault, Notice, Sandbox,
    wire_json::{number, object, text, text_or_null},
};

/// Where notifications go.
pub(super) fn settings(sandbox: &Sandbox) -> Answer {
    Answer::Json(object([
        ("url", text_or_null(sandbox.receiver())),
        ("automatic", Json::Bool(sandbox.notifies_automatically())),
    ]))
}

/// Sets where they go. Unless told otherwise, what happens is then notified by itself, as by the platform.
pub(super) fn set(sandbox: &Sandbox, asked: &Json<'_>) -> Result<Answer, Fault> {
    only(asked, &["url", "automatic"])?;
    let url = optional(asked, "url")?;
    if let Some(url) = &url {
        sandbox.notify_to(url).map_err(|error| refused(error.to_string()))?;
    }
    if let Some(automatic) = flag(asked, "automatic")?.or(url.map(|_| true)) {
        sandbox.notify_automatically(automatic);
    }
    Ok(settings(sandbox))
}

/// Sends a notification about an order now, and tells how it was received.
pub(super) async fn send(sandbox: &Sandbox, id: &str, asked: &Json<'_>) -> Result<Answer, Fault> {
    only(asked, &["message", "charset", "carrier"])?;
    let notice = carried(asked, notice(sandbox, id, asked)?)?;
    let delivery = sandbox.send(&notice).await;
    let delivery = delivery.map_err(|error| Fault::new(502, "not-delivered", error.to_string()))?;
    Ok(Answer::Json(object([
        ("status", number(delivery.status)),
        ("body", text(delivery.body)),
        ("acknowledged", Json::Bool(delivery.acknowledged)),
        ("notify_id", text_or_null(delivery.notify_id)),
    ])))
}

fn notice(sandbox: &Sandbox, id: &str, asked: &Json<'_>) -> Result<Notice, Fault> {
    let notice = match needed(asked, "message")?.as_str() {
        "placed" => sandbox.order_placed(id),
        "changed" => sandbox.order_changed(id),
        _ => return Err(refused("`message` can be placed or changed")),
    };
    notice.map_err(|error| Fault::new(404, "ORDER_NOT_EXIST", error.to_string()))
}

/// In the character set and by the carrier that were asked for.
fn carried(asked: &Json<'_>, notice: Notice) -> Result<Notice, Fault> {
    let notice = match optional(asked, "charset")?.as_deref() {
        None => notice,
        Some("UTF-8") => notice.with_charset(Charset::Utf8),
        Some("GBK") => notice.with_charset(Charset::Gbk),
        Some(_) => return Err(refused("`charset` can be UTF-8 or GBK")),
    };
    match optional(asked, "carrier")?.as_deref() {
        None | Some("post") => Ok(notice),
        Some("get") => Ok(notice.with_carrier(Carrier::GetQuery)),
        Some(_) => Err(refused("`carrier` can be post or get")),
    }
}
