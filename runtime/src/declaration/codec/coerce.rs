//! JSON that somebody wrote by hand, made what a declaration would have written.

use std::borrow::Cow;

use super::EncodeError;
use crate::declaration::spec::{ModelSpec, Place, TypeSpec};
use crate::json::{Json, Member};

/// The members that `spec` declares, in its order and in their wire form: numbers may be quoted, and the other way round.
/// What is not declared, or missing, or of another kind is an error.
pub(crate) fn coerce(spec: &'static ModelSpec, json: &Json<'_>) -> Result<Json<'static>, EncodeError> {
    let Json::Object(given) = json else {
        return Err(EncodeError::new(format!("has to be an object, not {}", json.kind())));
    };
    let is_declared = |member: &&Member<'_>| spec.field(&member.name).is_some();
    if let Some(foreign) = given.iter().find(|member| !spec.extra && !is_declared(member)) {
        let names: Vec<&str> = spec.fields.iter().map(|field| field.name).collect();
        let names = if names.is_empty() { "there are none".to_owned() } else { names.join(", ") };
        return Err(EncodeError::of(&foreign.name, format!("is not a field of {}: {names}", spec.name)));
    }
    let mut members = Vec::with_capacity(given.len());
    for field in spec.fields.iter().filter(|field| field.place != Place::File) {
        match json.get(field.name) {
            None | Some(Json::Null) if field.required => {
                return Err(EncodeError::of(field.name, "is missing, and has to be there"));
            }
            None | Some(Json::Null) => {}
            Some(value) => {
                let value = of_type((field.ty)(), value).map_err(|error| error.inside(field.name))?;
                let value = if field.as_text { super::engine::quoted(value) } else { value };
                members.push(Member { name: field.name.into(), value });
            }
        }
    }
    let undeclared = given.iter().filter(|member| !is_declared(member)).cloned();
    members.extend(undeclared.map(|Member { name, value }| Member {
        name: Cow::Owned(name.into_owned()),
        value: value.into_owned(),
    }));
    Ok(Json::Object(members))
}

fn of_type(ty: TypeSpec, json: &Json<'_>) -> Result<Json<'static>, EncodeError> {
    let wrong = |expected: &str| EncodeError::new(format!("has to be {expected}, not {}", json.kind()));
    match (ty, json) {
        (TypeSpec::Model(spec), json) => coerce(spec, json),
        (TypeSpec::List(item), Json::List(items)) => {
            let items = items.iter().enumerate();
            let items = items.map(|(index, json)| of_type(item(), json).map_err(|error| error.at(index)));
            items.collect::<Result<_, _>>().map(Json::List)
        }
        (TypeSpec::List(_), _) => Err(wrong("a list")),
        (TypeSpec::Integer, Json::Number(text) | Json::Text(text)) => match text.trim().parse::<i128>() {
            Ok(number) => Ok(Json::Number(number.to_string().into())),
            Err(_) => Err(EncodeError::new("has to be an integer")),
        },
        (TypeSpec::Integer, _) => Err(wrong("an integer")),
        (TypeSpec::Boolean, Json::Bool(value)) => Ok(Json::Bool(*value)),
        (TypeSpec::Boolean, Json::Text(text)) if text == "true" || text == "false" => {
            Ok(Json::Bool(text == "true"))
        }
        (TypeSpec::Boolean, _) => Err(wrong("true or false")),
        (TypeSpec::CommaList(_), Json::List(items)) => {
            let texts: Option<Vec<String>> =
                items.iter().map(|item| super::scalars::text_of(item).map(Cow::into_owned)).collect();
            texts.map(|texts| Json::Text(texts.join(",").into())).ok_or_else(|| wrong("a list of texts"))
        }
        (TypeSpec::Custom, json) => Ok(json.clone().into_owned()),
        (_, json) => {
            let text = super::scalars::text_of(json).ok_or_else(|| wrong("text"))?;
            Ok(Json::Text(text.into_owned().into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use alipay_runtime_macros::alipay_model;

    use super::*;
    use crate::{Money, declaration::codec::Model, json::parse, values::CommaList};

    /// All kinds of fields.
    #[alipay_model(crate = crate)]
    pub(super) struct Kinds {
        /// Needed.
        pub id: String,
        /// A number that travels as text.
        #[alipay(as_text)]
        pub page: Option<u32>,
        /// A number.
        pub count: Option<i64>,
        /// Yes or no.
        pub sure: Option<bool>,
        /// An amount.
        pub price: Option<Money>,
        /// Joined.
        pub tags: Option<CommaList<String>>,
        /// Below.
        pub parts: Vec<Part>,
    }

    /// A part.
    #[alipay_model(crate = crate)]
    pub(super) struct Part {
        /// Its name.
        pub name: String,
    }

    fn conformed(text: &str) -> Result<String, String> {
        let json = parse(text).unwrap();
        coerce(Kinds::SPEC, &json).map(|json| json.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_written_loosely_travels_as_it_is_declared() {
        let loose = r#"{"tags":["a","b"],"page":2,"count":"3","sure":"true","price":1.50,"id":7,"parts":[{"name":"x"}]}"#;
        let strict = r#"{"id":"7","page":"2","count":3,"sure":true,"price":"1.50","tags":"a,b","parts":[{"name":"x"}]}"#;
        assert_eq!(conformed(loose).as_deref(), Ok(strict));
        assert_eq!(conformed(r#"{"id":"1","page":null}"#).as_deref(), Ok(r#"{"id":"1"}"#));
    }

    #[test]
    fn what_a_declaration_would_not_write_is_refused_with_its_place() {
        for (text, said) in [
            ("[]", "has to be an object, not a list"),
            ("{}", "field `id`: is missing"),
            (r#"{"id":"1","pag":1}"#, "field `pag`: is not a field of Kinds: id, page, count"),
            (r#"{"id":"1","count":1.5}"#, "field `count`: has to be an integer"),
            (r#"{"id":"1","sure":1}"#, "field `sure`: has to be true or false"),
            (r#"{"id":{}}"#, "field `id`: has to be text, not an object"),
            (r#"{"id":"1","parts":{}}"#, "field `parts`: has to be a list"),
            (r#"{"id":"1","parts":[{"name":"a"},{}]}"#, "field `parts[1].name`: is missing"),
        ] {
            let error = conformed(text).unwrap_err();
            assert!(error.contains(said), "{text}: {error}");
        }
    }
}
