//! The service market, where merchants order services and providers carry them out.
//!
//! The program that calls this module is the provider's. A merchant orders a service for some of its shops or
//! mini programs; the order has one item for each of them.
//!
//! # The life of an order
//!
//! 1. The merchant orders. Alipay sends [`OrderPlaced`] with the number of the order.
//! 2. [`QueryOrder`] asks for the order and its items. Take what you act on from here: the message may arrive
//!    twice, late, or with most of its fields empty.
//! 3. [`AcceptOrder`] or [`RejectOrder`] answers, while the order is in
//!    [`MerchantOrdered`](OrderStatus::MerchantOrdered).
//! 4. The work is done item by item: [`CompleteItem`] reports one as carried out, [`CancelItem`] gives one
//!    up.
//! 5. The merchant confirms what was reported. Where the merchant has authorised you, [`ConfirmItem`]
//!    confirms for it, unless the item was paid for.
//! 6. [`OrderChanged`] tells of every change of state on the way, the merchant's cancelling included.
//!    [`RenewalsDue`] says how many orders run out within the next thirty days.
//!
//! ```no_run
//! # async fn run(client: alipay::Client, order_id: String) -> Result<(), alipay::Error> {
//! use alipay::prelude::*;
//! use alipay::servicemarket::{AcceptOrder, CompleteItem, OrderStatus, QueryOrder};
//!
//! let order = client.orders().query(QueryOrder::new(order_id.as_str())).await?;
//! if let Some(OrderStatus::MerchantOrdered) = order.status {
//!     client.orders().accept(AcceptOrder::new(order_id.as_str())).await?;
//! }
//!
//! // Later, when the work for a mini program is done:
//! let done = CompleteItem::new(order_id.as_str()).with_mini_app_id("2017121800945174");
//! client.order_items().complete(done).await?;
//! # Ok(()) }
//! ```
//!
//! Beside orders, [`CommodityShopApi`] switches the plug-in of a single shop, and [`PromotionApi`] lists who
//! promotes a service and makes QR codes for it. [`CommodityApi`] looks services up and reports what was used
//! of them, [`FinTechApi`] brings orders of other systems into the market; these are on the V2 gateway only.
//!
//! Two more methods stand in Alipay's lists, `order.notify` and `commodity.change.notify`: they register
//! messages and are not meant to be called.
//!
//! # Whose authorisation
//!
//! Orders belong to you, their provider. Where a call acts for the merchant ([`ConfirmItem`],
//! [`PutShopOnline`], [`TakeShopOffline`]) send it with the merchant's `app_auth_token`, through
//! `client.for_merchant(token)`. For the other calls Alipay documents no such need.
//!
//! # Refusals
//!
//! A refused call has a code, and [`OrderErrorCode`], [`OrderItemErrorCode`], [`CommodityShopErrorCode`] and
//! [`PromotionErrorCode`] say what each one asks of you. When the outcome of a call on an order is unknown,
//! ask [`QueryOrder`] before you send it again: if the first one counted, the state no longer allows a
//! second.
//!
//! # What the platform does not say
//!
//! Its documentation lists neither which state leads to which nor, for most fields, whether they are always
//! there. The states that a call here is meant for are therefore read from their names, and the platform has
//! the last word. Every field of an answer or a message is optional, and an unknown state or code is kept as
//! the `Unknown` variant with its text.

use alipay_runtime::{declaration::Endpoint, spec::EndpointSpec};

mod commodity;
mod commodity_shop;
mod error_code;
mod fin_tech;
mod notify;
mod order;
mod order_create;
mod order_create_error;
mod order_item;
mod order_upgrade;
mod promotion;
mod public_service;
mod qr_code;
mod state;
mod usage;

pub use commodity::*;
pub use commodity_shop::*;
pub use error_code::*;
pub use fin_tech::*;
pub use notify::*;
pub use order::*;
pub use order_create::*;
pub use order_create_error::*;
pub use order_item::*;
pub use order_upgrade::*;
pub use promotion::*;
pub use public_service::*;
pub use qr_code::*;
pub use state::*;
pub use usage::*;

/// What is declared here, for [`catalogue`](crate::catalogue()), in the order of the methods' names.
pub(crate) const ENDPOINTS: &[&EndpointSpec] = &[
    ConfirmCommodityAudit::ENDPOINT,
    AddCommodityExtInfos::ENDPOINT,
    ConfirmCommodityExtInfos::ENDPOINT,
    QueryCommodity::ENDPOINT,
    TakeShopOffline::ENDPOINT,
    PutShopOnline::ENDPOINT,
    SyncSmartCity::ENDPOINT,
    SyncFinTechInstance::ENDPOINT,
    AcceptOrder::ENDPOINT,
    CreateOrder::ENDPOINT,
    CancelItem::ENDPOINT,
    CompleteItem::ENDPOINT,
    ConfirmItem::ENDPOINT,
    QueryOrder::ENDPOINT,
    RejectOrder::ENDPOINT,
    SyncFinTechOrder::ENDPOINT,
    UpgradeOrder::ENDPOINT,
    QueryPromotionRelations::ENDPOINT,
    GetOfflineQrCode::ENDPOINT,
    ReportResourceUse::ENDPOINT,
];
