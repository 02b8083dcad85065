//! Lists that are sent as one comma-separated text.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    declaration::codec::{self, DecodeError, EncodeError, Value},
    declaration::spec::TypeSpec,
    json::Json,
};

/// A list that is sent as one comma-separated text, such as `miniapp_release_bundle=1032,1096`.
///
/// Whitespace around the items and empty items are ignored in a response.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CommaList<T>(pub Vec<T>);

impl<T> Deref for CommaList<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T> DerefMut for CommaList<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}

impl<T> FromIterator<T> for CommaList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T> From<Vec<T>> for CommaList<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items)
    }
}

impl<T: fmt::Debug> fmt::Debug for CommaList<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl<T: Value> Value for CommaList<T> {
    fn empty() -> Self {
        Self(Vec::new())
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::CommaList(T::type_spec)
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        let mut joined = String::new();
        for (index, item) in self.0.iter().enumerate() {
            let json = item.to_json()?;
            let (Json::Text(text) | Json::Number(text)) = json else {
                return Err(EncodeError::new(
                    "a comma-separated list can contain only texts and numbers",
                    "以逗号分隔的列表只能包含文本和数字",
                ));
            };
            if text.contains(',') {
                return Err(EncodeError::new(
                    "an item of the comma-separated list contains a comma, and would be read as two items",
                    "列表以逗号分隔，而其中一项含有逗号，会被读成两项",
                ));
            }
            if index > 0 {
                joined.push(',');
            }
            joined.push_str(&text);
        }
        Ok(Json::Text(joined.into()))
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        let (Json::Text(text) | Json::Number(text)) = json else {
            return Err(DecodeError::new("a comma-separated text", json));
        };
        self.0.clear();
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        for (index, part) in parts.enumerate() {
            let mut value = T::empty();
            value.decode(&Json::Text(part.into())).map_err(|error| error.at(index))?;
            self.0.push(value);
        }
        Ok(())
    }
}

impl<T: Value> Serialize for CommaList<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        codec::serialize(self, serializer)
    }
}

impl<'de, T: Value> Deserialize<'de> for CommaList<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut list = Self::empty();
        codec::deserialize_into(&mut list, deserializer)?;
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_separated_text_becomes_a_typed_list_and_back() {
        let mut list = CommaList::<u32>::empty();
        list.decode(&Json::Text("1032, 1096,,3727".into())).unwrap();
        assert_eq!(*list, [1032, 1096, 3727]);
        assert_eq!(list.to_json().unwrap(), Json::Text("1032,1096,3727".into()));
        let error = list.decode(&Json::Text("1032,x".into())).unwrap_err();
        assert_eq!(error.path, "[1]");
    }

    #[test]
    fn an_item_with_a_comma_is_refused() {
        let list: CommaList<String> = ["a,b".to_owned()].into_iter().collect();
        assert!(list.to_json().is_err());
    }
}
