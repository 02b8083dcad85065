//! Exchanges that tools record as JSON: HAR files of browsers, exports of Postman, requests that programs log.

use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use serde_json::{Map, Value};

use super::curl::host_and_target;
use crate::doctor::explain::http::Message;

/// Finds the recorded requests and responses in a text, which is one JSON document or has one per line.
pub(super) fn find(text: &str) -> Vec<Message> {
    let mut found = Vec::new();
    let whole = serde_json::from_str::<Value>(text).ok();
    let documents: Vec<Value> = match whole {
        Some(document) => vec![document],
        None => text
            .lines()
            .filter_map(|line| serde_json::from_str(line.get(line.find('{')?..=line.rfind('}')?)?).ok())
            .collect(),
    };
    for document in &documents {
        collect(document, &mut found);
    }
    found
}

fn collect(value: &Value, found: &mut Vec<Message>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(object) => {
            found.extend(request(object));
            found.extend(response(object));
            object.values().for_each(|member| collect(member, found));
        }
        _ => {}
    }
}

fn request(object: &Map<String, Value>) -> Option<Message> {
    let verb = text(object, &["method"])?.to_ascii_uppercase();
    let url = object.get("url").or_else(|| object.get("uri"))?;
    let url = url.as_str().or_else(|| url.get("raw")?.as_str())?;
    let headers = headers(object)?;
    let (host, target) = match host_and_target(url) {
        Some(parts) => parts,
        None if url.starts_with('/') => (String::new(), url.to_owned()),
        None => return None,
    };
    let body = ["postData", "body", "data", "payload"].iter().find_map(|name| body(object.get(*name)?));
    let headers = [headers, vec![("host".to_owned(), host)]].concat();
    Some(Message::new(format!("{verb} {target} HTTP/1.1"), headers, body.unwrap_or_default().into_bytes()))
}

fn response(object: &Map<String, Value>) -> Option<Message> {
    let status = ["status", "statusCode", "code"].iter().find_map(|name| object.get(*name)?.as_u64())?;
    let headers = headers(object)?;
    let content = ["content", "body", "data"].iter().find_map(|name| body(object.get(*name)?))?;
    Some(Message::new(format!("HTTP/1.1 {status}"), headers, content.into_bytes()))
}

fn text<'v>(object: &'v Map<String, Value>, names: &[&str]) -> Option<&'v str> {
    names.iter().find_map(|name| object.get(*name)?.as_str())
}

/// Reads headers: a list of names and values, or an object.
fn headers(object: &Map<String, Value>) -> Option<Vec<(String, String)>> {
    let headers = object.get("headers").or_else(|| object.get("header"))?;
    let pair = |name: Option<&str>, value: &Value| Some((name?.to_owned(), value.as_str()?.to_owned()));
    Some(match headers {
        Value::Array(list) => list
            .iter()
            .filter_map(|header| {
                let name = header.get("name").or_else(|| header.get("key"))?.as_str();
                pair(name, header.get("value")?)
            })
            .collect(),
        Value::Object(members) => members
            .iter()
            .filter_map(|(name, value)| {
                pair(Some(name), value.as_array().and_then(|all| all.first()).unwrap_or(value))
            })
            .collect(),
        _ => return None,
    })
}

fn body(value: &Value) -> Option<String> {
    if let Some(text) = value.as_str() {
        return Some(text.to_owned());
    }
    if let Some(text) =
        ["text", "raw"].iter().find_map(|name| value.get(*name)?.as_str()).filter(|text| !text.is_empty())
    {
        return Some(text.to_owned());
    }
    let list = ["params", "urlencoded", "formdata"].iter().find_map(|name| value.get(*name)?.as_array())?;
    let pairs = list.iter().filter_map(|param| {
        let name = param.get("name").or_else(|| param.get("key"))?.as_str()?;
        let value = param.get("value")?.as_str()?;
        // Browsers record the values of a form percent-encoded, Postman as they are.
        let is_encoded = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%+-._~*".contains(&byte));
        let value = if is_encoded && value.contains('%') {
            value.to_owned()
        } else {
            percent_encode(value.as_bytes(), NON_ALPHANUMERIC).to_string()
        };
        Some(format!("{name}={value}"))
    });
    Some(pairs.collect::<Vec<_>>().join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn har_and_postman_are_read() {
        let har = r#"{"log":{"entries":[{"request":{"method":"POST","url":"https://h/gateway.do?charset=utf-8","headers":[{"name":"Content-Type","value":"application/x-www-form-urlencoded"}],"postData":{"params":[{"name":"sign","value":"a%2Bb"}]}},"response":{"status":200,"headers":[],"content":{"text":"{}"}}}]}}"#;
        let found = find(har);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].request_line(), Some(("POST", "/gateway.do?charset=utf-8")));
        assert_eq!(found[0].body, b"sign=a%2Bb");
        let postman = r#"{"item":[{"request":{"method":"POST","header":[],"body":{"mode":"urlencoded","urlencoded":[{"key":"sign","value":"a+b="}]},"url":{"raw":"https://h/gateway.do?a=b"}}}]}"#;
        assert_eq!(find(postman)[0].body, b"sign=a%2Bb%3D");
    }
}
