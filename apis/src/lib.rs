//! Typed client for Alipay's open platform (支付宝开放平台).
//!
//! This is a community project. It is neither made nor endorsed by Alipay or Ant Group.
//!
//! Every endpoint is a struct whose `new` takes the required fields. A [`Client`] signs and sends it, and
//! verifies the signature of the response before any of it is parsed into a [`Response`]. Notifications from
//! Alipay are verified by a [`NotificationVerifier`] or a [`Receiver`] and parsed into typed structs as well.
//!
//! # First call
//!
//! ```no_run
//! # #[cfg(feature = "servicemarket")]
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use alipay::prelude::*;
//! use alipay::{Client, servicemarket::AcceptOrder};
//!
//! let client = Client::builder()
//!     .app_id(std::env::var("ALIPAY_APP_ID")?)
//!     .private_key(std::env::var("ALIPAY_PRIVATE_KEY")?)
//!     .alipay_public_key(std::env::var("ALIPAY_PUBLIC_KEY")?)
//!     .build()?;
//!
//! client.orders().accept(AcceptOrder::new("20160010200000000033400")).await?;
//! # Ok(()) }
//! ```
//!
//! The two keys are not a pair: the private key belongs to your application, the public key to Alipay. The
//! console shows Alipay's public key after you have uploaded your application's public key.
//!
//! # Handles
//!
//! The endpoints of a domain are grouped into handles, which accessor traits add to [`Client`]:
//! `client.orders()` is a method of `OrderApiExt`. Import all accessor traits, and the trait of the options
//! per call, with `use alipay::prelude::*;`.
//!
//! # Features
//!
//! Each domain is a module behind the Cargo feature of the same name:
//!
//! | feature | content |
//! |---|---|
//! | `agreement` | agreements by which users allow later payments, delegations |
//! | `authorization` | tokens of merchants and users, operators |
//! | `bill` | bills, account entries, receipts, balances |
//! | `complaint` | complaints about trades |
//! | `fund` | transfers of money, one by one and in batches |
//! | `identity` | identity checks by face recognition |
//! | `merchant` | pictures of merchants |
//! | `message` | subscriptions of the message service |
//! | `miniprogram` | mini programs: creation, versions, members, QR codes |
//! | `onboarding` | onboarding of shops and sub-merchants |
//! | `preauthorization` | deposits that are paid or released later |
//! | `provider` | contracts and operations of service providers, agents |
//! | `servicemarket` (default) | orders of the service market, their items, shop plug-ins, promotion |
//! | `settlement` | settlement of trades, royalties |
//! | `trade` | payments on pages, in apps and face to face; refunds |
//! | `voucher` | merchants' own vouchers: activities, codes, use |
//!
//! Further features select parts of the [`runtime`]:
//!
//! | feature | content |
//! |---|---|
//! | `aws-lc-rs` (default) | RSA by AWS-LC; requires a C compiler |
//! | `pure-rust` | RSA by the `rsa` crate, without C |
//! | `legacy-rsa` | signatures of the type `RSA` (SHA-1) and keys of 1024 bits |
//! | `reqwest` (default) | HTTP transport by reqwest; without it, set a transport of your own |
//! | `channel` | notifications over Alipay's message channel, a WebSocket, without a public address |
//! | `http2` | HTTP/2 in that transport, where the server offers it |
//! | `toml` | settings in a file: `ClientBuilder::from_toml`, and the variable `ALIPAY_CONFIG` |
//! | `serde` | `serde::Serialize` and `serde::Deserialize` for all declared types |
//! | `axum` | [`Receiver`] as a route of axum |
//! | `inbox-postgres`, `inbox-redis`, `inbox-sqlite` | inboxes that several receivers share |
//! | `tokens-postgres`, `tokens-redis`, `tokens-sqlite` | stores of merchants' tokens that several processes share |
//! | `chrono`, `jiff` | conversions of [`BeijingTime`] from and to the times of these crates |
//! | `rust_decimal` | conversions of [`Money`] from and to decimals of that crate |
//!
//! # Endpoints that are not included
//!
//! Declare them in your own crate. They get the same checks, signatures, errors and documentation:
//!
//! ```no_run
//! # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
//! use alipay::{alipay_api, alipay_model, alipay_service};
//!
//! /// Trades of a merchant.
//! #[alipay_service(accessor = trades)]
//! pub struct TradeApi;
//!
//! /// Closes an unpaid trade.
//! #[alipay_api(
//!     method = "alipay.trade.close",
//!     v3 = POST,
//!     response = ClosedTrade,
//!     service = TradeApi,
//! )]
//! pub struct CloseTrade {
//!     /// Trade number assigned by you.
//!     pub out_trade_no: String,
//! }
//!
//! /// Closed trade.
//! #[alipay_model]
//! pub struct ClosedTrade {
//!     /// Trade number assigned by Alipay.
//!     pub trade_no: Option<String>,
//! }
//!
//! let closed = client.trades().close(CloseTrade::new("20150320010101001")).await?;
//! assert!(closed.trade_no.is_some());
//! # Ok(()) }
//! ```
//!
//! # Endpoints and notifications
//!
//! A type whose domain is not enabled has no link.
//!
#![doc = include_str!("../docs/endpoints.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
// The table names the requests of all domains.
#![cfg_attr(not(docsrs), allow(rustdoc::broken_intra_doc_links))]

/// Runtime of the declarations: keys, signatures, transport, errors and notifications.
pub use alipay_runtime as runtime;
#[cfg(feature = "authorization")]
#[doc(no_inline)]
pub use alipay_runtime::tokens;
pub use alipay_runtime::{
    BeijingTime, Charset, Client, ClientBuilder, Error, Money, NextStep, Notification, Outcome, Protocol,
    Receiver, Response, SignType,
    declaration::Upload,
    inbox::MemoryInbox,
    notification::{Delivery, NotificationVerifier},
    retry::Retry,
    settings::ConfigError,
};
#[doc(no_inline)]
pub use alipay_runtime::{
    call, clock, crypto, declaration, error, inbox, json, notification, observation, protocol, retry,
    returned, settings, spec, transport, values,
};

#[cfg(feature = "channel")]
#[doc(no_inline)]
pub use alipay_runtime::channel;

#[doc = include_str!("../docs/attributes/alipay_api.md")]
#[doc(inline)]
pub use alipay_runtime_macros::alipay_api_in_alipay as alipay_api;
#[doc = include_str!("../docs/attributes/alipay_enum.md")]
#[doc(inline)]
pub use alipay_runtime_macros::alipay_enum_in_alipay as alipay_enum;
#[doc = include_str!("../docs/attributes/alipay_model.md")]
#[doc(inline)]
pub use alipay_runtime_macros::alipay_model_in_alipay as alipay_model;
#[doc = include_str!("../docs/attributes/alipay_notify.md")]
#[doc(inline)]
pub use alipay_runtime_macros::alipay_notify_in_alipay as alipay_notify;
#[doc = include_str!("../docs/attributes/alipay_service.md")]
#[doc(inline)]
pub use alipay_runtime_macros::alipay_service_in_alipay as alipay_service;

mod any_notification;
mod catalogue;
mod domain;

pub use any_notification::AnyNotification;
pub use catalogue::{Domain, catalogue};

domain::domains! {
    "agreement" agreement as agreement_endpoints,
    "authorization" authorization as authorization_endpoints,
    "bill" bill as bill_endpoints,
    "complaint" complaint as complaint_endpoints,
    "fund" fund as fund_endpoints,
    "identity" identity as identity_endpoints,
    "merchant" merchant as merchant_endpoints,
    "message" message as message_endpoints,
    "miniprogram" miniprogram as miniprogram_endpoints,
    "onboarding" onboarding as onboarding_endpoints,
    "preauthorization" preauthorization as preauthorization_endpoints,
    "provider" provider as provider_endpoints,
    "servicemarket" servicemarket as servicemarket_endpoints,
    "settlement" settlement as settlement_endpoints,
    "trade" trade as trade_endpoints,
    "voucher" voucher as voucher_endpoints,
}
