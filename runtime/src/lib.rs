//! The runtime of Alipay declarations: keys, signatures, the wire protocols, transport, errors and notifications.
//!
//! This is a community project, not one of Alipay's.
//!
//! Programs depend on `alipay`, the crate of declarations, which re-exports this one as `alipay::runtime`. A crate that
//! only declares endpoints of its own can depend on this one alone. The other examples of these docs import from
//! `alipay`; what they import has the same name here.
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
//! and [`retry`], [`notification`] and [`inbox`], [`channel`] (the message channel), [`returned`] (what comes back through
//! browsers and apps), [`tokens`] (stores of merchants' tokens), [`declaration`], [`spec`] and [`values`] (what the
//! attributes make of a declaration), [`crypto`] (keys, signatures, certificates), [`protocol`] (the wire protocols, with
//! a [reference](protocol::reference)), [`transport`], [`settings`],
//! [`observation`] (reports of calls, for metrics), [`clock`] and [`json`].
//!
//! # Features
//!
//! | feature | content |
//! | --- | --- |
//! | `aws-lc-rs` (default) | RSA by AWS-LC; needs a C compiler |
//! | `pure-rust` | RSA by the `rsa` crate, without C; with both, `aws-lc-rs` is preferred |
//! | `legacy-rsa` | signatures of the type `RSA` (SHA-1) and keys of 1024 bits |
//! | `reqwest` (default) | the HTTP transport; without it, [`ClientBuilder::transport`] takes your own |
//! | `http2` | HTTP/2 in that transport, where the server offers it |
//! | `axum` | a [`Receiver`] as a route |
//! | `channel` | notifications over Alipay's message channel, a WebSocket, without a public address |
//! | `inbox-sqlite`, `inbox-postgres`, `inbox-redis` | inboxes that several receivers share |
//! | `tokens` | a store of merchants' tokens in memory, and their encryption |
//! | `tokens-sqlite`, `tokens-postgres`, `tokens-redis` | stores of tokens that several processes share |
//! | `toml` | settings in a file: [`ClientBuilder::from_toml`](client::ClientBuilder::from_toml), and the variable `ALIPAY_CONFIG` |
//! | `serde` | `Serialize` and `Deserialize` for all declared types |
//! | `chrono`, `jiff` | conversions of [`BeijingTime`] from and to the times of these crates |
//! | `rust_decimal` | conversions of [`Money`] from and to decimals of that crate |
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod call;
#[cfg(feature = "channel")]
pub mod channel;
pub mod client;
pub mod crypto;
pub mod declaration;
pub mod error;
pub mod json;
pub mod notification;
pub mod observation;
pub mod protocol;
pub mod retry;
pub mod returned;
mod send;
pub mod settings;
mod support;
#[cfg(feature = "tokens")]
pub mod tokens;
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

#[doc = include_str!("../docs/attributes/alipay_api.md")]
pub use alipay_runtime_macros::alipay_api;
#[doc = include_str!("../docs/attributes/alipay_enum.md")]
pub use alipay_runtime_macros::alipay_enum;
#[doc = include_str!("../docs/attributes/alipay_model.md")]
pub use alipay_runtime_macros::alipay_model;
#[doc = include_str!("../docs/attributes/alipay_notify.md")]
pub use alipay_runtime_macros::alipay_notify;
#[doc = include_str!("../docs/attributes/alipay_service.md")]
pub use alipay_runtime_macros::alipay_service;
