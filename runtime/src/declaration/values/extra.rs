//! Members that no declaration names.

use std::fmt;

use crate::{
    declaration::codec::{DecodeError, EncodeError, Value},
    declaration::spec::TypeSpec,
    json::{Json, Member},
};

/// The members of an object that its declaration does not name: Alipay adds some before we hear of it.
///
/// A field `#[alipay(extra)] pub extra: Extra` keeps them as they came, and sends what you put in. In an answer
/// of the V2 gateway, its own `code` and `msg` are among them. `Debug` shows names only, since nobody said which
/// values are personal.
///
/// ```
/// use alipay_runtime::values::Extra;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut extra = Extra::new();
/// extra.set("promo_level", &3)?;
/// assert_eq!(extra.get::<u32>("promo_level")?, Some(3));
/// assert_eq!(extra.get::<String>("unheard_of")?, None);
/// # Ok(()) }
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Extra(Vec<Member<'static>>);

impl Extra {
    /// No members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The member `name` as a `T`, read as a declared field would be; `None` where it is absent or null.
    ///
    /// # Errors
    /// When the member is there, but is no `T`.
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

    /// The member `name` as it stood in the document.
    pub fn json(&self, name: &str) -> Option<&Json<'static>> {
        self.0.iter().find(|member| member.name == name).map(|member| &member.value)
    }

    /// Sets the member `name`; an absent `value` (`None`) takes it out.
    ///
    /// # Errors
    /// Only for a value with a `#[alipay(serde)]` field whose own implementation fails. A name that the
    /// declaration has is refused when the request is sent.
    pub fn set(&mut self, name: impl Into<String>, value: &impl Value) -> Result<(), EncodeError> {
        let name = name.into();
        let value = value.to_json().map_err(|error| error.inside(&name))?.into_owned();
        self.0.retain(|member| member.name != name);
        if value != Json::Null {
            self.0.push(Member { name: name.into(), value });
        }
        Ok(())
    }

    /// The names, in the order of the document.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|member| member.name.as_ref())
    }

    /// Whether there are none.
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
