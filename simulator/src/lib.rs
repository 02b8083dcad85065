//! An Alipay that runs in your process, for tests and first steps.
//!
//! A [`Simulator`] is an HTTP server on 127.0.0.1. It verifies the signature of every request and signs its
//! answers, with code of its own, so that a mistake in the client shows. It keeps service-market orders in
//! a state machine, refuses with the platform's codes, and sends signed notifications.
//!
//! ```
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use alipay::servicemarket::{AcceptOrder, OrderApiExt, OrderStatus};
//! use alipay_simulator::{NewOrder, Simulator};
//!
//! let simulator = Simulator::start().await?;
//! let client = simulator.client()?;
//!
//! let order_id = simulator.place_order(NewOrder::new().with_shop("2015052000077000000000182140"));
//! client.orders().accept(AcceptOrder::new(order_id.as_str())).await?;
//!
//! let order = simulator.order(&order_id).ok_or("no order")?;
//! assert_eq!(order.status, OrderStatus::ProviderAccepted);
//! # Ok(()) }
//! # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
//! ```
//!
//! - Any endpoint, of `alipay` or declared in your own crate, is answered by [`Simulator::on`].
//! - [`Simulator::inject`] lets things go wrong: lost connections, wrong signatures, proxies that answer instead.
//! - [`Simulator::requests`] tells what was really sent, with the verdict step by step; [`Simulator::events`] tells it
//!   as it happens.
//! - [`Simulator::notify_to`] and [`Simulator::send`] bring notifications to your receiver, in GBK too.
//! - [`SimulatorBuilder::listen`], [`SimulatorBuilder::store`] and [`SimulatorBuilder::control`] make it a server for
//!   programs in any language, with a page to look at; `alipay simulator` is that server, ready to run.
//!
//! # The life of an order
//!
//! The platform does not document which state leads to which; the simulator takes the meaning of their names.
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
mod encryption;
mod error;
mod fault;
mod journal;
mod keys;
mod locks;
mod market;
mod notification;
mod request;
mod routes;
mod server;
mod signer;
mod simulator;
mod state;
mod wire_json;
mod wire_time;

pub use alipay::Charset;
pub use app::{App, Caller};
pub use certificates::CertificateIssuer;
pub use error::{Refusal, SimulatorError};
pub use fault::{Fault, FaultPlan, NotificationFault, UnknownFault};
pub use journal::{Entry, Event, Events, Recorded, RecordedFile, SentNotification};
pub use market::{ItemId, ItemView, NewOrder, OrderView};
pub use notification::{Carrier, DeliveryReport, OutgoingNotification};
pub use server::{Step, StepOutcome};
pub use simulator::{Certified, Settings, Simulator, SimulatorBuilder};
pub use state::{State, StateEntry, Store, StoreError};
