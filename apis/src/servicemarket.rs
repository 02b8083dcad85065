//! The service market, where merchants order services and service providers (ISVs) deliver them.
//!
//! This module is for programs of service providers. A merchant orders a service for some of its shops or
//! mini programs; the order has one item per shop or mini program.
//!
//! # Life cycle of an order
//!
//! 1. A merchant places an order. Alipay sends [`OrderPlaced`] with the order ID.
//! 2. [`QueryOrder`] looks up the order and its items. Rely on its response: the notification may arrive
//!    twice, late, or with most of its fields empty.
//! 3. [`AcceptOrder`] accepts or [`RejectOrder`] rejects the order while it is in
//!    [`MerchantOrdered`](OrderStatus::MerchantOrdered).
//! 4. The work is done item by item: [`CompleteItem`] reports an item as completed, [`CancelItem`] cancels
//!    it.
//! 5. The merchant confirms the completed items. If the merchant has authorized you, [`ConfirmItem`] confirms
//!    an item on the merchant's behalf, unless it is a paid item.
//! 6. [`OrderChanged`] notifies you of every change of state, including cancellations by the merchant.
//!    [`RenewalsDue`] contains the number of orders that expire within the next thirty days.
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
//! [`FulfillOrder`] does all of it in one call, and may be run again at any time.
//!
//! In addition to orders, [`CommodityShopApi`] switches the plug-in of a single shop on and off, and
//! [`PromotionApi`] lists the promoters of a service and creates QR codes for it. [`CommodityApi`] looks up
//! services and reports their usage, [`FinTechApi`] synchronizes orders of other systems to the market; both
//! are on the V2 gateway only.
//!
//! Two further methods in Alipay's lists, `order.notify` and `commodity.change.notify`, only register
//! notifications and are not meant to be called.
//!
//! # Authorization by the merchant
//!
//! Orders belong to you, their service provider. Send calls on behalf of the merchant ([`ConfirmItem`],
//! [`PutShopOnline`], [`TakeShopOffline`]) with the merchant's `app_auth_token`, through
//! `client.for_merchant(token)`. Alipay does not document this requirement for the other calls.
//!
//! # API errors
//!
//! An API error has a code; [`OrderErrorCode`], [`OrderItemErrorCode`], [`CommodityShopErrorCode`] and
//! [`PromotionErrorCode`] describe the codes and the action that each one requires. If the outcome of a call
//! on an order is unknown, look up the order with [`QueryOrder`] before you retry: if the first call was
//! processed, the state no longer allows a second one.
//!
//! # Limits of the documentation
//!
//! Alipay documents neither the transitions between states nor, for most fields, whether they are always
//! present. The states in which a call is meant to be sent are therefore derived from their names, and the
//! platform decides. Every field of a response or a notification is optional, and an unknown state or code is
//! kept as the `Unknown` variant with its text.

crate::domain::domain! {
    servicemarket as servicemarket_endpoints;
    services {
        CommodityApi: CommodityApiExt,
        CommodityShopApi: CommodityShopApiExt,
        FinTechApi: FinTechApiExt,
        OrderApi: OrderApiExt,
        OrderItemApi: OrderItemApiExt,
        PromotionApi: PromotionApiExt,
    }
    endpoints {
        call commodity_audit_confirm::ConfirmCommodityAudit,
        call commodity_extendinfos_add::AddCommodityExtInfos,
        call commodity_extendinfos_confirm::ConfirmCommodityExtInfos,
        call commodity_query::QueryCommodity,
        call commodity_shop_offline::TakeShopOffline,
        call commodity_shop_online::PutShopOnline,
        call commodity_smartcity_sync::SyncSmartCity,
        call instance_sync::SyncFinTechInstance,
        call order_accept::AcceptOrder,
        call order_create::CreateOrder,
        call order_item_cancel::CancelItem,
        call order_item_complete::CompleteItem,
        call order_item_confirm::ConfirmItem,
        call order_query::QueryOrder,
        call order_reject::RejectOrder,
        call order_sync::SyncFinTechOrder,
        call order_upgrade::UpgradeOrder,
        call promotiontask_relation_query::QueryPromotionRelations,
        call qrcode_offline_get::GetOfflineQrCode,
        call resource_create::ReportResourceUse,
    }
    models {
        error_code,
        fulfill_order,
        notification,
        order_status,
    }
}
