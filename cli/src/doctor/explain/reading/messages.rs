//! The content of HTTP messages.

use alipay::runtime::json;

use super::{Found, lossless::text_of, response};
use crate::doctor::explain::{
    form_variants::{Pairs, split},
    http::Message,
    parameters::{Escaping, ParameterSet, Shape},
    rest_variants::{RestRequest, RestResponse},
};

/// Reads a message.
pub(super) fn read(message: &Message, found: &mut Found) {
    match message.request_line() {
        Some((verb, target)) => request(message, verb, target, found),
        None => {
            if found.date.is_none() {
                found.date = message.header("date").map(ToOwned::to_owned);
            }
            response(message, found);
        }
    }
}

fn request(message: &Message, verb: &str, target: &str, found: &mut Found) {
    let authorization = message.header("authorization").unwrap_or_default();
    if let Some(rest) = authorization.strip_prefix("ALIPAY-SHA256withRSA") {
        let (auth_string, signature) =
            rest.trim_start().rsplit_once(",sign=").unwrap_or((rest.trim_start(), ""));
        // The log of a proxy may have the whole URL.
        let target = target
            .split_once("://")
            .map_or(target, |(_, rest)| rest.find('/').map_or("/", |at| rest.get(at..).unwrap_or("/")));
        found.requests.push(RestRequest {
            verb: verb.to_owned(),
            target: target.to_owned(),
            host: message.header("host").map(ToOwned::to_owned),
            auth_string: auth_string.to_owned(),
            signature: signature.to_owned(),
            body: message.body.clone(),
            token: message.header("alipay-app-auth-token").map(ToOwned::to_owned),
            root_serial: message.header("alipay-root-cert-sn").map(ToOwned::to_owned),
            is_cut: message.is_cut,
        });
        return;
    }
    found.sets.extend(parameters(message, target));
}

/// Reads the parameters of query and body.
fn parameters(message: &Message, target: &str) -> Option<ParameterSet> {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    let mut pairs = split(query.as_bytes());
    let in_query: Vec<Vec<u8>> = pairs.iter().map(|(name, _)| name.clone()).collect();
    let kind = message.header("content-type").unwrap_or_default().to_ascii_lowercase();
    if kind.contains("multipart/form-data") {
        pairs.extend(multipart(&message.body));
    } else if kind.is_empty() || kind.contains("x-www-form-urlencoded") {
        // Without a length, the file may end with more than the body.
        let body = message.body.trim_ascii_end();
        let end = body
            .iter()
            .position(u8::is_ascii_whitespace)
            .filter(|_| !body.contains(&b'{'))
            .unwrap_or(body.len());
        pairs.extend(split(body.get(..end).unwrap_or_default()));
    }
    let has_sign = pairs.iter().any(|(name, _)| name == b"sign");
    let set = ParameterSet::new(Shape::HttpMessage, Escaping::Form, pairs).cut_if(message.is_cut);
    let host = message.header("host").filter(|host| !host.is_empty()).map(ToOwned::to_owned);
    has_sign.then_some(ParameterSet { in_query: Some(in_query), host, ..set })
}

/// Reads the text parts of an upload. Its files are not signed.
fn multipart(body: &[u8]) -> Pairs {
    let text = text_of(body).replace("\r\n", "\n");
    let boundary = text.lines().next().unwrap_or_default();
    if boundary.len() < 3 {
        return Vec::new();
    }
    let parts = text.split(boundary).filter_map(|part| {
        let (head, content) = part.trim_start_matches('\n').split_once("\n\n")?;
        let name = head.split_once("name=\"")?.1.split('"').next()?.to_owned();
        let value = content.strip_suffix('\n').unwrap_or(content);
        let encode = |text: &str| {
            percent_encoding::percent_encode(text.as_bytes(), percent_encoding::NON_ALPHANUMERIC)
                .to_string()
                .into_bytes()
        };
        (!head.contains("filename=")).then(|| (name.into_bytes(), encode(value)))
    });
    parts.collect()
}

fn response(message: &Message, found: &mut Found) {
    let header = |name| message.header(name).unwrap_or_default().to_owned();
    let signature = header("alipay-signature");
    if !signature.is_empty() && signature != "null" {
        found.responses.push(RestResponse {
            timestamp: header("alipay-timestamp"),
            nonce: header("alipay-nonce"),
            signature,
            serial: message.header("alipay-sn").map(ToOwned::to_owned),
            body: message.body.clone(),
            is_cut: message.is_cut,
        });
        return;
    }
    let body = text_of(&message.body);
    if !response::find(&body).is_empty() {
        return;
    }
    let document = json::parse(body.trim()).ok();
    // Other texts are answers to notifications, or pages.
    if document.is_some() || body.trim().is_empty() && message.has_head {
        // The gateway writes its error into a member.
        let error = document.as_ref().map(|document| document.get("error_response").unwrap_or(document));
        let code = error.and_then(|error| error.get("sub_code").or_else(|| error.get("code"))?.as_text());
        found.unsigned.push(code.map(ToOwned::to_owned));
    }
}
