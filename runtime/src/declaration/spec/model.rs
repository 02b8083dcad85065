//! Declarations as data.

/// A declared struct.
#[derive(Debug)]
pub struct ModelSpec {
    /// Name of the Rust type.
    pub name: &'static str,
    /// Its fields, in the order of the declaration.
    pub fields: &'static [FieldSpec],
    /// Groups of wire names of which a request gives at least one (`one_of`).
    pub one_of: &'static [&'static [&'static str]],
    /// Whether undeclared members are kept, and sent (`extra`).
    pub extra: bool,
}

impl ModelSpec {
    /// A struct without the keys of `#[alipay_model(..)]`.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, fields: &'static [FieldSpec]) -> Self {
        Self { name, fields, one_of: &[], extra: false }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn one_of(self, one_of: &'static [&'static [&'static str]]) -> Self {
        Self { one_of, ..self }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn extra(self) -> Self {
        Self { extra: true, ..self }
    }

    /// The field with this wire name.
    pub fn field(&self, wire_name: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.name == wire_name)
    }
}

/// A declared field.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools)] // each is one key of `#[alipay(..)]`
pub struct FieldSpec {
    /// Name on the wire.
    pub name: &'static str,
    /// Kind of value.
    pub ty: fn() -> TypeSpec,
    /// Whether the field is always there: it is neither an `Option` nor a list.
    pub required: bool,
    /// Where a request carries it.
    pub place: Place,
    /// On the V2 gateway a parameter of its own, not part of `biz_content` (`param`).
    pub param: bool,
    /// Numbers and booleans travel as text (`as_text`).
    pub as_text: bool,
    /// Longest text, in characters, that is sent (`max_len`).
    pub max_len: Option<u32>,
    /// Smallest integer that is sent (`min`).
    pub min: Option<i64>,
    /// Largest integer that is sent (`max`).
    pub max: Option<i64>,
    /// Personal or secret: `Debug` shows `***` (`sensitive`).
    pub sensitive: bool,
    /// The value makes a repeated call harmless (`idempotency_key`).
    pub idempotency_key: bool,
}

impl FieldSpec {
    /// A field that may be absent, without any keys.
    #[doc(hidden)]
    #[must_use]
    pub const fn optional(name: &'static str, ty: fn() -> TypeSpec) -> Self {
        Self {
            name,
            ty,
            required: false,
            place: Place::ByVerb,
            param: false,
            as_text: false,
            max_len: None,
            min: None,
            max: None,
            sensitive: false,
            idempotency_key: false,
        }
    }

    /// A field that is always there, without any keys.
    #[doc(hidden)]
    #[must_use]
    pub const fn required(name: &'static str, ty: fn() -> TypeSpec) -> Self {
        Self { required: true, ..Self::optional(name, ty) }
    }
}

/// The keys of `#[alipay(..)]`, as expansions set them.
#[doc(hidden)]
#[allow(missing_docs)]
impl FieldSpec {
    #[must_use]
    pub const fn place(self, place: Place) -> Self {
        Self { place, ..self }
    }

    #[must_use]
    pub const fn param(self) -> Self {
        Self { param: true, ..self }
    }

    #[must_use]
    pub const fn as_text(self) -> Self {
        Self { as_text: true, ..self }
    }

    #[must_use]
    pub const fn max_len(self, characters: u32) -> Self {
        Self { max_len: Some(characters), ..self }
    }

    #[must_use]
    pub const fn min(self, smallest: i64) -> Self {
        Self { min: Some(smallest), ..self }
    }

    #[must_use]
    pub const fn max(self, largest: i64) -> Self {
        Self { max: Some(largest), ..self }
    }

    #[must_use]
    pub const fn sensitive(self) -> Self {
        Self { sensitive: true, ..self }
    }

    #[must_use]
    pub const fn idempotency_key(self) -> Self {
        Self { idempotency_key: true, ..self }
    }
}

/// Where a request on a REST route carries a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// In the query of GET and DELETE, else in the body.
    ByVerb,
    /// In the query whatever the verb (`query`).
    Query,
    /// In the path's placeholder of the same name (`path`).
    Path,
    /// As a file beside the other fields (`file`); the same on the V2 gateway.
    File,
}

/// The kind of a value on the wire.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum TypeSpec {
    /// Text.
    Text,
    /// An integer of at most 64 bits.
    Integer,
    /// A boolean.
    Boolean,
    /// An amount, as text.
    Money,
    /// A time of day in Beijing, as text.
    Time,
    /// One of these texts, or an unknown one.
    Enum(&'static [&'static str]),
    /// A list of such values.
    List(fn() -> TypeSpec),
    /// A text that joins such values by commas.
    CommaList(fn() -> TypeSpec),
    /// An object.
    Model(&'static ModelSpec),
    /// A file.
    File,
    /// As a serde implementation of the user's says.
    Custom,
}
