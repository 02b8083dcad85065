//! Checks of a request before it is sent: lengths, ranges and groups of fields.

use std::fmt::Display;

use super::{EncodeError, error::kind_in_chinese, with_content};
use crate::declaration::spec::{FieldSpec, ModelSpec, TypeSpec};
use crate::declaration::values::Money;
use crate::json::Json;

/// Checks a request against its table, including the models within it.
pub(crate) fn check(spec: &'static ModelSpec, json: &Json<'_>) -> Result<(), EncodeError> {
    for field in spec.fields {
        if let Some(value) = json.get(field.name) {
            let checked = check_present(field, value).and_then(|()| check_field(field, (field.ty)(), value));
            checked.map_err(|error| error.inside(field.name))?;
        }
    }
    spec.one_of.iter().try_for_each(|group| check_group(group, json))
}

/// Alipay treats an empty text like an absent field, and this one is required.
fn check_present(field: &FieldSpec, value: &Json<'_>) -> Result<(), EncodeError> {
    match (value, (field.ty)()) {
        (Json::Text(text), TypeSpec::Text) if field.required && text.trim().is_empty() => {
            Err(EncodeError::new("empty, but required", "必填，不能为空"))
        }
        _ => Ok(()),
    }
}

fn check_field(field: &FieldSpec, ty: TypeSpec, value: &Json<'_>) -> Result<(), EncodeError> {
    match (ty, value) {
        (TypeSpec::Model(inner), value) => check(inner, value),
        (TypeSpec::List(item), Json::List(values)) => {
            values.iter().enumerate().try_for_each(|(index, value)| {
                check_field(field, item(), value).map_err(|error| error.at(index))
            })
        }
        (TypeSpec::Integer, Json::Number(text) | Json::Text(text)) => check_range(field, text),
        (TypeSpec::Money, Json::Text(text)) => check_amount(field, text),
        (TypeSpec::CommaList(item), Json::Text(text)) if matches!(item(), TypeSpec::Integer) => {
            text.split(',').try_for_each(|text| check_range(field, text))
        }
        (TypeSpec::JsonText(content), Json::Text(text)) => {
            check_length(field, text)?;
            check_content(content(), text)
        }
        (_, Json::Text(text)) => check_length(field, text),
        _ => Ok(()),
    }
}

/// Checks the models in a text that contains JSON. The length of the text is the field's own limit.
fn check_content(ty: TypeSpec, text: &str) -> Result<(), EncodeError> {
    let field = FieldSpec::optional("", || TypeSpec::Custom);
    with_content(text, ty, |json| Ok(check_field(&field, ty, json))).map_err(|error| {
        let chinese = format!("不是{}", kind_in_chinese(error.expected));
        EncodeError::of(&error.path, format!("not {}", error.expected), chinese)
    })?
}

fn check_length(field: &FieldSpec, text: &str) -> Result<(), EncodeError> {
    match field.max_len {
        Some(most) if text.chars().nth(most as usize).is_some() => {
            let length = text.chars().count();
            let english = format!("{length} characters, but at most {most} are allowed");
            Err(EncodeError::new(english, format!("共 {length} 个字符，最多 {most} 个")))
        }
        _ => Ok(()),
    }
}

fn check_range(field: &FieldSpec, text: &str) -> Result<(), EncodeError> {
    match text.parse::<i128>() {
        // Integers of 64 bits of either kind.
        Ok(value) => check_bounds(&value, ["", ""], field, i128::from),
        Err(_) => Ok(()),
    }
}

fn check_amount(field: &FieldSpec, text: &str) -> Result<(), EncodeError> {
    match text.parse::<Money>() {
        Ok(amount) => check_bounds(&amount, [" yuan", " 元"], field, Money::from_cents),
        Err(_) => Ok(()),
    }
}

fn check_bounds<T: PartialOrd + Display>(
    value: &T,
    [unit, chinese_unit]: [&str; 2],
    field: &FieldSpec,
    of_bound: fn(i64) -> T,
) -> Result<(), EncodeError> {
    let out_of_range = |word: &str, chinese_word: &str, bound: T| {
        Err(EncodeError::new(
            format!("{value}{unit} is out of range; the {word} is {bound}"),
            format!("{value}{chinese_unit} 超出范围；{chinese_word}为 {bound}"),
        ))
    };
    match (field.min.map(of_bound), field.max.map(of_bound)) {
        (Some(min), _) if *value < min => out_of_range("minimum", "最小值", min),
        (_, Some(max)) if *value > max => out_of_range("maximum", "最大值", max),
        _ => Ok(()),
    }
}

/// Alipay treats an empty text like an absent field.
fn check_group(group: &[&str], json: &Json<'_>) -> Result<(), EncodeError> {
    let is_present = |name: &&str| json.get(name).is_some_and(|value| value.as_text() != Some(""));
    match group {
        [first, others @ ..] if !group.iter().any(is_present) => {
            let others = others.join("`, `");
            let english = format!("missing; set this field or `{others}`");
            Err(EncodeError::of(first, english, format!("缺少该字段；请设置它，或设置 `{others}`")))
        }
        _ => Ok(()),
    }
}
