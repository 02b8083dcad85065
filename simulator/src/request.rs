//! The fields of a request, from where its declaration and the protocol say that they travel.

use alipay::runtime::{
    declaration::DecodeError,
    json::{self, Json, Member},
    spec::EndpointSpec,
    spec::FieldSpec,
    spec::Place,
    spec::TypeSpec,
};

/// A verified request, before anything in it was read.
#[derive(Debug)]
pub(crate) enum Incoming<'r> {
    /// On a REST route.
    Rest {
        /// The values of the path's placeholders.
        placeholders: Vec<(&'static str, String)>,
        /// The query, escaped as it came.
        query: &'r str,
        /// The JSON, decrypted.
        content: &'r [u8],
    },
    /// On the V2 gateway.
    Gateway {
        /// The parameters but `sign`.
        params: Vec<(String, String)>,
        /// `biz_content`, decrypted.
        content: &'r str,
    },
}

impl Incoming<'_> {
    /// The declared fields, gathered from wherever they are.
    pub(crate) fn fields(&self, spec: &'static EndpointSpec) -> Result<Json<'static>, DecodeError> {
        match self {
            Incoming::Rest { placeholders, query, content } => {
                let has_body = spec.v3.is_some_and(|route| route.verb.has_body());
                let (query, body) = (parameters(query)?, object(content)?);
                let declared = gather(spec, |field| match field.place {
                    Place::Path => text(placeholders, field),
                    Place::ByVerb if has_body => body.get(field.name).cloned(),
                    _ => text(&query, field),
                });
                let others = if has_body { body } else { as_object(query) };
                Ok(with_undeclared(spec, declared, others))
            }
            Incoming::Gateway { params, content } => {
                let content = object(content.as_bytes())?;
                let declared = gather(spec, |field| match content.get(field.name) {
                    Some(value) => Some(value.clone()),
                    None => parameter(params, field),
                });
                Ok(with_undeclared(spec, declared, content))
            }
        }
    }

    /// A text of the content, for handlers without a declaration.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let content = match self {
            Incoming::Rest { content, .. } => object(content),
            Incoming::Gateway { content, .. } => object(content.as_bytes()),
        };
        content.ok()?.get(name)?.as_text().map(ToOwned::to_owned)
    }
}

fn gather(
    spec: &'static EndpointSpec,
    value: impl Fn(&FieldSpec) -> Option<Json<'static>>,
) -> Vec<Member<'static>> {
    let fields = spec.request.fields.iter();
    let member = |field: &FieldSpec| Some(Member { name: field.name.into(), value: value(field)? });
    fields.filter_map(member).collect()
}

/// Adds what is not declared, for a declaration that keeps it.
fn with_undeclared(
    spec: &'static EndpointSpec,
    mut declared: Vec<Member<'static>>,
    others: Json<'static>,
) -> Json<'static> {
    if let (true, Json::Object(others)) = (spec.request.extra, others) {
        declared.extend(others.into_iter().filter(|other| spec.request.field(&other.name).is_none()));
    }
    Json::Object(declared)
}

fn as_object(pairs: Vec<(String, String)>) -> Json<'static> {
    let member =
        |(name, value): (String, String)| Member { name: name.into(), value: Json::Text(value.into()) };
    Json::Object(pairs.into_iter().map(member).collect())
}

/// The query's parameters. A name given twice would mean something else to every reader.
fn parameters(query: &str) -> Result<Vec<(String, String)>, DecodeError> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let is_doubled =
        |index: usize, name: &String| pairs.iter().skip(index + 1).any(|(other, _)| other == name);
    if pairs.iter().enumerate().any(|(index, (name, _))| is_doubled(index, name)) {
        return Err(DecodeError::malformed("each parameter of the query once"));
    }
    Ok(pairs)
}

/// A document that is an object; nothing at all is an empty one.
fn object(document: &[u8]) -> Result<Json<'static>, DecodeError> {
    if document.is_empty() {
        return Ok(Json::Object(Vec::new()));
    }
    let not_json = || DecodeError::malformed("a body of JSON");
    let document = std::str::from_utf8(document).map_err(|_| not_json())?;
    let document = json::parse(document).map_err(|_| not_json())?.into_owned();
    if matches!(document, Json::Object(_)) {
        Ok(document)
    } else {
        Err(DecodeError::new("an object", &document))
    }
}

/// A parameter of the gateway: text, or the JSON of a list or an object.
fn parameter(params: &[(String, String)], field: &FieldSpec) -> Option<Json<'static>> {
    let plain = text(params, field)?;
    let is_json = matches!((field.ty)(), TypeSpec::List(_) | TypeSpec::Model(_));
    let parsed = plain.as_text().filter(|_| is_json).and_then(|text| json::parse(text).ok());
    Some(parsed.map_or_else(|| plain.clone(), Json::into_owned))
}

fn text<N: AsRef<str>>(pairs: &[(N, String)], field: &FieldSpec) -> Option<Json<'static>> {
    let (_, value) = pairs.iter().find(|(own, _)| own.as_ref() == field.name)?;
    Some(Json::Text(value.clone().into()))
}

#[cfg(test)]
mod tests {
    use alipay::{
        runtime::declaration::Endpoint,
        servicemarket::{QueryOrder, RejectOrder},
    };

    use super::*;

    fn incoming<'r>(query: &'r str, body: &'r str) -> Incoming<'r> {
        Incoming::Rest { placeholders: Vec::new(), query, content: body.as_bytes() }
    }

    #[test]
    fn fields_come_from_the_query_or_the_body_by_the_verb() {
        let (query, body) = ("commodity_order_id=1+%2B&reject_reason=q", r#"{"reject_reason":"b","more":1}"#);
        let fields = incoming(query, body).fields(QueryOrder::ENDPOINT).unwrap();
        assert_eq!(fields.to_string(), r#"{"commodity_order_id":"1 +"}"#);
        let fields = incoming(query, body).fields(RejectOrder::ENDPOINT).unwrap();
        assert_eq!(fields.to_string(), r#"{"reject_reason":"b"}"#);
    }

    #[test]
    fn fields_of_the_gateway_are_content_or_parameters() {
        let params = [("commodity_order_id", "1"), ("reject_reason", "p"), ("method", "m")];
        let params = params.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let incoming = Incoming::Gateway { params, content: r#"{"reject_reason":"c"}"# };
        let fields = incoming.fields(RejectOrder::ENDPOINT).unwrap();
        assert_eq!(fields.to_string(), r#"{"commodity_order_id":"1","reject_reason":"c"}"#);
        assert_eq!((incoming.text("reject_reason").as_deref(), incoming.text("method")), (Some("c"), None));
    }

    #[test]
    fn a_query_with_a_name_twice_and_a_body_that_is_no_object_are_refused() {
        for (query, body) in [("a=1&%61=2", ""), ("", "[]"), ("", "{"), ("", "text")] {
            assert!(incoming(query, body).fields(QueryOrder::ENDPOINT).is_err(), "{query} {body}");
        }
    }
}
