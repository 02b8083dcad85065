//! The bridge to serde, so that users can store and log models in any serde format.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, MapAccess, SeqAccess, Visitor},
    ser::{SerializeMap, SerializeSeq},
};

use super::{Json, Member};

/// Serializes `json` in any serde format.
pub(crate) fn to_serializer<S: Serializer>(json: &Json<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match json {
        Json::Null => serializer.serialize_none(),
        Json::Bool(value) => serializer.serialize_bool(*value),
        Json::Number(text) => number_to_serializer(text, serializer),
        Json::Text(text) => serializer.serialize_str(text),
        Json::List(items) => {
            let mut list = serializer.serialize_seq(Some(items.len()))?;
            for item in items {
                list.serialize_element(&AsSerde(item))?;
            }
            list.end()
        }
        Json::Object(members) => {
            let mut map = serializer.serialize_map(Some(members.len()))?;
            for member in members {
                map.serialize_entry(&member.name, &AsSerde(&member.value))?;
            }
            map.end()
        }
    }
}

/// Serializes integers as integers, and any other number as its text, because a float would change it.
fn number_to_serializer<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = text.parse::<i64>() {
        serializer.serialize_i64(value)
    } else if let Ok(value) = text.parse::<u64>() {
        serializer.serialize_u64(value)
    } else {
        serializer.serialize_str(text)
    }
}

/// Deserializes a value from any self-describing serde format.
pub(crate) fn from_deserializer<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Json<'static>, D::Error> {
    deserializer.deserialize_any(JsonVisitor)
}

struct AsSerde<'a>(&'a Json<'a>);

impl Serialize for AsSerde<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        to_serializer(self.0, serializer)
    }
}

struct Owned(Json<'static>);

impl<'de> Deserialize<'de> for Owned {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_deserializer(deserializer).map(Owned)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json<'static>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value that JSON can represent")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        from_deserializer(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(value.to_string())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(value.to_string())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(value.to_string())))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Owned(item)) = access.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut members: Vec<Member<'static>> = Vec::new();
        while let Some((name, Owned(value))) = access.next_entry::<String, Owned>()? {
            if members.iter().any(|member| member.name == name) {
                return Err(A::Error::custom(format_args!("duplicate member `{name}`")));
            }
            members.push(Member { name: Cow::Owned(name), value });
        }
        Ok(Json::Object(members))
    }
}
