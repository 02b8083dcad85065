//! Alipay's open platform, typed: the endpoints and messages as ordinary Rust structs.
//!
//! Every endpoint is one annotated struct, whose `new` asks for what has to be there. Sending it through a
//! [`Client`] signs it, and what comes back is a [`Response`] made from verified bytes only. Messages that
//! Alipay sends to you go through [`NotificationVerifier`], which verifies them in the same way.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "servicemarket")]
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use alipay::Client;
//! use alipay::servicemarket::{AcceptOrder, OrderApiExt};
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
//! The two keys are not a pair: the private key is your application's, the public one is Alipay's own, shown
//! in the console after you have uploaded yours.
//!
//! # Domains
//!
//! A domain is a module behind a Cargo feature of the same name, so that you compile what you call.
//!
//! | feature | module | what it holds |
//! |---|---|---|
//! | `authorization` | `authorization` | tokens of merchants and users |
//! | `complaint` | `complaint` | complaints about trades, and answers to them |
//! | `fund` | `fund` | transfers of money |
//! | `merchant` | `merchant` | pictures of merchants |
//! | `servicemarket` | `servicemarket` | service orders, their items, shop plug-ins, promotion |
//! | `trade` | `trade` | payments on pages, in apps and face to face, refunds |
//! | `voucher` | `voucher` | merchants' own vouchers: activities, codes, use |
//!
//! Each group of endpoints has a handle that an accessor trait puts on [`Client`]: `client.orders()` comes
//! from `OrderApiExt`. Import the trait, or all of them at once with `use alipay::prelude::*;`.
//!
//! # An endpoint that is missing here
//!
//! Declare it in your own crate. It gets the same checks, signatures, errors and documentation as ours:
//!
//! ```no_run
//! # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
//! use alipay::{alipay_api, alipay_model, alipay_service};
//!
//! /// Trades of a merchant.
//! #[alipay_service(accessor = trades)]
//! pub struct TradeApi;
//!
//! /// Closes a trade that nobody has paid.
//! #[alipay_api(
//!     method = "alipay.trade.close",
//!     v3 = POST,
//!     response = ClosedTrade,
//!     service = TradeApi,
//! )]
//! pub struct CloseTrade {
//!     /// The merchant's own number of the trade.
//!     pub out_trade_no: String,
//! }
//!
//! /// The trade that was closed.
//! #[alipay_model]
//! pub struct ClosedTrade {
//!     /// Alipay's number of the trade.
//!     pub trade_no: Option<String>,
//! }
//!
//! let closed = client.trades().close(CloseTrade::new("20150320010101001")).await?;
//! assert!(closed.trade_no.is_some());
//! # Ok(()) }
//! ```

/// The runtime: keys, signing, transport, errors, notifications.
pub use alipay_runtime as runtime;
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
    call, clock, crypto, declaration, error, inbox, json, notification, protocol, retry, settings, spec,
    transport, values,
};

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

mod catalogue;

pub use catalogue::{Domain, catalogue, domains};

#[cfg(feature = "authorization")]
pub mod authorization;
#[cfg(feature = "complaint")]
pub mod complaint;
#[cfg(feature = "fund")]
pub mod fund;
#[cfg(feature = "merchant")]
pub mod merchant;
#[cfg(feature = "servicemarket")]
pub mod servicemarket;
#[cfg(feature = "trade")]
pub mod trade;
#[cfg(feature = "voucher")]
pub mod voucher;

/// The accessor traits of every enabled domain, for `use alipay::prelude::*;`.
pub mod prelude {
    pub use alipay_runtime::call::CallOptionsBuilder;

    #[cfg(feature = "authorization")]
    pub use crate::authorization::AuthorizationApiExt;
    #[cfg(feature = "complaint")]
    pub use crate::complaint::ComplaintApiExt;
    #[cfg(feature = "fund")]
    pub use crate::fund::FundApiExt;
    #[cfg(feature = "merchant")]
    pub use crate::merchant::MerchantApiExt;
    #[cfg(feature = "servicemarket")]
    pub use crate::servicemarket::{
        CommodityApiExt, CommodityShopApiExt, FinTechApiExt, OrderApiExt, OrderItemApiExt, PromotionApiExt,
    };
    #[cfg(feature = "trade")]
    pub use crate::trade::TradeApiExt;
    #[cfg(feature = "voucher")]
    pub use crate::voucher::OrderVoucherApiExt;
}
