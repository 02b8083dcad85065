//! Endpoints as data.

use super::{ModelSpec, Place, Verb};

/// The response of a presigned request, which does not come back to the server.
const NO_RESPONSE: &ModelSpec = &ModelSpec::new("Empty", &[]);

/// An endpoint as data, as the runtime, the simulator and other tools read it.
#[derive(Debug)]
#[non_exhaustive]
pub struct EndpointSpec {
    /// The API method, such as `alipay.open.servicemarket.order.accept`.
    pub method: &'static str,
    /// The V3 route, if the endpoint has one.
    pub v3: Option<V3Route>,
    /// The method is available on the V2 gateway.
    pub v2: bool,
    /// The request.
    pub request: &'static ModelSpec,
    /// The response.
    pub response: &'static ModelSpec,
    /// The fields for paging, if the results come in pages.
    pub page: Option<PageSpec>,
    /// The request is signed here, and sent to Alipay by a browser or by the Alipay app.
    pub presigned: bool,
    /// Repeating the call has no further effect.
    pub idempotent: bool,
    /// The endpoint to query when the outcome of a call is unknown.
    pub resolve_with: Option<fn() -> &'static EndpointSpec>,
}

impl EndpointSpec {
    /// Returns whether the call only reads: it is declared `idempotent`, and has neither an idempotency key nor a query
    /// for its outcome, which calls that change something have.
    pub fn only_reads(&self) -> bool {
        let has_key = self.request.fields.iter().any(|field| field.idempotency_key);
        self.idempotent && !has_key && self.resolve_with.is_none()
    }

    /// Returns whether the endpoint takes files.
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
        Self { v3: Some(V3Route::new(verb, path)), ..self }
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

/// A route of the REST protocol: verb and path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct V3Route {
    /// The HTTP verb.
    pub verb: Verb,
    /// The path, with placeholders in braces.
    pub path: &'static str,
}

impl V3Route {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(verb: Verb, path: &'static str) -> Self {
        Self { verb, path }
    }
}

/// The fields for paging of an endpoint whose results come in pages, by their wire names.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct PageSpec {
    /// The request's field with the number of the page. The first page is 1.
    pub number: &'static str,
    /// The response's field with the list of items.
    pub items: &'static str,
    /// The response's field with the number of items on all pages.
    pub total: Option<&'static str>,
}

impl PageSpec {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(number: &'static str, items: &'static str, total: Option<&'static str>) -> Self {
        Self { number, items, total }
    }
}
