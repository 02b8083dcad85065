//! The fields of a verified request, collected from the places that its declaration and the protocol assign to them.

use alipay::runtime::{
    declaration::DecodeError,
    json::{self, Json, Member},
    spec::{EndpointSpec, FieldSpec, Place, TypeSpec},
};

use crate::events::ReceivedFile;

/// A verified request whose fields have not been parsed yet.
#[derive(Debug)]
pub(crate) enum Incoming<'r> {
    /// A request over V3.
    V3 {
        /// The values of the placeholders in the path.
        placeholders: Vec<(&'static str, String)>,
        /// The query, as escaped by the client.
        query: &'r str,
        /// The decrypted JSON.
        content: &'r [u8],
        /// The files of an upload.
        files: &'r [ReceivedFile],
    },
    /// A call on the V2 gateway.
    V2 {
        /// The parameters, without `sign`.
        params: Vec<(String, String)>,
        /// The decrypted `biz_content`.
        content: &'r str,
        /// The files of an upload.
        files: &'r [ReceivedFile],
    },
}

impl Incoming<'_> {
    /// Collects the declared fields into one object.
    pub(crate) fn fields(&self, spec: &'static EndpointSpec) -> Result<Json<'static>, DecodeError> {
        match self {
            Incoming::V3 { placeholders, query, content, .. } => {
                let has_body = spec.v3.is_some_and(|route| route.verb.has_body());
                let (query, body) = (query_params(query)?, object(content)?);
                let declared = collect(spec, |field| match field.place {
                    Place::Path => text(placeholders, field),
                    Place::ByVerb if has_body => body.get(field.name).cloned(),
                    _ => text(&query, field),
                });
                let others = if has_body { body } else { as_object(query) };
                Ok(with_undeclared(spec, declared, others))
            }
            Incoming::V2 { params, content, .. } => {
                let content = object(content.as_bytes())?;
                let declared = collect(spec, |field| match content.get(field.name) {
                    Some(value) => Some(value.clone()),
                    None => parameter(params, field),
                });
                Ok(with_undeclared(spec, declared, content))
            }
        }
    }

    /// Returns the file of a field.
    pub(crate) fn file(&self, field: &str) -> Option<&ReceivedFile> {
        let (Incoming::V3 { files, .. } | Incoming::V2 { files, .. }) = self;
        files.iter().find(|file| file.field == field)
    }

    /// Returns a parameter of a call on the gateway.
    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        let Incoming::V2 { params, .. } = self else { return None };
        params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns a string of the content, for handlers without a declaration.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let content = match self {
            Incoming::V3 { content, .. } => object(content),
            Incoming::V2 { content, .. } => object(content.as_bytes()),
        };
        content.ok()?.get(name)?.as_text().map(ToOwned::to_owned)
    }
}

fn collect(
    spec: &'static EndpointSpec,
    value: impl Fn(&FieldSpec) -> Option<Json<'static>>,
) -> Vec<Member<'static>> {
    let fields = spec.request.fields.iter();
    let member = |field: &FieldSpec| Some(Member { name: field.name.into(), value: value(field)? });
    fields.filter_map(member).collect()
}

/// Adds the undeclared members, if the declaration keeps them.
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

/// Parses the query. A repeated name is an error, since readers would disagree about its value.
fn query_params(query: &str) -> Result<Vec<(String, String)>, DecodeError> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let is_repeated =
        |index: usize, name: &String| pairs.iter().skip(index + 1).any(|(other, _)| other == name);
    if pairs.iter().enumerate().any(|(index, (name, _))| is_repeated(index, name)) {
        return Err(DecodeError::malformed("each parameter of the query once"));
    }
    Ok(pairs)
}

/// Parses a document that is a JSON object. An empty document is an empty object.
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

/// Returns a parameter of the V2 gateway: a string, or the JSON of a list or an object.
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
        Incoming::V3 { placeholders: Vec::new(), query, content: body.as_bytes(), files: &[] }
    }

    #[test]
    fn fields_come_from_the_query_or_the_body_depending_on_the_verb() {
        let (query, body) = ("commodity_order_id=1+%2B&reject_reason=q", r#"{"reject_reason":"b","more":1}"#);
        let fields = incoming(query, body).fields(QueryOrder::ENDPOINT).unwrap();
        assert_eq!(fields.to_string(), r#"{"commodity_order_id":"1 +"}"#);
        let fields = incoming(query, body).fields(RejectOrder::ENDPOINT).unwrap();
        assert_eq!(fields.to_string(), r#"{"reject_reason":"b"}"#);
    }

    #[test]
    fn fields_of_a_v2_call_come_from_the_content_or_the_parameters() {
        let params = [("commodity_order_id", "1"), ("reject_reason", "p"), ("method", "m")];
        let params = params.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let incoming = Incoming::V2 { params, content: r#"{"reject_reason":"c"}"#, files: &[] };
        let fields = incoming.fields(RejectOrder::ENDPOINT).unwrap();
        assert_eq!(fields.to_string(), r#"{"commodity_order_id":"1","reject_reason":"c"}"#);
        assert_eq!((incoming.text("reject_reason").as_deref(), incoming.text("method")), (Some("c"), None));
    }

    #[test]
    fn a_repeated_query_parameter_and_a_body_other_than_an_object_are_rejected() {
        for (query, body) in [("a=1&%61=2", ""), ("", "[]"), ("", "{"), ("", "text")] {
            assert!(incoming(query, body).fields(QueryOrder::ENDPOINT).is_err(), "{query} {body}");
        }
    }
}
