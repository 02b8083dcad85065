//! `Option`, `Vec` and `Box` of values.

use super::{DecodeError, EncodeError, TypeSpec, Value};
use crate::json::Json;

impl<T: Value> Value for Option<T> {
    fn vacant() -> Self {
        None
    }

    fn type_spec() -> TypeSpec {
        T::type_spec()
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        self.as_ref().map_or(Ok(Json::Null), T::to_json)
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        let mut value = T::vacant();
        value.decode(json)?;
        *self = Some(value);
        Ok(())
    }
}

impl<T: Value> Value for Vec<T> {
    fn vacant() -> Self {
        Vec::new()
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::List(T::type_spec)
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        self.iter().map(T::to_json).collect::<Result<_, _>>().map(Json::List)
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        let Json::List(items) = json else {
            return Err(DecodeError::new("a list", json));
        };
        self.clear();
        for (index, item) in items.iter().enumerate() {
            let mut value = T::vacant();
            value.decode(item).map_err(|error| error.at(index))?;
            self.push(value);
        }
        Ok(())
    }
}

impl<T: Value> Value for Box<T> {
    fn vacant() -> Self {
        Box::new(T::vacant())
    }

    fn type_spec() -> TypeSpec {
        T::type_spec()
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        T::to_json(self)
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        T::decode(self, json)
    }
}
