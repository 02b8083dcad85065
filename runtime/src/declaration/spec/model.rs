//! Models and their fields as data.

/// A declared struct.
#[derive(Debug)]
#[non_exhaustive]
pub struct ModelSpec {
    /// Name of the Rust type.
    pub name: &'static str,
    /// The fields, in the order of the declaration.
    pub fields: &'static [FieldSpec],
    /// Groups of fields by their wire names, of which a request needs at least one each (`one_of`).
    pub one_of: &'static [&'static [&'static str]],
    /// The model has a field for undeclared members (`extra`).
    pub extra: bool,
    /// Names are also read in camelCase (`camel_case`).
    pub camel_case: bool,
}

impl ModelSpec {
    /// Creates the table of a struct, without any keys.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, fields: &'static [FieldSpec]) -> Self {
        Self { name, fields, one_of: &[], extra: false, camel_case: false }
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

    #[doc(hidden)]
    #[must_use]
    pub const fn camel_case(self) -> Self {
        Self { camel_case: true, ..self }
    }

    /// Returns the field with this wire name.
    pub fn field(&self, wire_name: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.name == wire_name)
    }
}

/// A declared field.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools)] // each is one key of `#[alipay(..)]`
pub struct FieldSpec {
    /// Name on the wire.
    pub name: &'static str,
    /// Kind of the value.
    pub ty: fn() -> TypeSpec,
    /// The field is always present: it is neither an `Option` nor a list.
    pub required: bool,
    /// Part of a V3 request that contains the field.
    pub place: Place,
    /// On the V2 gateway, the field is a parameter of its own and not part of `biz_content` (`param`).
    #[doc(alias = "biz_content")]
    pub param: bool,
    /// Numbers and booleans are sent as text (`as_text`).
    pub as_text: bool,
    /// Maximum length of a text in a request, in characters (`max_len`).
    pub max_len: Option<u32>,
    /// Minimum of an integer, or of an amount in cents, in a request (`min`).
    pub min: Option<i64>,
    /// Maximum of an integer, or of an amount in cents, in a request (`max`).
    pub max: Option<i64>,
    /// The value is personal or secret, and `Debug` shows `***` (`sensitive`).
    pub sensitive: bool,
    /// The value makes it safe to repeat a call (`idempotency_key`).
    pub idempotency_key: bool,
}

impl FieldSpec {
    /// Creates a field that may be absent, without any keys.
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

    /// Creates a field that is always present, without any keys.
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

/// The part of a V3 request that contains a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// The query of GET and DELETE, the body of other verbs.
    ByVerb,
    /// The query, for all verbs (`query`).
    Query,
    /// The placeholder of the same name in the path (`path`).
    Path,
    /// A file of its own in the multipart body (`file`). The same on the V2 gateway.
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
    /// An amount in yuan, as text.
    Money,
    /// A point in time in Beijing time, as text.
    Time,
    /// One of these texts, or an unknown one.
    Enum(&'static [&'static str]),
    /// A list of values of this kind.
    List(fn() -> TypeSpec),
    /// Values of this kind in one comma-separated text.
    CommaList(fn() -> TypeSpec),
    /// The JSON of a value of this kind, in a text.
    JsonText(fn() -> TypeSpec),
    /// An object.
    Model(&'static ModelSpec),
    /// A file.
    File,
    /// Any JSON: the form is decided by a serde implementation of the user.
    Custom,
}
