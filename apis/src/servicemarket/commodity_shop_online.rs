//! Activation of a plug-in in a shop.

use alipay_runtime::alipay_api;

use super::CommodityShopApi;

/// Puts the plug-in of a service online in a shop.
///
/// Alipay is retiring this endpoint: its newest specification no longer contains it, so do not use it in new
/// programs. Requires authorization by the merchant.
///
/// No query of this module accepts a shop. If the outcome is unknown, retry: if the plug-in is already
/// online, the call fails with the code for that.
///
/// # Errors
///
/// - [`SHOP_TYPE_ALREADY_ONLINE`](super::CommodityShopErrorCode::AlreadyOnline): a plug-in of this kind is
///   already online in the shop.
/// - [`COMMODITY_SHOP_NOT_EXIST`](super::CommodityShopErrorCode::ShopNotFound): the shop does not have this
///   service.
/// - [`NO_PERMISSION_ONLINE_SHOP`](super::CommodityShopErrorCode::OnlineNotPermitted): the plug-in does not
///   belong to you, or the merchant has not authorized you.
/// - [`PARAMS_ERROR`](super::CommodityShopErrorCode::InvalidParams): a parameter is missing or malformed.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.shop.online",
    v3 = POST,
    service = CommodityShopApi,
)]
pub struct PutShopOnline {
    /// ID of the service to which the plug-in belongs, from [`OrderItem`](super::OrderItem).
    pub commodity_id: String,
    /// ID of the shop in which the plug-in goes online, from [`OrderItem`](super::OrderItem).
    pub shop_id: String,
}
