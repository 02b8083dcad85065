//! The layout of a V3 request: fields in the path, the query or the body.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    declaration::codec::EncodeError,
    declaration::spec::{EndpointSpec, V3Route, Verb},
    declaration::spec::{ModelSpec, Place},
    json::{Json, Member},
};

/// Everything but the unreserved characters of RFC 3986 is escaped. A space becomes `%20`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

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
        return Err(EncodeError::new("the request is not an object"));
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
        return Err(EncodeError::of(name, "missing; the field is a part of the URL's path"));
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
        ));
    }
    let escaped = utf8_percent_encode(&text, ESCAPED).to_string();
    *target = target.replace(&format!("{{{}}}", member.name), &escaped);
    Ok(())
}

fn add_to_query(query: &mut String, member: &Member<'_>) -> Result<(), EncodeError> {
    query.push(if query.is_empty() { '?' } else { '&' });
    query.extend(utf8_percent_encode(&member.name, ESCAPED));
    query.push('=');
    query.extend(utf8_percent_encode(&plain_text(member)?, ESCAPED));
    Ok(())
}

fn plain_text(member: &Member<'_>) -> Result<String, EncodeError> {
    match &member.value {
        Json::Text(text) | Json::Number(text) => Ok(text.to_string()),
        Json::Bool(value) => Ok(value.to_string()),
        Json::Null | Json::List(_) | Json::Object(_) => Err(EncodeError::of(
            &member.name,
            "the field is sent in the URL, which can contain texts, numbers and booleans, but not lists and objects",
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
