//! Removal of a plug-in from a shop.

use alipay_runtime::alipay_api;

use super::CommodityShopApi;

/// Takes the plug-in of a service offline in a shop.
///
/// For a plug-in in the state [`Online`](super::ShopStatus::Online). Requires authorization by the merchant.
/// If the outcome is unknown, the state of the shop in [`QueryOrder`](super::QueryOrder) shows it, provided
/// that you know an order for the shop.
///
/// # Errors
///
/// - [`SHOP_STATUS_NOT_SUPPORT`](super::CommodityShopErrorCode::StatusNotSupported): the state of the plug-in
///   does not allow this.
/// - [`COMMODITY_SHOP_NOT_EXIST`](super::CommodityShopErrorCode::ShopNotFound): the shop does not have this
///   service.
/// - [`NO_PERMISSION_OFFLINE_SHOP`](super::CommodityShopErrorCode::OfflineNotPermitted): the plug-in does not
///   belong to you, or the merchant has not authorized you.
/// - [`PARAMS_ERROR`](super::CommodityShopErrorCode::InvalidParams): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::CommodityShopErrorCode::SystemError): Alipay failed; retry later.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.shop.offline",
    v3 = POST,
    service = CommodityShopApi,
)]
pub struct TakeShopOffline {
    /// ID of the service to which the plug-in belongs, from [`OrderItem`](super::OrderItem).
    #[alipay(max_len = 32)]
    pub commodity_id: String,
    /// ID of the shop in which the plug-in goes offline, from [`OrderItem`](super::OrderItem).
    #[alipay(max_len = 32)]
    pub shop_id: String,
}
