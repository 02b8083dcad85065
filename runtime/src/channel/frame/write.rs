//! Writing frames: acknowledgements of messages, and messages to Alipay.

use super::{FrameHead, Status};
use crate::json::{Json, Member};

/// The parts of a message to Alipay that is ready to be sent.
pub(in crate::channel) struct Production<'p> {
    pub(in crate::channel) stream_id: &'p str,
    pub(in crate::channel) timestamp: i64,
    pub(in crate::channel) charset: &'static str,
    pub(in crate::channel) sign_type: &'static str,
    /// The signature of `data` in base64.
    pub(in crate::channel) sign: &'p str,
    /// The text of the signed object.
    pub(in crate::channel) data: &'p str,
}

/// Writes the acknowledgement of a message. Without an id, which an unreadable frame may lack, the header lines tell
/// which message is meant.
pub(in crate::channel) fn acknowledgement(
    head: &FrameHead<'_>,
    message_id: Option<&str>,
    status: Status,
) -> String {
    let status = match status {
        Status::Success => "SUCCESS",
        Status::Fail => "FAIL",
    };
    let mut protocol = vec![text("x-type", "message"), text("x-cmd", "CONSUME_ACK")];
    protocol.extend(message_id.map(|id| text("x-msgId", id)));
    protocol.extend([text("x-version", "1.0"), text("x-status", status)]);
    let body = Json::Object(vec![Member { name: "protocol".into(), value: Json::Object(protocol) }]);
    format!("{}{body}", head.lines())
}

/// Writes a message to Alipay. `data` is written as it is, because it was signed as it is.
pub(in crate::channel) fn production(message: &Production<'_>) -> String {
    let timestamp = message.timestamp.to_string();
    let protocol = Json::Object(vec![
        text("x-type", "message"),
        text("x-cmd", "PRODUCE"),
        text("x-timestamp", &timestamp),
        text("x-version", "1.0"),
        text("x-charset", message.charset),
        text("x-signType", message.sign_type),
        text("x-sign", message.sign),
    ]);
    let head = FrameHead { stream_id: Some(message.stream_id), ..FrameHead::default() };
    format!("{}{{\"protocol\":{protocol},\"data\":{}}}", head.lines(), message.data)
}

fn text<'t>(name: &'static str, value: &'t str) -> Member<'t> {
    Member { name: name.into(), value: Json::Text(value.into()) }
}
