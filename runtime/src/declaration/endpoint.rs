//! The traits of declared requests.

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
    note = "page and app calls (declared with `presigned`) are made with `client.presign(..)`"
)]
pub trait Endpoint: Model + Send + Sync + 'static {
    /// The response.
    type Response: Model + Send + Sync + 'static;

    /// The response as data.
    #[doc(hidden)]
    const RESPONSE: &'static ModelSpec = <Self::Response as Model>::SPEC;

    /// The endpoint as data.
    const ENDPOINT: &'static EndpointSpec;

    /// Returns the files of the request with their wire names, without those that are absent.
    #[inline]
    fn uploads(&self) -> Vec<(&'static str, Upload)> {
        Vec::new()
    }
}

/// A request that is signed here, and sent to Alipay by a browser or by the Alipay app
/// ([page and app calls](crate::protocol::reference#page-and-app-calls)). The key `presigned` of `#[alipay_api]`
/// implements it, and [`Client::presign`](crate::Client::presign) takes it.
#[doc(alias = "pageExecute")]
#[doc(alias = "sdkExecute")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a page or app call",
    label = "this request is not declared with the key `presigned`",
    note = "a request that your server sends is called with `client.call(..)`"
)]
pub trait Presign: Model + Send + Sync + 'static {
    /// The endpoint as data.
    const ENDPOINT: &'static EndpointSpec;
}

/// The response of an endpoint that returns no fields.
#[alipay_model(setters, crate = crate)]
#[derive(Copy, PartialEq, Eq)]
pub struct Empty;

/// An endpoint whose results come in pages. The key `page(..)` of `#[alipay_api]` implements it.
pub trait Paged: Endpoint + Clone + std::fmt::Debug {
    /// An item of a page.
    type Item: Send;

    /// Sets the page that the request asks for. The first page is 1.
    fn set_page(&mut self, number: u32);

    /// Returns the page that the request asks for. Default: 1.
    fn page(&self) -> u32;

    /// Returns the items of a response.
    fn items(response: &mut Self::Response) -> &mut Vec<Self::Item>;

    /// Returns the number of items on all pages, if the response contains it.
    fn total(response: &Self::Response) -> Option<u64>;
}
