//! Undeclared members.

use std::fmt;

use crate::{
    declaration::codec::{DecodeError, EncodeError, Value},
    declaration::spec::TypeSpec,
    json::{Json, Member},
};

/// The members of an object that its declaration does not have, such as those that Alipay added recently.
///
/// A field `#[alipay(extra)] pub extra: Extra` keeps the undeclared members of a response, and sends those that you
/// set. In a response of the V2 gateway, `code` and `msg` are among them. `Debug` shows the names only, because it
/// is unknown which values are personal data.
///
/// ```
/// use alipay::values::Extra;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut extra = Extra::new();
/// extra.set("promo_level", &3)?;
/// assert_eq!(extra.get::<u32>("promo_level")?, Some(3));
/// assert_eq!(extra.get::<String>("unknown_member")?, None);
/// # Ok(()) }
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Extra(Vec<Member<'static>>);

impl Extra {
    /// Creates an empty set of members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the member `name` as a `T`, decoded like a declared field, or `None` if it is absent or null.
    ///
    /// # Errors
    /// Returns [`DecodeError`] if the member is not a `T`.
    pub fn get<T: Value>(&self, name: &str) -> Result<Option<T>, DecodeError> {
        match self.json(name) {
            None | Some(Json::Null) => Ok(None),
            Some(json) => {
                let mut value = T::empty();
                value.decode(json).map_err(|error| error.inside(name))?;
                Ok(Some(value))
            }
        }
    }

    /// Returns the member `name` as it is in the document.
    pub fn json(&self, name: &str) -> Option<&Json<'static>> {
        self.0.iter().find(|member| member.name == name).map(|member| &member.value)
    }

    /// Sets the member `name`, or removes it if `value` is `None`. A name that the declaration has is refused when the
    /// request is sent.
    ///
    /// # Errors
    /// Returns [`EncodeError`] if the value has no wire form, as [`Value::to_json`] does.
    pub fn set(&mut self, name: impl Into<String>, value: &impl Value) -> Result<(), EncodeError> {
        let name = name.into();
        let value = value.to_json().map_err(|error| error.inside(&name))?.into_owned();
        self.0.retain(|member| member.name != name);
        if value != Json::Null {
            self.0.push(Member { name: name.into(), value });
        }
        Ok(())
    }

    /// Returns the names, in the order of the document.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|member| member.name.as_ref())
    }

    /// Returns whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Value for Extra {
    fn empty() -> Self {
        Self::new()
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::Custom
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(Json::Object(self.0.clone()))
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        match json.clone().into_owned() {
            Json::Object(members) => self.0 = members,
            other => return Err(DecodeError::new("an object", &other)),
        }
        Ok(())
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.names()).finish()
    }
}
