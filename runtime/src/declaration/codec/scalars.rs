//! Text, integers and booleans.

use std::borrow::Cow;

use super::{DecodeError, EncodeError, Value};
use crate::declaration::spec::TypeSpec;
use crate::json::Json;

/// Returns the text of a scalar. Numbers and booleans are returned as they are written.
pub(super) fn text_of<'a>(json: &'a Json<'_>) -> Option<Cow<'a, str>> {
    match json {
        Json::Text(text) | Json::Number(text) => Some(Cow::Borrowed(text)),
        Json::Bool(true) => Some(Cow::Borrowed("true")),
        Json::Bool(false) => Some(Cow::Borrowed("false")),
        _ => None,
    }
}

impl Value for String {
    fn empty() -> Self {
        String::new()
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::Text
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(Json::Text(Cow::Borrowed(self)))
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        *self = text_of(json).ok_or_else(|| DecodeError::new("text", json))?.into_owned();
        Ok(())
    }
}

impl Value for bool {
    fn empty() -> Self {
        false
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::Boolean
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(Json::Bool(*self))
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        *self = match text_of(json).as_deref() {
            Some("true" | "TRUE" | "True") => true,
            Some("false" | "FALSE" | "False") => false,
            Some(_) => return Err(DecodeError::malformed("true or false")),
            None => return Err(DecodeError::new("true or false", json)),
        };
        Ok(())
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Value for $integer {
            fn empty() -> Self {
                0
            }

            fn type_spec() -> TypeSpec {
                TypeSpec::Integer
            }

            fn to_json(&self) -> Result<Json<'_>, EncodeError> {
                Ok(Json::Number(Cow::Owned(self.to_string())))
            }

            fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
                const EXPECTED: &str = concat!("an integer (", stringify!($integer), ")");
                let (Json::Number(text) | Json::Text(text)) = json else {
                    return Err(DecodeError::new(EXPECTED, json));
                };
                *self = text.trim().parse().map_err(|_| DecodeError::malformed(EXPECTED))?;
                Ok(())
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, u8, u16, u32, u64);
