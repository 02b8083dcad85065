//! The runtime of Alipay declarations: keys, signatures, the wire protocols, transport, errors and notifications.
//!
//! This is a community project, not one of Alipay's.
//!
//! Programs depend on `alipay`, the crate of declarations, which re-exports this one as `alipay::runtime`. A crate that
//! only declares endpoints of its own can depend on this one alone:
//!
//! ```no_run
//! use alipay_runtime::{Client, alipay_api, alipay_model, alipay_service};
//!
//! /// Coupons.
//! #[alipay_service(accessor = coupons)]
//! pub struct CouponApi;
//!
//! /// Looks a coupon up.
//! #[alipay_api(method = "alipay.open.coupon.query", v3 = GET, response = Coupon, service = CouponApi)]
//! pub struct QueryCoupon {
//!     /// Number of the coupon.
//!     pub coupon_id: String,
//! }
//!
//! /// A coupon.
//! #[alipay_model]
//! pub struct Coupon {
//!     /// What it is called.
//!     pub title: Option<String>,
//! }
//!
//! # async fn run(client: Client) -> Result<(), alipay_runtime::Error> {
//! let coupon = client.coupons().query(QueryCoupon::new("2026")).await?;
//! println!("{:?}, trace {:?}", coupon.title, coupon.trace_id());
//! # Ok(()) }
//! ```
//!
//! # Modules
//!
//! The root has what most programs need. The rest is in modules by topic: [`call`] (calls and their options), [`error`]
//! and [`retry`], [`notification`] and [`inbox`], [`declaration`], [`spec`] and [`values`] (what the attributes make of a
//! declaration), [`crypto`] (keys, signatures, certificates), [`protocol`] (with
//! [their reference](protocol::reference)), [`transport`], [`settings`], [`clock`] and [`json`].
//!
//! # Features
//!
//! | feature | content |
//! | --- | --- |
//! | `aws-lc-rs` (default) | RSA by AWS-LC; needs a C compiler |
//! | `pure-rust` | RSA by the `rsa` crate, without C; with both, `aws-lc-rs` is preferred |
//! | `legacy-rsa` | signatures of the type `RSA` (SHA-1) and keys of 1024 bits |
//! | `reqwest` (default) | the HTTP transport; without it, [`ClientBuilder::transport`] takes your own |
//! | `axum` | a [`Receiver`] as a route |
//! | `inbox-sqlite`, `inbox-postgres`, `inbox-redis` | inboxes that several receivers share |
//! | `serde` | `Serialize` and `Deserialize` for all declared types |

pub mod call;
pub mod client;
pub mod crypto;
pub mod declaration;
pub mod error;
pub mod json;
pub mod notification;
pub mod protocol;
pub mod retry;
mod send;
pub mod settings;
mod support;
pub mod transport;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use call::Response;
pub use client::{Client, ClientBuilder};
pub use crypto::SignType;
pub use declaration::{
    spec,
    values::{self, BeijingTime, Money},
};
pub use error::{Error, NextStep, Outcome};
pub use notification::{Notification, Receiver, inbox};
pub use protocol::{Charset, Protocol};
pub use support::clock;

/// Declares a request: the struct is one endpoint's parameters.
///
/// ```
/// use alipay_runtime::{alipay_api, alipay_model};
///
/// /// Looks an order up, a page at a time.
/// #[alipay_api(
///     method = "alipay.open.servicemarket.order.query",
///     v3 = GET,
///     response = OrderPage,
///     page(number = start_page, items = order_items, item = OrderItem, total = total_size),
///     idempotent,
/// )]
/// pub struct QueryOrder {
///     /// Number of the service order.
///     #[alipay(max_len = 64)]
///     pub commodity_order_id: String,
///     /// Page, from 1.
///     #[alipay(as_text)]
///     pub start_page: Option<u32>,
/// }
///
/// /// One page of an order.
/// #[alipay_model]
/// pub struct OrderPage {
///     /// Items on this page.
///     pub order_items: Vec<OrderItem>,
///     /// Items in all.
///     pub total_size: Option<u64>,
/// }
///
/// /// An item.
/// #[alipay_model]
/// pub struct OrderItem {
///     /// The shop that the item is for.
///     pub shop_id: Option<String>,
/// }
///
/// let request = QueryOrder::new("2016").with_start_page(2);
/// # assert_eq!(format!("{request:?}"), r#"QueryOrder { commodity_order_id: "2016", start_page: "2" }"#);
/// ```
///
/// # Keys
///
/// | key | meaning |
/// | --- | --- |
/// | `method = "alipay..."` | the API method; required |
/// | `v3 = GET` | the REST verb; the path is `/v3/` and the method with slashes |
/// | `v3 = PATCH("/v3/a/{id}/b")` | the same with a path of its own; `{id}` is a field marked `path` |
/// | `v2 = none` | the V2 gateway does not know the method |
/// | `response = Type` | the answer, an `#[alipay_model]`; without it, an answer without fields |
/// | `service = OrderApi` | the handle that gets the client method |
/// | `call = accept` | the method's name, if not the last word of the API method |
/// | `page(number = .., items = .., item = Type, total = ..)` | the answer comes in pages: adds `.._all`, a stream |
/// | `presigned` | a browser or the Alipay app takes the call to Alipay: the method makes a URL, page or string |
/// | `one_of(shop_id, mini_app_id)` | at least one of these optional fields is needed, checked before sending; may be repeated |
/// | `idempotent` | repeating the call changes nothing |
/// | `resolve_with = QueryOrder` | what to ask when the outcome of this call is unknown |
/// | `crate = alipay::runtime` | where this crate is, if it is not a dependency called `alipay-runtime` |
///
/// On fields, `#[alipay(..)]`: `name = "wireName"`, `as_text` (a number that travels as text),
/// `max_len = n` (characters), `min = n` and `max = n` (integers), all checked before sending, `sensitive` (hidden in `Debug`), `query`, `path`,
/// `param` (on the V2 gateway a parameter of its own, not part of `biz_content`), `file` (an `Upload`),
/// `idempotency_key`, `serde` (a type of your own, through its serde implementation and `Default`), `extra`
/// (an [`Extra`] that keeps and sends what is not declared).
///
/// # What it makes
///
/// `new(..)` with the required fields, a `with_..` setter for each optional one, `Clone`, `Debug` without
/// sensitive values, [`Endpoint`], and the method on the service; with the feature `serde`, also
/// `serde::Serialize` and `Deserialize`.
/// Fields with `Option` are optional.
pub use alipay_runtime_macros::alipay_api;

/// Declares an open set of texts: an enum whose unknown texts survive as `Unknown(text)`.
///
/// ```
/// use alipay_runtime::alipay_enum;
///
/// /// State of an order.
/// #[alipay_enum]
/// pub enum OrderStatus {
///     /// Waits for the provider.
///     #[alipay("MERCHANT_ORDED")]
///     MerchantOrdered,
///     /// Done.
///     #[alipay("DONE")]
///     Done,
/// }
///
/// assert_eq!(OrderStatus::from("DONE"), OrderStatus::Done);
/// assert_eq!(OrderStatus::from("NEW_ONE").as_str(), "NEW_ONE");
/// ```
pub use alipay_runtime_macros::alipay_enum;

/// Declares an object that requests, replies and messages are made of.
///
/// ```
/// use alipay_runtime::{Money, alipay_model};
///
/// /// A priced item.
/// #[alipay_model(setters)]
/// pub struct Item {
///     /// Its number.
///     pub item_id: String,
///     /// What it costs.
///     pub price: Option<Money>,
///     /// Who bought it.
///     #[alipay(sensitive)]
///     pub buyer: Option<String>,
/// }
///
/// let item = Item::new("1").with_buyer("somebody");
/// assert_eq!(format!("{item:?}"), r#"Item { item_id: "1", buyer: *** }"#);
/// ```
///
/// Field keys are those of [`macro@alipay_api`], without `query`, `path`, `param`, `file` and
/// `idempotency_key`; `one_of(..)` is as there. Missing
/// lists are empty; a missing field that is neither a list nor an `Option` is a decoding error.
///
/// The key `setters` adds `new(..)` and a `with_..` setter for each optional field, as requests have them.
/// Most models only come in replies, and functions that nobody calls would cost every build.
pub use alipay_runtime_macros::alipay_model;

/// Declares a message that Alipay sends (on a struct), or a router over messages (on an enum).
///
/// ```
/// use alipay_runtime::{notification::Params, alipay_notify};
///
/// /// An order changed its state.
/// #[alipay_notify(msg_method = "alipay.open.servicemarket.order.change.notify")]
/// pub struct OrderChanged {
///     /// Number of the order.
///     pub order_no: String,
/// }
///
/// /// Everything that this application listens to.
/// #[alipay_notify]
/// pub enum Notice {
///     /// See [`OrderChanged`].
///     OrderChanged(OrderChanged),
///     /// Any other message, with all its parameters.
///     Other(Params),
/// }
/// ```
///
/// `notify_type = ".."` for messages whose fields are parameters, `msg_method = ".."` for those whose
/// fields stand in the JSON of `biz_content`.
pub use alipay_runtime_macros::alipay_notify;

/// Declares a service handle, under which the methods of its endpoints are found.
///
/// ```
/// use alipay_runtime::{Client, alipay_service};
///
/// /// Orders.
/// #[alipay_service(accessor = orders)]
/// pub struct OrderApi;
///
/// fn handle(client: &Client) -> OrderApi<'_> {
///     client.orders() // through the trait OrderApiExt, which the attribute declares
/// }
/// ```
pub use alipay_runtime_macros::alipay_service;
