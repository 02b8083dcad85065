//! The fields of a request, from where its declaration says that they travel.

use alipay_apis::runtime::{
    DecodeError, EndpointSpec, FieldSpec, Place,
    json::{self, Json, Member},
};

/// A verified request, before anything in it was read.
#[derive(Debug)]
pub(crate) struct Incoming<'r> {
    pub(crate) placeholders: Vec<(&'static str, String)>,
    pub(crate) query: &'r str,
    pub(crate) body: &'r [u8],
}

impl Incoming<'_> {
    /// The declared fields, gathered from path, query and body.
    pub(crate) fn fields(&self, spec: &'static EndpointSpec) -> Result<Json<'static>, DecodeError> {
        let has_body = spec.v3.is_some_and(|route| route.verb.has_body());
        let (query, body) = (self.query()?, self.body()?);
        let value = |field: &FieldSpec| match field.place {
            Place::Path => text(&self.placeholders, field.name),
            Place::ByVerb if has_body => body.get(field.name).cloned(),
            _ => text(&query, field.name),
        };
        let fields = spec.request.fields.iter();
        let member = |field: &FieldSpec| Some(Member { name: field.name.into(), value: value(field)? });
        Ok(Json::Object(fields.filter_map(member).collect()))
    }

    /// The query's parameters. A name given twice would mean something else to every reader.
    fn query(&self) -> Result<Vec<(String, String)>, DecodeError> {
        let pairs: Vec<(String, String)> =
            form_urlencoded::parse(self.query.as_bytes()).into_owned().collect();
        let is_doubled =
            |index: usize, name: &String| pairs.iter().skip(index + 1).any(|(other, _)| other == name);
        if pairs.iter().enumerate().any(|(index, (name, _))| is_doubled(index, name)) {
            return Err(DecodeError::malformed("each parameter of the query once"));
        }
        Ok(pairs)
    }

    fn body(&self) -> Result<Json<'static>, DecodeError> {
        if self.body.is_empty() {
            return Ok(Json::Object(Vec::new()));
        }
        let not_json = || DecodeError::malformed("a body of JSON");
        let document = std::str::from_utf8(self.body).map_err(|_| not_json())?;
        let document = json::parse(document).map_err(|_| not_json())?.into_owned();
        if matches!(document, Json::Object(_)) {
            Ok(document)
        } else {
            Err(DecodeError::new("an object", &document))
        }
    }
}

fn text<N: AsRef<str>>(pairs: &[(N, String)], name: &str) -> Option<Json<'static>> {
    let (_, value) = pairs.iter().find(|(own, _)| own.as_ref() == name)?;
    Some(Json::Text(value.clone().into()))
}

#[cfg(test)]
mod tests {
    use alipay_apis::{
        runtime::Endpoint,
        servicemarket::{QueryOrder, RejectOrder},
    };

    use super::*;

    fn incoming<'r>(query: &'r str, body: &'r str) -> Incoming<'r> {
        Incoming { placeholders: Vec::new(), query, body: body.as_bytes() }
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
    fn a_query_with_a_name_twice_and_a_body_that_is_no_object_are_refused() {
        for (query, body) in [("a=1&%61=2", ""), ("", "[]"), ("", "{"), ("", "text")] {
            assert!(incoming(query, body).fields(QueryOrder::ENDPOINT).is_err(), "{query} {body}");
        }
    }
}
