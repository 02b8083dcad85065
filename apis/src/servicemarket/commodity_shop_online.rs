//! Puts the plug-in of a shop online.

use alipay_runtime::alipay_api;

use super::CommodityShopApi;

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
