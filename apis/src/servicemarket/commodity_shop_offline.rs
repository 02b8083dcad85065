//! Takes the plug-in of a shop offline.

use alipay_runtime::alipay_api;

use super::CommodityShopApi;

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
