//! The traits that a declared request implements.

use alipay_runtime_macros::alipay_model;

use super::{
    codec::Model,
    spec::{EndpointSpec, ModelSpec},
    upload::Upload,
};

/// A request that [`Client::call`](crate::Client::call) can send; `#[alipay_api]` implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an Alipay API request",
    label = "no endpoint is declared for this type",
    note = "annotate the struct with #[alipay_api(method = \"alipay...\", v3 = POST)]",
    note = "page and app calls (declared with `presigned`) go by `client.presign(..)`"
)]
pub trait Endpoint: Model + Send + Sync + 'static {
    /// The verified answer.
    type Response: Model + Send + Sync + 'static;

    /// The answer as data.
    #[doc(hidden)]
    const RESPONSE: &'static ModelSpec = <Self::Response as Model>::SPEC;

    /// The endpoint as data.
    const ENDPOINT: &'static EndpointSpec;

    /// The request's files, by their wire names; those that are absent are left out.
    #[inline]
    fn uploads(&self) -> Vec<(&'static str, Upload)> {
        Vec::new()
    }
}

/// A request that the server does not get from us: a browser or the Alipay app takes it there. The key
/// `presigned` in `#[alipay_api]` implements it; [`Client::presign`](crate::Client::presign) uses it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a page or app call",
    label = "this request is not declared with the key `presigned`",
    note = "a request that your server sends goes by `client.call(..)`"
)]
pub trait Presign: Model + Send + Sync + 'static {
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
    fn items(reply: &mut Self::Response) -> &mut Vec<Self::Item>;

    /// How many items there are on all pages, if the answer says so.
    fn total(reply: &Self::Response) -> Option<u64>;
}
