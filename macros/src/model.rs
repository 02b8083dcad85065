//! Declarations after all checks: expansion takes only these and has no error path.

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
    /// Whether lists belong to what `new` takes.
    pub(crate) lists_are_required: bool,
    /// Whether it has `new`, and a `with_` setter for every optional field.
    pub(crate) has_constructors: bool,
    /// The field of undeclared members.
    pub(crate) extra: Option<Extra>,
    /// Groups of wire names of which one is needed.
    pub(crate) one_of: Vec<Vec<String>>,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    /// `cfg` attributes, repeated wherever the field is named.
    pub(crate) cfgs: Vec<Attribute>,
    /// Passed on to the field's setter.
    pub(crate) deprecated: Option<Attribute>,
    pub(crate) wire: String,
    pub(crate) shape: Shape,
    pub(crate) keys: FieldKeys,
}

/// A field that takes what is not declared.
#[derive(Debug)]
pub(crate) struct Extra {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
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
pub(crate) struct Message {
    pub(crate) base: Struct,
    pub(crate) kind: MessageKind,
}

#[derive(Debug)]
pub(crate) enum MessageKind {
    NotifyType(LitStr),
    MsgMethod(LitStr),
}

/// An enum over messages.
#[derive(Debug)]
pub(crate) struct Router {
    pub(crate) item: ItemEnum,
    pub(crate) rt: Path,
    /// Variant and message, in the order of the declaration.
    pub(crate) routes: Vec<(Ident, Type)>,
    /// The variant that takes every other message.
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
