//! Values in `Option`, `Vec` and `Box`.

use super::{Decode, DecodeError, Encode, EncodeError, Value};
use crate::declaration::spec::TypeSpec;
use crate::json::Json;

impl<T: Value> Value for Option<T> {
    fn empty() -> Self {
        None
    }

    fn type_spec() -> TypeSpec {
        T::type_spec()
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        self.as_ref().map_or(Ok(Json::Null), T::to_json)
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        self.insert(T::empty()).decode(json)
    }
}

impl<T: Value> Value for Vec<T> {
    fn empty() -> Self {
        Vec::new()
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::List(T::type_spec)
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        list_to_json(self)
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        self.clear();
        decode_list(self, json)
    }
}

/// A list of values of any type. The type of the items decides only how to access one, so that the loop below is
/// compiled once.
trait Readable {
    fn nth(&self, index: usize) -> Option<&dyn Encode>;
}

impl<T: Value> Readable for Vec<T> {
    fn nth(&self, index: usize) -> Option<&dyn Encode> {
        self.get(index).map(|value| value as &dyn Encode)
    }
}

fn list_to_json(list: &dyn Readable) -> Result<Json<'_>, EncodeError> {
    let mut items = Vec::new();
    while let Some(value) = list.nth(items.len()) {
        items.push(value.encode().map_err(|error| error.at(items.len()))?);
    }
    Ok(Json::List(items))
}

/// A list that grows by empty values, which are then filled in place.
trait Growing {
    fn grow(&mut self) -> Option<&mut dyn Decode>;
}

impl<T: Value> Growing for Vec<T> {
    fn grow(&mut self) -> Option<&mut dyn Decode> {
        self.push(T::empty());
        self.last_mut().map(|value| value as &mut dyn Decode)
    }
}

fn decode_list(list: &mut dyn Growing, json: &Json<'_>) -> Result<(), DecodeError> {
    let Json::List(items) = json else {
        return Err(DecodeError::new("a list", json));
    };
    for (index, item) in items.iter().enumerate() {
        if let Some(value) = list.grow() {
            value.fill(item).map_err(|error| error.at(index))?;
        }
    }
    Ok(())
}

impl<T: Value> Value for Box<T> {
    fn empty() -> Self {
        Box::new(T::empty())
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
