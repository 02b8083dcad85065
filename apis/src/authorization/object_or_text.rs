//! Objects that Alipay may also send as a text.

use alipay_runtime::{
    declaration::DecodeError, declaration::EncodeError, declaration::Value, json::Json, spec::TypeSpec,
};

/// Object that notifications contain, while the documentation describes a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ObjectOrText<T> {
    /// The object.
    Object(T),
    /// Any text.
    Text(String),
}

impl<T> ObjectOrText<T> {
    /// Returns the object.
    pub fn object(&self) -> Option<&T> {
        match self {
            Self::Object(object) => Some(object),
            Self::Text(_) => None,
        }
    }
}

impl<T: Value> Value for ObjectOrText<T> {
    fn empty() -> Self {
        Self::Object(T::empty())
    }

    fn type_spec() -> TypeSpec {
        T::type_spec()
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        match self {
            Self::Object(object) => object.to_json(),
            Self::Text(text) => Ok(Json::Text(text.as_str().into())),
        }
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        if let Json::Text(text) = json {
            *self = Self::Text(text.clone().into_owned());
            return Ok(());
        }
        let mut object = T::empty();
        object.decode(json)?;
        *self = Self::Object(object);
        Ok(())
    }
}
