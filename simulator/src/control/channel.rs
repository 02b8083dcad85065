//! The message channel: its connections and subscriptions.

use alipay::runtime::json::Json;

use super::{
    body::{allow_only, flag, invalid, required},
    handles::Handles,
    response::ControlResponse,
};
use crate::{
    channel::ChannelConnection,
    error::Refusal,
    support::json::{list as json_list, number, object, text},
};

/// Returns the open connections, and the kinds of messages that are delivered over them.
pub(super) fn list(handles: &Handles) -> ControlResponse {
    let switchboard = &handles.switchboard;
    ControlResponse::Json(object([
        ("connections", json_list(switchboard.connections().iter().map(connection))),
        ("subscriptions", json_list(switchboard.subscriptions().into_iter().map(text))),
    ]))
}

fn connection(connection: &ChannelConnection) -> Json<'static> {
    object([
        ("number", number(connection.number)),
        ("app_id", text(&connection.app_id)),
        ("sent", number(connection.sent)),
        ("acknowledged", number(connection.acknowledged)),
    ])
}

/// Delivers a kind of messages over the message channel, or by HTTP if `channel` is false.
pub(super) fn set(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["kind", "channel"])?;
    let over_channel = flag(body, "channel")?.unwrap_or(true);
    let subscribed = handles.switchboard.subscribe(&required(body, "kind")?, over_channel);
    subscribed.map_err(|error| invalid(error.to_string()))?;
    Ok(list(handles))
}
