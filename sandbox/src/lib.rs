//! An Alipay that runs in your process, for tests and first steps.
//!
//! A [`Sandbox`] is an HTTP server on 127.0.0.1. It verifies the signature of every request and signs its
//! answers, with code of its own, so that a mistake in the client shows. It keeps service-market orders in
//! a state machine, refuses with the platform's codes, and sends signed notifications.
//!
//! ```
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use alipay_apis::servicemarket::{AcceptOrder, OrderApiExt, OrderStatus};
//! use alipay_sandbox::{NewOrder, Sandbox};
//!
//! let sandbox = Sandbox::start().await?;
//! let client = sandbox.client()?;
//!
//! let order_id = sandbox.place_order(NewOrder::new().with_shop("2015052000077000000000182140"));
//! client.orders().accept(AcceptOrder::new(order_id.as_str())).await?;
//!
//! let order = sandbox.order(&order_id).ok_or("no order")?;
//! assert_eq!(order.status, OrderStatus::ProviderAccepted);
//! # Ok(()) }
//! # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
//! ```
//!
//! - Any endpoint, of `alipay-apis` or declared in your own crate, is answered by [`Sandbox::on`].
//! - [`Sandbox::disrupt`] lets things go wrong: lost connections, wrong signatures, proxies that answer instead.
//! - [`Sandbox::requests`] tells what was really sent, with the verdict step by step; [`Sandbox::events`] tells it
//!   as it happens.
//! - [`Sandbox::notify_to`] and [`Sandbox::send`] bring notifications to your receiver, in GBK too.
//! - [`SandboxBuilder::listen`], [`SandboxBuilder::store`] and [`SandboxBuilder::control`] make it a server for
//!   programs in any language, with a page to look at; `alipay sandbox` is that server, ready to run.
//!
//! # The life of an order
//!
//! The platform does not document which state leads to which; the sandbox takes the meaning of their names.
//!
//! | what happens | the item | the order |
//! |---|---|---|
//! | the merchant orders | `TO_DO` | `MERCHANT_ORDED` |
//! | the provider accepts | `DOING` | `ISV_ACCEPTED` |
//! | the provider rejects | `ISV_REJECTED` | `ISV_REJECTED` |
//! | the provider completes an item | `TO_CONFIRM` | with the last one `MERCHANT_CHECKING` |
//! | the merchant, or the provider for it, confirms an item | `DONE` | with the last one `DONE` |
//! | the provider cancels an item | `ISV_CANCELLED` | with the last one `ISV_CANCELLED` |
//! | the merchant cancels the order | `MERCHANT_CANCELLED` | `MERCHANT_CANCELLED` |

mod accounts;
mod app;
mod certificates;
mod charset;
mod control;
mod disruption;
mod encryption;
mod error;
mod journal;
mod keys;
mod locks;
mod market;
mod notice;
mod request;
mod routes;
mod sandbox;
mod server;
mod signer;
mod state;
mod wire_json;
mod wire_time;

pub use alipay_apis::Charset;
pub use app::{App, Caller};
pub use certificates::CertificateIssuer;
pub use disruption::{Disruption, Disruptions, NoticeDisruption, UnknownDisruption};
pub use error::{Fault, SandboxError};
pub use journal::{Entry, Event, Events, Recorded, RecordedFile, SentNotice};
pub use market::{ItemId, ItemView, NewOrder, OrderView};
pub use notice::{Carrier, Delivery, Notice};
pub use sandbox::{Certified, Sandbox, SandboxBuilder, Settings};
pub use server::{Step, StepOutcome};
pub use state::{State, StateEntry, Store, StoreError};
