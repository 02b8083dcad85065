//! The plug-in of a service in one shop: online, offline.

use alipay_runtime::{alipay_api, alipay_service};

/// The plug-ins of a service in single shops.
///
/// Comes from `client.commodity_shops()`. Both calls need the merchant's authorisation: use
/// `client.for_merchant(token).commodity_shops()`.
#[alipay_service(accessor = commodity_shops)]
pub struct CommodityShopApi;

/// Puts the plug-in of a service online in a shop.
///
/// Alipay is retiring this endpoint: its newest specification no longer has it, so do not build anything new
/// on it. Needs the merchant's authorisation.
///
/// No query of this domain takes a shop. If the outcome is unknown, send it again: a plug-in that is online
/// already is refused as such.
///
/// # Errors
///
/// - [`SHOP_TYPE_ALREADY_ONLINE`](super::CommodityShopErrorCode::AlreadyOnline): the shop has a plug-in of
///   this kind online.
/// - [`COMMODITY_SHOP_NOT_EXIST`](super::CommodityShopErrorCode::ShopNotFound): the shop does not have this
///   service.
/// - [`NO_PERMISSION_ONLINE_SHOP`](super::CommodityShopErrorCode::OnlineNotPermitted): neither yours nor
///   authorised.
/// - [`PARAMS_ERROR`](super::CommodityShopErrorCode::InvalidParams): a parameter is missing or malformed.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.shop.online",
    v3 = POST,
    service = CommodityShopApi,
)]
pub struct PutShopOnline {
    /// Service whose plug-in is meant, as [`OrderItem`](super::OrderItem) has it.
    pub commodity_id: String,
    /// Shop in which it goes online, as [`OrderItem`](super::OrderItem) has it.
    pub shop_id: String,
}

/// Takes the plug-in of a service offline in a shop.
///
/// Meant for a plug-in that is online, in [`Online`](super::ShopStatus::Online). Needs the merchant's
/// authorisation. If the outcome is unknown, the shop's state in [`QueryOrder`](super::QueryOrder) settles
/// it, provided that you know an order for the shop.
///
/// # Errors
///
/// - [`SHOP_STATUS_NOT_SUPPORT`](super::CommodityShopErrorCode::StatusNotSupported): the plug-in is not in a
///   state that can go offline.
/// - [`COMMODITY_SHOP_NOT_EXIST`](super::CommodityShopErrorCode::ShopNotFound): the shop does not have this
///   service.
/// - [`NO_PERMISSION_OFFLINE_SHOP`](super::CommodityShopErrorCode::OfflineNotPermitted): neither yours nor
///   authorised.
/// - [`PARAMS_ERROR`](super::CommodityShopErrorCode::InvalidParams): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::CommodityShopErrorCode::SystemError): a fault at Alipay; try again later.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.shop.offline",
    v3 = POST,
    service = CommodityShopApi,
)]
pub struct TakeShopOffline {
    /// Service whose plug-in is meant, as [`OrderItem`](super::OrderItem) has it.
    #[alipay(max_len = 32)]
    pub commodity_id: String,
    /// Shop in which it goes offline, as [`OrderItem`](super::OrderItem) has it.
    #[alipay(max_len = 32)]
    pub shop_id: String,
}
