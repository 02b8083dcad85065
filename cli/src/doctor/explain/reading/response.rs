//! Responses of the V2 gateway and frames of the message channel, anywhere in a text.

use alipay::{
    Charset,
    runtime::json::{self, Json},
};

use super::lossless::{bytes_of, text_of};

/// A value that Alipay signed, in a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::doctor::explain) struct SignedValue {
    pub(in crate::doctor::explain) kind: ValueKind,
    /// The whole object.
    pub(in crate::doctor::explain) body: Vec<u8>,
    /// The value that the signature covers.
    pub(in crate::doctor::explain) value: Vec<u8>,
    pub(in crate::doctor::explain) signature: String,
    pub(in crate::doctor::explain) serial: Option<String>,
    /// The object has no end, or was rewritten by the logger.
    pub(in crate::doctor::explain) is_doubtful: bool,
}

/// The kind of a signed value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::doctor::explain) enum ValueKind {
    /// A response of the gateway, or the result of an app payment.
    Response,
    /// A message of the message channel.
    ChannelFrame,
    /// The response to the registration of a message channel.
    ChannelRegistration,
}

/// The number of objects that are read around a value.
const TRIED: usize = 12;

/// Finds the signed values in a text.
pub(super) fn find(text: &str) -> Vec<SignedValue> {
    let mut found: Vec<SignedValue> = Vec::new();
    let names = ["_response\"", "\"response\"", "\"x-sign\""];
    let mut places: Vec<usize> =
        names.iter().flat_map(|name| text.match_indices(name).map(|(at, _)| at)).collect();
    places.sort_unstable();
    let mut end_of_last = 0;
    for place in places {
        if place < end_of_last {
            continue;
        }
        if let Some((value, end)) = around(text, place) {
            end_of_last = end;
            found.push(value);
        } else {
            found.extend(cut(text, place));
        }
    }
    found
}

/// Reads the object around a place: the nearest bracket that begins a signed object.
fn around(text: &str, place: usize) -> Option<(SignedValue, usize)> {
    let before = text.get(..place)?;
    for (start, _) in before.rmatch_indices('{').take(TRIED) {
        let Some(length) = object_length(text.get(start..)?) else { continue };
        let end = start.saturating_add(length);
        if end <= place {
            continue;
        }
        if let Some(value) = text.get(start..end).and_then(signed) {
            return Some((value, end));
        }
    }
    None
}

fn signed(body: &str) -> Option<SignedValue> {
    // The text of a response in GBK is its bytes, whose second ones may be brackets or backslashes.
    let bytes = bytes_of(body);
    let (decoded, charset) = match std::str::from_utf8(&bytes) {
        Ok(text) => (text.into(), Charset::Utf8),
        Err(_) => (Charset::Gb18030.decode(&bytes)?, Charset::Gb18030),
    };
    let members = json::parse_with_spans(&decoded).ok()?;
    let text_of = |object: &Json<'_>, name: &str| object.get(name)?.as_text().map(ToOwned::to_owned);
    let member = |name: &str| members.iter().find(|(member, _)| member.name == name);
    let bytes_at =
        |span: &std::ops::Range<usize>| Some(charset.encode(decoded.get(span.clone())?).ok()?.into_owned());
    if let Some((protocol, (_, span))) = member("protocol").zip(member("data")) {
        return Some(SignedValue {
            kind: ValueKind::ChannelFrame,
            value: bytes_at(span)?,
            signature: text_of(&protocol.0.value, "x-sign")?,
            serial: None,
            is_doubtful: is_laid_out(&decoded),
            body: bytes,
        });
    }
    let signature = member("sign")?.0.value.as_text()?.to_owned();
    let serial =
        member("alipay_cert_sn").and_then(|(serial, _)| serial.value.as_text()).map(ToOwned::to_owned);
    let is_value = |value: &Json<'_>| matches!(value, Json::Object(_) | Json::Text(_));
    let is_name = |name: &str| name.ends_with("_response") || name == "response";
    let (signed, span) =
        members.iter().find(|(member, _)| is_name(&member.name) && is_value(&member.value))?;
    let is_registration = signed.name == "response" && matches!(signed.value, Json::Object(_));
    let kind = if is_registration { ValueKind::ChannelRegistration } else { ValueKind::Response };
    let value = bytes_at(span)?;
    let is_doubtful = is_laid_out(&decoded);
    Some(SignedValue { kind, value, signature, serial, is_doubtful, body: bytes })
}

/// Returns whether a JSON has whitespace between its tokens. Alipay sends none, so something has written it anew.
fn is_laid_out(json: &str) -> bool {
    let (mut is_in_string, mut is_escaped) = (false, false);
    json.trim().chars().any(|c| {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_in_string => is_escaped = true,
            '"' => is_in_string = !is_in_string,
            _ => {}
        }
        !is_in_string && c.is_whitespace()
    })
}

/// Reads an object without its end: the value and what is there of the signature.
fn cut(text: &str, place: usize) -> Option<SignedValue> {
    let after = text.get(place..)?;
    let value = after.split_once("\":").filter(|(name, _)| name.len() < 40)?.1.trim_start();
    let length = object_length(value)?;
    let rest = value.get(length..)?;
    let (_, sign) = rest.split_once("\"sign\"")?;
    let signature: String = sign
        .trim_start_matches([':', ' ', '"'])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '\\'))
        .filter(|c| *c != '\\')
        .collect();
    Some(SignedValue {
        kind: if after.starts_with("\"response\"") {
            ValueKind::ChannelRegistration
        } else {
            ValueKind::Response
        },
        body: bytes_of(after),
        value: bytes_of(value.get(..length)?),
        signature,
        serial: None,
        is_doubtful: true,
    })
}

/// Returns the length of the JSON object at the beginning of a text.
fn object_length(text: &str) -> Option<usize> {
    let mut stream = serde_json::Deserializer::from_str(text).into_iter::<serde::de::IgnoredAny>();
    if text.starts_with('{') && matches!(stream.next(), Some(Ok(_))) {
        Some(stream.byte_offset())
    } else {
        None
    }
}

/// Finds a response that a language printed as an object of its own, and writes it as compact JSON, in which Alipay sends it.
pub(super) fn printed(text: &str) -> Vec<SignedValue> {
    let mut found = Vec::new();
    super::entries::each_group(text, &mut |node| super::printed_response::collect(node, text, &mut found));
    found.retain(|value: &SignedValue| !text_of(&value.body).is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_anywhere() {
        let text = "x {\"a\":1} {\"alipay_a_response\":{\"code\":\"10000\"},\"sign\":\"s\\/t\"} y {\"sign\":\"u\",\"error_response\":{\"code\":\"4\"}}";
        let found = find(text);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0].value, b"{\"code\":\"10000\"}");
        assert_eq!((found[0].signature.as_str(), found[1].signature.as_str()), ("s/t", "u"));
        let frame =
            find(r#"{"protocol":{"x-cmd":"PRODUCE","x-sign":"s"},"data":{"header":{},"content":{}}}"#);
        assert_eq!(
            (frame[0].kind, frame[0].value.as_slice()),
            (ValueKind::ChannelFrame, &br#"{"header":{},"content":{}}"#[..])
        );
        let cut = find("{\"alipay_a_response\":{\"code\":\"10000\"},\"sign\":\"abc");
        assert!(cut[0].is_doubtful && cut[0].signature == "abc");
    }
}
