//! The handles of the service market.

use alipay_runtime::alipay_service;

/// Services, as their provider and Alipay's partners work on them.
///
/// Comes from `client.commodities()`. All calls are on the V2 gateway only, and Alipay publishes no error
/// codes for them.
#[alipay_service(accessor = commodities)]
pub struct CommodityApi;

/// The plug-ins of a service in single shops.
///
/// Comes from `client.commodity_shops()`. Both calls need the merchant's authorisation: use
/// `client.for_merchant(token).commodity_shops()`.
#[alipay_service(accessor = commodity_shops)]
pub struct CommodityShopApi;

/// What systems outside the market bring into it.
///
/// Comes from `client.fin_tech()`. Both calls are on the V2 gateway only. They say when the order or instance
/// changed last; Alipay drops what is older than what it has, so that messages may overtake each other and be
/// repeated.
#[alipay_service(accessor = fin_tech)]
pub struct FinTechApi;

/// Orders, as their provider works on them.
///
/// Comes from `client.orders()`.
#[alipay_service(accessor = orders)]
pub struct OrderApi;

/// Items of orders, as their provider works on them.
///
/// Comes from `client.order_items()`. An item has no number of its own: it is named by its order together
/// with the shop or the mini program that it is for, both found in [`OrderItem`](super::OrderItem).
#[alipay_service(accessor = order_items)]
pub struct OrderItemApi;

/// The promotion of your services by others.
///
/// Comes from `client.promotions()`.
#[alipay_service(accessor = promotions)]
pub struct PromotionApi;
