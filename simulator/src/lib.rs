//! A local Alipay simulator for tests and first steps. It is a community project, not one of Alipay's.
//!
//! A [`Simulator`] is an HTTP server on 127.0.0.1. It verifies the signature of every request and signs its responses
//! with code of its own, so that a mistake in the client is found. It serves every endpoint that `alipay` declares:
//! trades, authorizations, transfers, vouchers, complaints and orders have states, calls are refused with the platform's
//! codes, and changes are notified.
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
//! - [`Simulator::pay_as_buyer`], [`Simulator::consent_as_merchant`], [`Simulator::complain_as_buyer`] and others do what the
//!   other side does. [`Simulator::served_endpoints`] returns the behavior of each endpoint.
//! - [`Simulator::on`] adds a stub for any endpoint, of `alipay` or declared in your own crate; [`Simulator::respond`] adds a
//!   fixed response for any method.
//! - [`Simulator::inject`] injects faults: lost connections, wrong signatures, responses of a proxy.
//! - [`Simulator::requests`] returns the requests as they were received, with every step of their check.
//!   [`Simulator::events`] reports them as they happen.
//! - [`Simulator::notify_to`] and [`Simulator::send`] send notifications to your receiver, in GBK as well.
//! - [`SimulatorBuilder::listen`], [`SimulatorBuilder::store`] and [`SimulatorBuilder::control`] make it a server for
//!   programs in any language, with a page for browsers. `alipay simulator` runs this server from the command line.
//!
//! # The states of an order
//!
//! The platform does not document the transitions between the states. The simulator derives them from their names.
//!
//! | event | item | order |
//! |---|---|---|
//! | the merchant places the order | `TO_DO` | `MERCHANT_ORDED` |
//! | the provider accepts the order | `DOING` | `ISV_ACCEPTED` |
//! | the provider rejects the order | `ISV_REJECTED` | `ISV_REJECTED` |
//! | the provider completes an item | `TO_CONFIRM` | with the last item `MERCHANT_CHECKING` |
//! | the merchant, or the provider on its behalf, confirms an item | `DONE` | with the last item `DONE` |
//! | the provider cancels an item | `ISV_CANCELLED` | with the last item `ISV_CANCELLED` |
//! | the merchant cancels the order | `MERCHANT_CANCELLED` | `MERCHANT_CANCELLED` |

// From the bottom up: a room imports only from rooms above it in this list.
mod support;

mod error;
mod fault;

mod events;
mod journal;

mod keys;
mod persistence;

mod accounts;
mod protocol;
mod routes;

mod channel;
mod domain;

// The domains. Each is a room like `market`: `registry.rs` holds the state and emits the events, `endpoints.rs`
// registers the handlers, and `persistence.rs` converts the state to entries. What belongs to a domain in the other
// rooms has a file of its own: `events/<domain>.rs`, `notification/content/<domain>.rs`, `control/<domain>.rs`,
// `simulator/<domain>.rs`.
mod authorization;
mod certificate_download;
mod market;
mod trade;

mod complaint;
mod transfer;
mod typical;
mod upload;
mod voucher;

mod notification;
mod settings;

mod control;
mod server;

mod simulator;

pub use accounts::{App, Caller};
pub use alipay::Charset;
pub use channel::ChannelConnection;
pub use control::{CapturedText, Explainer};
pub use domain::ServedEndpoint;
pub use error::{Refusal, SimulatorError, StoreError};
pub use events::{
    Carrier, Change, Event, ItemId, ItemView, JournalEntry, OrderView, ReceivedFile, ReceivedRequest,
    SentNotification, Step, StepOutcome,
};
pub use fault::{ChannelFault, Fault, FaultPlan, NotificationFault, UnknownFault};
pub use journal::Events;
pub use keys::CertificateIssuer;
pub use market::NewOrder;
pub use notification::{DeliveryReport, OutgoingNotification};
pub use persistence::{State, StateEntry, Store};
pub use settings::{CertificateFiles, Settings};
pub use simulator::{Simulator, SimulatorBuilder};
pub use trade::{SimulatedRefund, SimulatedTrade};
