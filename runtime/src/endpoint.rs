//! What a declaration says, as traits and data.

use alipay_macros::alipay_model;

use crate::{
    codec::{Model, ModelSpec, Place},
    upload::Upload,
};

/// A request that [`Client::call`](crate::Client::call) can send; `#[alipay_api]` implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an Alipay API request",
    label = "no endpoint is declared for this type",
    note = "annotate the struct with #[alipay_api(method = \"alipay...\", v3 = POST)]",
    note = "page and app calls (declared with `handover`) go by `client.hand_over(..)`"
)]
pub trait Endpoint: Model + Send + Sync + 'static {
    /// The verified answer.
    type Reply: Model + Send + Sync + 'static;

    /// The answer as data.
    #[doc(hidden)]
    const REPLY: &'static ModelSpec = <Self::Reply as Model>::SPEC;

    /// The endpoint as data.
    const ENDPOINT: &'static EndpointSpec;

    /// The request's files, by their wire names; those that are absent are left out.
    #[inline]
    fn uploads(&self) -> Vec<(&'static str, Upload)> {
        Vec::new()
    }
}

/// A request that the server does not get from us: a browser or the Alipay app takes it there. The key
/// `handover` in `#[alipay_api]` implements it; [`Client::hand_over`](crate::Client::hand_over) uses it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a page or app call",
    label = "this request is not declared with the key `handover`",
    note = "a request that your server sends goes by `client.call(..)`"
)]
pub trait Handover: Model + Send + Sync + 'static {
    /// The endpoint as data.
    const ENDPOINT: &'static EndpointSpec;
}

/// The answer of an endpoint that returns no fields: success is all there is to know.
#[alipay_model(setters, crate = crate)]
#[derive(Copy, PartialEq, Eq)]
pub struct Empty;

/// An endpoint whose answers come in pages; `page(..)` in `#[alipay_api]` implements it.
pub trait Paged: Endpoint + Clone + std::fmt::Debug {
    /// What the pages list.
    type Item: Send;

    /// Asks for this page; the first is 1.
    fn set_page(&mut self, number: u32);

    /// The page asked for; 1 where the request names none.
    fn page(&self) -> u32;

    /// The items of an answer.
    fn items(reply: &mut Self::Reply) -> &mut Vec<Self::Item>;

    /// How many items there are on all pages, if the answer says so.
    fn total(reply: &Self::Reply) -> Option<u64>;
}

/// An endpoint as data: what tools, the sandbox and the runtime read.
#[derive(Debug)]
pub struct EndpointSpec {
    /// The API method, such as `alipay.open.servicemarket.order.accept`.
    pub method: &'static str,
    /// The REST route, if the endpoint has one.
    pub v3: Option<V3Route>,
    /// Whether the V2 gateway knows the method.
    pub v2: bool,
    /// The request's fields.
    pub request: &'static ModelSpec,
    /// The answer's fields.
    pub reply: &'static ModelSpec,
    /// Where page number, items and total stand, if the answers come in pages.
    pub page: Option<PageSpec>,
    /// Whether a browser or the Alipay app takes the request to Alipay, not the server.
    pub handover: bool,
    /// Repeating the call changes nothing.
    pub idempotent: bool,
    /// The endpoint to ask when the outcome of a call is unknown.
    pub confirm_with: Option<fn() -> &'static EndpointSpec>,
}

impl EndpointSpec {
    /// Whether a request carries files.
    pub fn is_upload(&self) -> bool {
        self.request.fields.iter().any(|field| field.place == Place::File)
    }
}

/// The keys of `#[alipay_api(..)]`, as expansions set them.
#[doc(hidden)]
#[allow(missing_docs)]
impl EndpointSpec {
    pub const fn new(method: &'static str, request: &'static ModelSpec, reply: &'static ModelSpec) -> Self {
        Self {
            method,
            v3: None,
            v2: true,
            request,
            reply,
            page: None,
            handover: false,
            idempotent: false,
            confirm_with: None,
        }
    }

    pub const fn to_hand_over(method: &'static str, request: &'static ModelSpec) -> Self {
        Self { handover: true, ..Self::new(method, request, Empty::SPEC) }
    }

    pub const fn v3(self, verb: Verb, path: &'static str) -> Self {
        Self { v3: Some(V3Route { verb, path }), ..self }
    }

    pub const fn without_v2(self) -> Self {
        Self { v2: false, ..self }
    }

    pub const fn page(self, page: PageSpec) -> Self {
        Self { page: Some(page), ..self }
    }

    pub const fn idempotent(self) -> Self {
        Self { idempotent: true, ..self }
    }

    pub const fn confirm_with(self, endpoint: fn() -> &'static EndpointSpec) -> Self {
        Self { confirm_with: Some(endpoint), ..self }
    }
}

/// A REST route: verb and path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct V3Route {
    /// The HTTP verb.
    pub verb: Verb,
    /// The path, with placeholders in braces.
    pub path: &'static str,
}

/// An HTTP verb that Alipay's REST routes use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Verb {
    /// The verb as it stands in a request line.
    pub fn as_str(self) -> &'static str {
        match self {
            Verb::Get => "GET",
            Verb::Post => "POST",
            Verb::Put => "PUT",
            Verb::Patch => "PATCH",
            Verb::Delete => "DELETE",
        }
    }

    /// Whether a request with this verb carries its fields in a body.
    pub fn has_body(self) -> bool {
        matches!(self, Verb::Post | Verb::Put | Verb::Patch)
    }
}

/// Where an answer that comes in pages keeps what paging needs (wire names).
#[derive(Clone, Copy, Debug)]
pub struct PageSpec {
    /// The request's field with the page number; the first page is 1.
    pub number: &'static str,
    /// The answer's list.
    pub items: &'static str,
    /// The answer's count of all items.
    pub total: Option<&'static str>,
}
