//! Conversion of JSON that was written by hand into the form that a declared request has.

use std::borrow::Cow;

use super::{EncodeError, error::kind_in_chinese, with_content};
use crate::declaration::spec::{ModelSpec, Place, TypeSpec};
use crate::declaration::values::Money;
use crate::json::{Json, Member};

/// Converts an object into the members that `spec` declares, in its order and in their wire form. Numbers may be
/// quoted, and texts may be written as numbers.
///
/// # Errors
/// Returns [`EncodeError`] if a member is undeclared, missing, or of another kind.
pub(crate) fn coerce(spec: &'static ModelSpec, json: &Json<'_>) -> Result<Json<'static>, EncodeError> {
    let Json::Object(input) = json else {
        return Err(wrong_kind("an object", json));
    };
    let is_declared = |member: &&Member<'_>| spec.field(&member.name).is_some();
    if let Some(unknown) = input.iter().find(|member| !spec.extra && !is_declared(member)) {
        let names: Vec<&str> = spec.fields.iter().map(|field| field.name).collect();
        let (english, chinese) = match names.join(", ") {
            names if names.is_empty() => ("it has no fields".to_owned(), "它没有字段".to_owned()),
            names => (format!("its fields are: {names}"), format!("可用的字段：{names}")),
        };
        let english = format!("not a field of {}; {english}", spec.name);
        return Err(EncodeError::of(&unknown.name, english, format!("不是 {} 的字段；{chinese}", spec.name)));
    }
    let mut members = Vec::with_capacity(input.len());
    for field in spec.fields.iter().filter(|field| field.place != Place::File) {
        match json.get(field.name) {
            None | Some(Json::Null) if field.required => {
                return Err(EncodeError::of(field.name, "missing, but required", "缺少必填字段"));
            }
            None | Some(Json::Null) => {}
            Some(value) => {
                let value = of_type((field.ty)(), value).map_err(|error| error.inside(field.name))?;
                let value = if field.as_text { super::engine::quoted(value) } else { value };
                members.push(Member { name: field.name.into(), value });
            }
        }
    }
    let undeclared = input.iter().filter(|member| !is_declared(member)).cloned();
    members.extend(undeclared.map(|Member { name, value }| Member {
        name: Cow::Owned(name.into_owned()),
        value: value.into_owned(),
    }));
    Ok(Json::Object(members))
}

fn wrong_kind(expected: &str, json: &Json<'_>) -> EncodeError {
    let found = json.kind();
    let chinese = format!("应为{}，实际为{}", kind_in_chinese(expected), kind_in_chinese(found));
    EncodeError::new(format!("expected {expected}, found {found}"), chinese)
}

fn of_type(ty: TypeSpec, json: &Json<'_>) -> Result<Json<'static>, EncodeError> {
    let wrong = |expected: &str| wrong_kind(expected, json);
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
            Err(_) => Err(EncodeError::new("not an integer", "不是整数")),
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
            texts
                .map(|texts| Json::Text(texts.join(",").into()))
                .ok_or_else(|| wrong("a list of texts or numbers"))
        }
        (TypeSpec::JsonText(content), Json::Text(text)) => {
            with_content(text, content(), |json| Ok(of_type(content(), json))).map_err(|error| {
                let chinese = format!("应为{}", kind_in_chinese(error.expected));
                EncodeError::new(format!("expected {}", error.expected), chinese)
            })??;
            Ok(Json::Text(text.clone().into_owned().into()))
        }
        (TypeSpec::JsonText(content), json) => Ok(Json::Text(of_type(content(), json)?.to_string().into())),
        (TypeSpec::Money, Json::Number(text) | Json::Text(text)) => match text.parse::<Money>() {
            Ok(_) => Ok(Json::Text(text.clone().into_owned().into())),
            Err(error) => Err(EncodeError::new(
                error.to_string(),
                "不是以元为单位的金额；请写最多两位小数的数字，例如 88.80",
            )),
        },
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
    use crate::{declaration::codec::Model, json::parse, values::CommaList};

    /// A model with fields of all kinds.
    #[alipay_model(crate = crate)]
    pub(super) struct Kinds {
        /// A required text.
        pub id: String,
        /// A number that is sent as text.
        #[alipay(as_text)]
        pub page: Option<u32>,
        /// A number.
        pub count: Option<i64>,
        /// A boolean.
        pub sure: Option<bool>,
        /// An amount.
        pub price: Option<Money>,
        /// A comma-separated list.
        pub tags: Option<CommaList<String>>,
        /// Models.
        pub parts: Vec<Part>,
    }

    /// A part.
    #[alipay_model(crate = crate)]
    pub(super) struct Part {
        /// Name of the part.
        pub name: String,
    }

    fn coerced(text: &str) -> Result<String, String> {
        let json = parse(text).unwrap();
        coerce(Kinds::SPEC, &json).map(|json| json.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn loosely_written_json_gets_the_declared_form() {
        let loose = r#"{"tags":["a","b"],"page":2,"count":"3","sure":"true","price":1.50,"id":7,"parts":[{"name":"x"}]}"#;
        let strict = r#"{"id":"7","page":"2","count":3,"sure":true,"price":"1.50","tags":"a,b","parts":[{"name":"x"}]}"#;
        assert_eq!(coerced(loose).as_deref(), Ok(strict));
        assert_eq!(coerced(r#"{"id":"1","page":null}"#).as_deref(), Ok(r#"{"id":"1"}"#));
    }

    #[test]
    fn json_that_does_not_match_the_declaration_is_refused_with_its_path() {
        for (text, expected) in [
            ("[]", "expected an object, found a list"),
            ("{}", "field `id`: missing"),
            (r#"{"id":"1","pag":1}"#, "field `pag`: not a field of Kinds; its fields are: id, page, count"),
            (r#"{"id":"1","count":1.5}"#, "field `count`: not an integer"),
            (r#"{"id":"1","sure":1}"#, "field `sure`: expected true or false"),
            (r#"{"id":"1","price":"1.505"}"#, "field `price`: not an amount in yuan: it has more than two"),
            (r#"{"id":"1","price":1e2}"#, "field `price`: not an amount in yuan"),
            (r#"{"id":{}}"#, "field `id`: expected text, found an object"),
            (r#"{"id":"1","parts":{}}"#, "field `parts`: expected a list"),
            (r#"{"id":"1","parts":[{"name":"a"},{}]}"#, "field `parts[1].name`: missing"),
        ] {
            let error = coerced(text).unwrap_err();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }
}
