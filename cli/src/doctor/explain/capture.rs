//! Captures: requests, responses and notifications in the texts that tools print.

use alipay::{
    Charset,
    runtime::json::{self, Json},
};

use super::{
    form_variants::{Pairs, decode, split},
    http::{self, Message},
    platform_message::quoted_text,
    rest_variants::{RestRequest, RestResponse},
};

/// A captured message.
#[derive(Clone, Debug)]
pub(super) enum Capture {
    /// A V3 request.
    Rest(RestRequest),
    /// A V3 response.
    RestResponse(RestResponse),
    /// A call on the V2 gateway.
    Gateway(Pairs),
    /// A response of the V2 gateway.
    GatewayResponse(GatewayResponse),
    /// A notification.
    Notification(Pairs),
    /// The text that the gateway verified, as its error message quotes it.
    Quote(String),
    /// A response without a signature, which is not authenticated.
    Unsigned {
        /// Its code, if it has one.
        code: Option<String>,
    },
}

/// A response of the V2 gateway.
#[derive(Clone, Debug)]
pub(super) struct GatewayResponse {
    pub(super) body: Vec<u8>,
    /// The value that the signature covers.
    pub(super) value: Vec<u8>,
    pub(super) signature: String,
    pub(super) serial: Option<String>,
}

/// Finds the captures in a text, and the time in the header `Date` of a response.
pub(super) fn find(text: &[u8]) -> (Vec<Capture>, Option<String>) {
    let messages = http::messages(text);
    if messages.is_empty() {
        let found = of_text(text);
        return (if found.is_empty() { in_log(text) } else { found }, None);
    }
    let date = messages.iter().find_map(|message| message.header("date")).map(ToOwned::to_owned);
    (messages.iter().flat_map(of_message).collect(), date)
}

fn of_message(message: &Message) -> Vec<Capture> {
    match message.request_line() {
        Some((verb, target)) => of_request(message, verb, target),
        None => of_response(message),
    }
}

fn of_request(message: &Message, verb: &str, target: &str) -> Vec<Capture> {
    let authorization = message.header("authorization").unwrap_or_default();
    if let Some(rest) = authorization.strip_prefix("ALIPAY-SHA256withRSA") {
        let (auth_string, signature) =
            rest.trim_start().rsplit_once(",sign=").unwrap_or((rest.trim_start(), ""));
        // The log of a proxy may have the whole URL.
        let target = target
            .split_once("://")
            .map_or(target, |(_, rest)| rest.find('/').map_or("/", |at| rest.get(at..).unwrap_or("/")));
        return vec![Capture::Rest(RestRequest {
            verb: verb.to_owned(),
            target: target.to_owned(),
            host: message.header("host").map(ToOwned::to_owned),
            auth_string: auth_string.to_owned(),
            signature: signature.to_owned(),
            body: message.body.clone(),
            token: message.header("alipay-app-auth-token").map(ToOwned::to_owned),
        })];
    }
    let query = target.split_once('?').map_or("", |(_, query)| query);
    let mut pairs = split(query.as_bytes());
    let is_form = message.header("content-type").is_none_or(|kind| kind.contains("x-www-form-urlencoded"));
    if is_form {
        pairs.extend(split(message.body.trim_ascii()));
    }
    of_pairs(pairs)
}

fn of_response(message: &Message) -> Vec<Capture> {
    let header = |name| message.header(name).unwrap_or_default().to_owned();
    let signature = header("alipay-signature");
    if !signature.is_empty() && signature != "null" {
        let mut found = vec![Capture::RestResponse(RestResponse {
            timestamp: header("alipay-timestamp"),
            nonce: header("alipay-nonce"),
            signature,
            serial: message.header("alipay-sn").map(ToOwned::to_owned),
            body: message.body.clone(),
        })];
        found.extend(quoted(&String::from_utf8_lossy(&message.body)));
        return found;
    }
    let found = of_text(&message.body);
    if !found.is_empty() {
        return found;
    }
    let body = String::from_utf8_lossy(&message.body);
    let code =
        json::parse(body.trim()).ok().and_then(|json| json.get("code")?.as_text().map(ToOwned::to_owned));
    vec![Capture::Unsigned { code }]
}

/// Finds captures in a log of JSON objects, whose strings hold them.
fn in_log(text: &[u8]) -> Vec<Capture> {
    let lines = std::str::from_utf8(text).unwrap_or_default().lines();
    let objects = lines.filter_map(|line| line.get(line.find('{')?..=line.rfind('}')?));
    let mut found = Vec::new();
    for object in objects.filter_map(|object| json::parse(object).ok()) {
        let mut waiting = vec![&object];
        while let Some(value) = waiting.pop() {
            match value {
                Json::Text(text) => found.extend(of_text(text.as_bytes())),
                Json::List(items) => waiting.extend(items),
                Json::Object(members) => waiting.extend(members.iter().map(|member| &member.value)),
                Json::Null | Json::Bool(_) | Json::Number(_) => {}
            }
        }
    }
    found
}

/// Finds captures in a body, a query, or a line of a log.
fn of_text(text: &[u8]) -> Vec<Capture> {
    let mut found = Vec::new();
    if let Some(response) = gateway_response(text) {
        found.push(Capture::GatewayResponse(response));
    } else if let Some(form) = form_in(text) {
        found.extend(of_pairs(split(form)));
    }
    let shown = Charset::Utf8.decode(text).or_else(|| Charset::Gb18030.decode(text)).unwrap_or_default();
    found.extend(quoted(&shown));
    found
}

fn quoted(text: &str) -> Option<Capture> {
    quoted_text(text).map(Capture::Quote)
}

/// Tells notifications, which have an id or a type, from calls, which have a method.
fn of_pairs(pairs: Pairs) -> Vec<Capture> {
    let has = |wanted: &[u8]| pairs.iter().any(|(name, _)| decode(name) == wanted);
    if !has(b"sign") {
        return Vec::new();
    }
    let is_notification = has(b"notify_id") || has(b"notify_type") || has(b"msg_method");
    vec![if is_notification || !has(b"method") {
        Capture::Notification(pairs)
    } else {
        Capture::Gateway(pairs)
    }]
}

/// Finds the form in a text: the whole text, or a word between whitespace and quotes in a line of a log. The form of a URL
/// is its query.
fn form_in(text: &[u8]) -> Option<&[u8]> {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'`');
    let whole = text.trim_ascii();
    // A decoded form has whitespace and quotes; a line of a log does not begin with a name.
    let first_name: Vec<u8> = whole.iter().copied().take_while(|byte| *byte != b'=').collect();
    let begins_with_name = first_name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let form = if begins_with_name && is_form(whole) {
        whole
    } else {
        text.split(ends).find(|word| is_form(word))?
    };
    let is_url = form.starts_with(b"http") || form.starts_with(b"/");
    let query = form.iter().position(|byte| *byte == b'?').filter(|_| is_url);
    Some(query.and_then(|at| form.get(at.saturating_add(1)..)).unwrap_or(form))
}

fn is_form(text: &[u8]) -> bool {
    let pairs = split(text);
    pairs.len() > 2 && pairs.iter().any(|(name, _)| name.ends_with(b"sign"))
}

/// Finds a response of the gateway, which may be anywhere in a text, and its signed value.
fn gateway_response(text: &[u8]) -> Option<GatewayResponse> {
    let start = text.iter().position(|byte| *byte == b'{')?;
    let end = text.iter().rposition(|byte| *byte == b'}')?;
    let body = text.get(start..=end)?;
    let (decoded, charset) = [Charset::Utf8, Charset::Gb18030]
        .into_iter()
        .find_map(|charset| Some((charset.decode(body)?, charset)))?;
    let members = json::parse_with_spans(&decoded).ok()?;
    let text_of = |name: &str| {
        members.iter().find(|(member, _)| member.name == name).and_then(|(member, _)| member.value.as_text())
    };
    let signature = text_of("sign")?.to_owned();
    let serial = text_of("alipay_cert_sn").map(ToOwned::to_owned);
    let is_value = |value: &Json<'_>| matches!(value, Json::Object(_) | Json::Text(_));
    let (_, span) =
        members.iter().find(|(member, _)| member.name.ends_with("_response") && is_value(&member.value))?;
    let value = charset.encode(decoded.get(span.clone())?).ok()?.into_owned();
    Some(GatewayResponse { body: body.to_vec(), value, signature, serial })
}
