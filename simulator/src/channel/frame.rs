//! Frames as the platform writes and reads them.

use alipay::runtime::json::{self, Json};

use crate::support::json::{object, text, text_of};

/// A frame that an app sent.
pub(super) enum Received {
    /// The acknowledgement of a message: stream id, and whether it is a success.
    Acknowledged { stream_id: String, is_success: bool },
    /// A message to Alipay.
    Produced { stream_id: String, sign: String, data: String },
}

/// Reads a frame of an app. Returns the reason if the platform does not understand it.
pub(super) fn read(frame: &str) -> Result<Received, &'static str> {
    let (lines, body) =
        frame.split_once("\r\n\r\n").ok_or("there is no empty line after the header lines")?;
    let mut stream_id = None;
    for line in lines.split("\r\n") {
        if let Some(id) = line.strip_prefix("stream-id:") {
            stream_id = Some(id.trim().to_owned());
        }
    }
    let stream_id = stream_id.filter(|id| !id.is_empty()).ok_or("there is no stream-id")?;
    let members = json::parse_with_spans(body).map_err(|_| "the rest is not a JSON object")?;
    let named = |name: &str| members.iter().find(|(member, _)| member.name == name);
    let (protocol, _) = named("protocol").ok_or("there is no member `protocol`")?;
    let protocol = &protocol.value;
    if text_of(protocol, "x-type") != Some("message") {
        return Err("x-type is not `message`");
    }
    match text_of(protocol, "x-cmd") {
        Some("CONSUME_ACK") => match text_of(protocol, "x-status") {
            Some("SUCCESS") => Ok(Received::Acknowledged { stream_id, is_success: true }),
            Some("FAIL") => Ok(Received::Acknowledged { stream_id, is_success: false }),
            _ => Err("x-status is neither SUCCESS nor FAIL"),
        },
        Some("PRODUCE") => {
            let (_, span) = named("data").ok_or("there is no member `data`")?;
            let data = body.get(span.clone()).unwrap_or_default().to_owned();
            let sign = text_of(protocol, "x-sign").unwrap_or_default().to_owned();
            Ok(Received::Produced { stream_id, sign, data })
        }
        _ => Err("x-cmd is neither CONSUME_ACK nor PRODUCE"),
    }
}

/// The parts of a frame with a message.
pub(super) struct Message<'m> {
    pub(super) stream_id: &'m str,
    pub(super) id: &'m str,
    pub(super) at: i64,
    pub(super) charset: &'m str,
    pub(super) sign_type: &'m str,
    pub(super) sign: &'m str,
    /// The text that was signed.
    pub(super) data: &'m str,
}

/// Writes a frame with a message.
pub(super) fn message(message: &Message<'_>) -> String {
    let Message { stream_id, id, at, charset, sign_type, sign, data } = *message;
    let protocol = object([
        ("x-type", text("message")),
        ("x-cmd", text("CONSUME")),
        ("x-msgId", text(id)),
        ("x-timestamp", text(at.to_string())),
        ("x-version", text("1.0")),
        ("x-charset", text(charset)),
        ("x-signType", text(sign_type)),
        ("x-sign", text(sign)),
    ]);
    format!("{}{{\"protocol\":{protocol},\"data\":{data}}}", lines(stream_id))
}

/// Writes the acknowledgement of a message to Alipay.
pub(super) fn produce_acknowledgement(
    stream_id: &str,
    message_id: &str,
    refusal: Option<(&str, &str)>,
) -> String {
    let mut members = vec![
        ("x-type", text("message")),
        ("x-cmd", text("PRODUCE_ACK")),
        ("x-msgId", text(message_id)),
        ("x-version", text("1.0")),
        ("x-status", text(if refusal.is_none() { "SUCCESS" } else { "FAIL" })),
    ];
    if let Some((code, error)) = refusal {
        members.extend([("x-code", text(code)), ("x-error", text(error))]);
    }
    format!("{}{}", lines(stream_id), object([("protocol", object(members))]))
}

/// Writes the signed part of a message. Its content is written as it is.
pub(super) fn data(app_id: &str, kind: &str, content: &str) -> String {
    let header: Json<'_> = object([("appId", text(app_id)), ("msgApi", text(kind))]);
    format!("{{\"header\":{header},\"content\":{content}}}")
}

fn lines(stream_id: &str) -> String {
    format!("from-sys:simulator\r\nfrom-sys-ip:127.0.0.1\r\nstream-id:{stream_id}\r\n\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acknowledgements_and_messages_of_apps_are_read() {
        let head = "from-sys:simulator\r\nstream-id:s1\r\n\r\n";
        let frame =
            format!(r#"{head}{{"protocol":{{"x-type":"message","x-cmd":"CONSUME_ACK","x-status":"FAIL"}}}}"#);
        let Ok(Received::Acknowledged { stream_id, is_success: false }) = read(&frame) else { panic!() };
        assert_eq!(stream_id, "s1");
        let frame = format!(
            r#"{head}{{"protocol":{{"x-type":"message","x-cmd":"PRODUCE","x-sign":"s"}},"data": {{ }}}}"#
        );
        let Ok(Received::Produced { data, sign, .. }) = read(&frame) else { panic!() };
        assert_eq!((data.as_str(), sign.as_str()), ("{ }", "s"));
        for wrong in [
            "",
            "stream-id:s1\r\n{}",
            "\r\n\r\n{}",
            "stream-id:s1\r\n\r\n{}",
            "stream-id:s1\r\n\r\n{\"protocol\":{\"x-type\":\"message\"}}",
            "stream-id:s1\r\n\r\n{\"protocol\":{\"x-type\":\"message\",\"x-cmd\":\"CONSUME_ACK\"}}",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
