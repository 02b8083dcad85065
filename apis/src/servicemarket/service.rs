//! Handles of the service market endpoints.

use alipay_runtime::alipay_service;

/// Endpoints for services, used by their service providers and by Alipay's partners.
///
/// Returned by `client.commodities()`. All calls are on the V2 gateway only, and Alipay publishes no error
/// codes for them.
#[alipay_service(accessor = commodities)]
pub struct CommodityApi;

/// Endpoints for the plug-ins of a service in individual shops.
///
/// Returned by `client.commodity_shops()`. Both calls require authorization by the merchant: use
/// `client.for_merchant(token).commodity_shops()`.
#[alipay_service(accessor = commodity_shops)]
pub struct CommodityShopApi;

/// Endpoints that synchronize data of other systems to the market.
///
/// Returned by `client.fin_tech()`. Both calls are on the V2 gateway only. They contain the time of the last
/// change of the order or instance; Alipay ignores data that is older than its own, so calls may arrive out
/// of order and be repeated.
#[alipay_service(accessor = fin_tech)]
pub struct FinTechApi;

/// Endpoints for orders, used by their service providers.
///
/// Returned by `client.orders()`.
#[alipay_service(accessor = orders)]
pub struct OrderApi;

/// Endpoints for items of orders, used by their service providers.
///
/// Returned by `client.order_items()`. An item has no ID of its own: it is identified by its order together
/// with its shop or mini program, both found in [`OrderItem`](super::OrderItem).
#[alipay_service(accessor = order_items)]
pub struct OrderItemApi;

/// Endpoints for the promotion of your services by others.
///
/// Returned by `client.promotions()`.
#[alipay_service(accessor = promotions)]
pub struct PromotionApi;
