//! Endpoints as data.

use super::{ModelSpec, Place};

/// The response of a request that somebody else sends.
const NO_RESPONSE: &ModelSpec = &ModelSpec::new("Empty", &[]);

/// An endpoint as data: what tools, the simulator and the runtime read.
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
    /// The response's fields.
    pub response: &'static ModelSpec,
    /// Where page number, items and total stand, if the answers come in pages.
    pub page: Option<PageSpec>,
    /// Whether a browser or the Alipay app takes the request to Alipay, not the server.
    pub presigned: bool,
    /// Repeating the call changes nothing.
    pub idempotent: bool,
    /// The endpoint to ask when the outcome of a call is unknown.
    pub resolve_with: Option<fn() -> &'static EndpointSpec>,
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
    pub const fn new(
        method: &'static str,
        request: &'static ModelSpec,
        response: &'static ModelSpec,
    ) -> Self {
        Self {
            method,
            v3: None,
            v2: true,
            request,
            response,
            page: None,
            presigned: false,
            idempotent: false,
            resolve_with: None,
        }
    }

    pub const fn presigned_call(method: &'static str, request: &'static ModelSpec) -> Self {
        Self { presigned: true, ..Self::new(method, request, NO_RESPONSE) }
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

    pub const fn resolve_with(self, endpoint: fn() -> &'static EndpointSpec) -> Self {
        Self { resolve_with: Some(endpoint), ..self }
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

impl PageSpec {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(number: &'static str, items: &'static str, total: Option<&'static str>) -> Self {
        Self { number, items, total }
    }
}
