//! What was captured: requests, answers and notifications, in whatever text they stand.

use alipay::{
    Charset,
    runtime::json::{self, Json},
};

use super::{
    form_variants::{Pairs, decode, split},
    http::{self, Message},
    platform_message::quoted_text,
    rest_variants::{RestAnswer, RestRequest},
};

/// One thing that was captured.
#[derive(Clone, Debug)]
pub(super) enum Capture {
    /// A V3 request.
    Rest(RestRequest),
    /// A V3 answer.
    RestAnswer(RestAnswer),
    /// A call on the V2 gateway.
    Gateway(Pairs),
    /// An answer of the V2 gateway.
    GatewayAnswer(GatewayAnswer),
    /// A notification.
    Notification(Pairs),
    /// The text that the gateway says should have been signed.
    Quote(String),
    /// An answer without a signature: nobody vouches for it.
    Unsigned {
        /// Its code, if it has one.
        code: Option<String>,
    },
}

/// An answer of the V2 gateway.
#[derive(Clone, Debug)]
pub(super) struct GatewayAnswer {
    pub(super) body: Vec<u8>,
    /// The value that the signature covers.
    pub(super) value: Vec<u8>,
    pub(super) signature: String,
    pub(super) serial: Option<String>,
}

/// Everything that is found in a text, and the time at which a server says that it answered.
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
        None => of_answer(message),
    }
}

fn of_request(message: &Message, verb: &str, target: &str) -> Vec<Capture> {
    let authorization = message.header("authorization").unwrap_or_default();
    if let Some(rest) = authorization.strip_prefix("ALIPAY-SHA256withRSA") {
        let (auth_string, signature) =
            rest.trim_start().rsplit_once(",sign=").unwrap_or((rest.trim_start(), ""));
        // A proxy's log may have the whole address.
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

fn of_answer(message: &Message) -> Vec<Capture> {
    let header = |name| message.header(name).unwrap_or_default().to_owned();
    let signature = header("alipay-signature");
    if !signature.is_empty() && signature != "null" {
        let mut found = vec![Capture::RestAnswer(RestAnswer {
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

/// Logs of JSON hold what was captured in the texts of their members, escaped.
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

/// A body, a query, a line of a log.
fn of_text(text: &[u8]) -> Vec<Capture> {
    let mut found = Vec::new();
    if let Some(answer) = gateway_answer(text) {
        found.push(Capture::GatewayAnswer(answer));
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

/// Notifications have an id; calls have a method and none.
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

/// The form in a text: the whole of it, or what stands between blanks and quotes in a line of a log; of an address,
/// the query.
fn form_in(text: &[u8]) -> Option<&[u8]> {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'`');
    let whole = text.trim_ascii();
    // A form that was decoded has blanks and quotes in it; a line of a log begins with something else.
    let first_name: Vec<u8> = whole.iter().copied().take_while(|byte| *byte != b'=').collect();
    let begins_as_form = first_name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let form =
        if begins_as_form && is_form(whole) { whole } else { text.split(ends).find(|word| is_form(word))? };
    let is_address = form.starts_with(b"http") || form.starts_with(b"/");
    let query = form.iter().position(|byte| *byte == b'?').filter(|_| is_address);
    Some(query.and_then(|at| form.get(at.saturating_add(1)..)).unwrap_or(form))
}

fn is_form(text: &[u8]) -> bool {
    let pairs = split(text);
    pairs.len() > 2 && pairs.iter().any(|(name, _)| name.ends_with(b"sign"))
}

/// The signed value of a gateway's answer, which may stand anywhere in a text.
fn gateway_answer(text: &[u8]) -> Option<GatewayAnswer> {
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
    Some(GatewayAnswer { body: body.to_vec(), value, signature, serial })
}
