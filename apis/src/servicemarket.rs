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
        notification,
        order_status,
    }
}
