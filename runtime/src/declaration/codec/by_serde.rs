//! Fields marked `#[alipay(serde)]`, which use the serde implementation of their type.

use serde::{Serialize, de::DeserializeOwned};

use super::{DecodeError, EncodeError, Value};
use crate::declaration::spec::TypeSpec;
use crate::json::{self, Json};

/// JSON as a value, between the engine and a field of the user's own type.
#[derive(Clone, Debug, Default)]
pub struct BySerde(Option<Json<'static>>);

impl BySerde {
    /// Returns the wire form of `value`.
    pub fn write<T: Serialize>(value: &T) -> Result<Json<'static>, EncodeError> {
        let text = serde_json::to_string(value).map_err(|error| EncodeError::caused_by("", &error))?;
        let json = json::parse(&text).map_err(|error| EncodeError::caused_by("", &error))?;
        Ok(json.into_owned())
    }

    /// Fills `value` from the JSON that the engine found for the field `name`, if there is any.
    pub fn read<T: DeserializeOwned>(self, name: &str, value: &mut T) -> Result<(), DecodeError> {
        if let Some(json) = self.0 {
            *value = serde_json::from_str(&json.to_string()).map_err(|_| {
                DecodeError::malformed("a value that its serde implementation accepts").inside(name)
            })?;
        }
        Ok(())
    }
}

impl Value for BySerde {
    fn empty() -> Self {
        Self(None)
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::Custom
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(self.0.clone().unwrap_or(Json::Null))
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        self.0 = Some(json.clone().into_owned());
        Ok(())
    }
}
