//! The layout of a V3 request: fields in the path, the query or the body.

use crate::{
    declaration::codec::EncodeError,
    declaration::spec::{EndpointSpec, V3Route, Verb},
    declaration::spec::{ModelSpec, Place},
    json::{Json, Member},
    protocol::percent::escape_into,
};

/// A V3 request before it is signed.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) verb: Verb,
    /// Path and query, escaped.
    pub(crate) target: String,
    /// JSON, or empty.
    pub(crate) body: Vec<u8>,
}

/// Lays out the fields of a request for its route.
pub(crate) fn lay_out(
    spec: &'static EndpointSpec,
    route: V3Route,
    request: Json<'_>,
) -> Result<Layout, EncodeError> {
    let Json::Object(members) = request else {
        return Err(EncodeError::new("the request is not an object", "请求不是对象"));
    };
    let mut target = route.path.to_owned();
    let mut query = String::new();
    let mut body = Vec::new();
    for member in members {
        let place = spec.request.field(&member.name).map_or(Place::ByVerb, |field| field.place);
        match place {
            Place::Path => fill_placeholder(&mut target, &member)?,
            Place::ByVerb if route.verb.has_body() => body.push(member),
            Place::Query | Place::ByVerb => add_to_query(&mut query, &member)?,
            // Files are sent beside the JSON.
            Place::File => {}
        }
    }
    if let Some((_, rest)) = target.split_once('{') {
        let name = rest.split('}').next().unwrap_or_default();
        return Err(EncodeError::of(
            name,
            "missing; the field is a part of the URL's path",
            "缺少该字段；它是 URL 路径的一部分",
        ));
    }
    target.push_str(&query);
    let has_body = route.verb.has_body() && has_content(spec.request);
    let body = if has_body { Json::Object(body).to_string().into_bytes() } else { Vec::new() };
    Ok(Layout { verb: route.verb, target, body })
}

fn has_content(request: &'static ModelSpec) -> bool {
    request.extra || request.fields.iter().any(|field| field.place == Place::ByVerb)
}

fn fill_placeholder(target: &mut String, member: &Member<'_>) -> Result<(), EncodeError> {
    let text = plain_text(member)?;
    if text.is_empty() || text == "." || text == ".." {
        return Err(EncodeError::of(
            &member.name,
            "the field is a part of the URL's path, so it cannot be empty, `.` or `..`",
            "该字段是 URL 路径的一部分，不能为空、`.` 或 `..`",
        ));
    }
    let mut escaped = String::new();
    escape_into(&mut escaped, text.as_bytes());
    *target = target.replace(&format!("{{{}}}", member.name), &escaped);
    Ok(())
}

fn add_to_query(query: &mut String, member: &Member<'_>) -> Result<(), EncodeError> {
    query.push(if query.is_empty() { '?' } else { '&' });
    escape_into(query, member.name.as_bytes());
    query.push('=');
    escape_into(query, plain_text(member)?.as_bytes());
    Ok(())
}

fn plain_text<'m>(member: &'m Member<'_>) -> Result<&'m str, EncodeError> {
    match &member.value {
        Json::Text(text) | Json::Number(text) => Ok(text),
        Json::Bool(value) => Ok(if *value { "true" } else { "false" }),
        Json::Null | Json::List(_) | Json::Object(_) => Err(EncodeError::of(
            &member.name,
            "the field is sent in the URL, which can contain texts, numbers and booleans, but not lists and objects",
            "该字段在 URL 中发送，可以是文本、数字或布尔值，不能是列表或对象",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A server takes `/a/../b` for `/b`, so that another endpoint would be called than was signed for.
    #[test]
    fn a_value_in_the_path_cannot_change_the_path() {
        let filled = |value: &str| {
            let mut target = "/v3/a/{id}/b".to_owned();
            let member = Member { name: "id".into(), value: Json::Text(value.to_owned().into()) };
            fill_placeholder(&mut target, &member).map(|()| target)
        };
        for value in ["", ".", ".."] {
            assert!(filled(value).unwrap_err().to_string().contains("cannot be empty"), "{value}");
        }
        for (value, expected) in [
            ("...", "/v3/a/.../b"),
            ("a/../c?d#e", "/v3/a/a%2F..%2Fc%3Fd%23e/b"),
            ("中", "/v3/a/%E4%B8%AD/b"),
        ] {
            assert_eq!(filled(value).unwrap(), expected);
        }
    }
}
