//! Messages that an app sends to Alipay.

use alipay::runtime::json::{self, Json};
use bytes::Bytes;
use http::Request;

use super::{
    frame::produce_acknowledgement,
    registration::CONNECT_PATH,
    switchboard::{Line, Switchboard},
};
use crate::{
    events::ReceivedRequest,
    support::{json::text_of, locks::lock},
};

/// Verifies a message over the text of its signed part, records it, and returns its acknowledgement.
pub(super) fn receive(
    switchboard: &Switchboard,
    line: &Line,
    stream_id: &str,
    sign: &str,
    data: &str,
) -> String {
    let app_id = lock(&line.view).app_id.clone();
    let checked = check(switchboard, line, &app_id, sign, data);
    let (kind, content) = parts(data);
    let refusal = checked.err();
    let request = Request::builder().method("PRODUCE").uri(CONNECT_PATH).body(());
    if let Ok(request) = request {
        let (parts, ()) = request.into_parts();
        switchboard.journal.add_request(ReceivedRequest {
            app_id: Some(app_id),
            endpoint: kind,
            content: content.unwrap_or_default(),
            canonical: Some(data.to_owned()),
            verified: refusal.is_none(),
            ..ReceivedRequest::new(parts, Bytes::copy_from_slice(data.as_bytes()))
        });
    }
    let message_id = uuid::Uuid::new_v4().simple().to_string();
    produce_acknowledgement(stream_id, &message_id, refusal.map(|reason| ("isv.invalid-signature", reason)))
}

fn check(
    switchboard: &Switchboard,
    line: &Line,
    app_id: &str,
    sign: &str,
    data: &str,
) -> Result<(), &'static str> {
    let app = lock(&switchboard.platform.accounts).app(app_id).ok_or("the app is unknown")?;
    let signed = line.charset.encode_json(data);
    if !app.public_key.verifies_as(line.sign_type, &signed, sign) {
        return Err("the signature does not match the text of `data`");
    }
    let json = json::parse(data).map_err(|_| "`data` is not JSON")?;
    match json.get("header").and_then(|header| text_of(header, "appId")) {
        Some(named) if named == app_id => Ok(()),
        _ => Err("the appId is not that of the connection"),
    }
}

/// Kind and content of a message.
fn parts(data: &str) -> (Option<String>, Option<String>) {
    let Ok(json) = json::parse(data) else { return (None, None) };
    let kind = json.get("header").and_then(|header| text_of(header, "msgApi")).map(ToOwned::to_owned);
    (kind, json.get("content").map(Json::to_string))
}
