//! Declarations after all checks. Expansion reads only these and has no error path.

use proc_macro2::Span;
use syn::{Attribute, Ident, ItemEnum, ItemStruct, LitStr, Path, Type, Visibility};

use crate::parse::Bound;

/// A struct with a table of fields.
#[derive(Debug)]
pub(crate) struct Struct {
    /// The item as it is emitted: without our field attributes.
    pub(crate) item: ItemStruct,
    pub(crate) fields: Vec<Field>,
    /// The hidden module of the runtime that expansions start from.
    pub(crate) rt: Path,
    /// Lists are required, as in requests: `new` takes them.
    pub(crate) lists_are_required: bool,
    /// `new`, and a `with_` setter for every optional field, are generated.
    pub(crate) has_constructors: bool,
    /// The field of undeclared members.
    pub(crate) extra: Option<Extra>,
    /// Groups of wire names of which at least one is required.
    pub(crate) one_of: Vec<Vec<String>>,
    /// Names are also read in camelCase.
    pub(crate) camel_case: bool,
}

impl Struct {
    /// Returns whether `new` takes the field.
    pub(crate) fn is_required(&self, field: &Field) -> bool {
        match field.shape {
            Shape::Required => true,
            Shape::List => self.lists_are_required,
            Shape::Optional(_) => false,
        }
    }

    /// Returns whether every field may be absent, so that the struct implements `Default`.
    pub(crate) fn implements_default(&self) -> bool {
        !self.fields.iter().any(|field| self.is_required(field))
    }
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    /// `cfg` attributes, repeated wherever the field is named.
    pub(crate) cfgs: Vec<Attribute>,
    /// Documentation, which the field's setter has as well.
    pub(crate) docs: Vec<Attribute>,
    /// Passed on to the field's setter.
    pub(crate) deprecated: Option<Attribute>,
    pub(crate) wire: String,
    pub(crate) shape: Shape,
    pub(crate) keys: FieldKeys,
}

/// The field of undeclared members.
#[derive(Debug)]
pub(crate) struct Extra {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) docs: Vec<Attribute>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Required,
    /// `Option` of this type.
    Optional(Box<Type>),
    List,
}

#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // each is one key of `#[alipay(..)]`
pub(crate) struct FieldKeys {
    /// The explicit wire name.
    pub(crate) name: Option<LitStr>,
    pub(crate) as_text: Option<Ident>,
    pub(crate) max_len: Option<(u32, Span)>,
    pub(crate) min: Option<Bound>,
    pub(crate) max: Option<Bound>,
    pub(crate) sensitive: Option<Ident>,
    pub(crate) query: Option<Ident>,
    pub(crate) path: Option<Ident>,
    pub(crate) param: Option<Ident>,
    pub(crate) file: Option<Ident>,
    pub(crate) idempotency_key: Option<Ident>,
    pub(crate) serde: Option<Ident>,
    pub(crate) extra: Option<Ident>,
}

#[derive(Debug)]
pub(crate) struct Endpoint {
    pub(crate) base: Struct,
    pub(crate) method: LitStr,
    pub(crate) v3: Option<Route>,
    pub(crate) v2: bool,
    pub(crate) response: Option<Type>,
    pub(crate) handle: Option<Handle>,
    pub(crate) page: Option<Page>,
    pub(crate) presigned: bool,
    pub(crate) idempotent: bool,
    pub(crate) resolve_with: Option<Path>,
}

#[derive(Debug)]
pub(crate) struct Route {
    /// The variant of the runtime's `Verb`.
    pub(crate) verb: Ident,
    pub(crate) path: String,
}

/// The client method.
#[derive(Clone, Debug)]
pub(crate) struct Handle {
    pub(crate) service: Path,
    pub(crate) call: Ident,
}

#[derive(Debug)]
pub(crate) struct Page {
    /// The request's field that holds the page number, and its wire name.
    pub(crate) number: Ident,
    pub(crate) number_wire: String,
    pub(crate) items: Ident,
    /// The type of one item.
    pub(crate) item: Type,
    pub(crate) total: Option<Ident>,
}

#[derive(Debug)]
pub(crate) struct Notification {
    pub(crate) base: Struct,
    pub(crate) kind: Kind,
}

#[derive(Debug)]
pub(crate) enum Kind {
    NotifyType(LitStr),
    MsgMethod(LitStr),
}

/// An enum over notifications.
#[derive(Debug)]
pub(crate) struct Router {
    pub(crate) item: ItemEnum,
    pub(crate) rt: Path,
    /// Variant and notification, in the order of the declaration.
    pub(crate) routes: Vec<(Ident, Type)>,
    /// The variant for every other notification.
    pub(crate) other: Ident,
}

#[derive(Debug)]
pub(crate) struct OpenEnum {
    pub(crate) item: ItemEnum,
    pub(crate) rt: Path,
    /// Variant and wire text.
    pub(crate) variants: Vec<EnumVariant>,
}

#[derive(Debug)]
pub(crate) struct EnumVariant {
    pub(crate) ident: Ident,
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) text: String,
}

#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) others: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) accessor: Ident,
    pub(crate) rt: Path,
}
