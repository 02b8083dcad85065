//! Error codes of the service market.

use alipay_runtime::alipay_enum;

/// Why a call of [`OrderApi`](super::OrderApi) was refused.
///
/// To be read from the code of an [`ApiError`](alipay_runtime::error::ApiError); V2 carries the same text as
/// `sub_code`.
#[alipay_enum]
pub enum OrderErrorCode {
    /// The look-up failed. Check the number of the order and ask again. (Alipay's spelling.)
    #[alipay("QUERY_FAILD")]
    QueryFailed,
    /// The order is not one of your services'. Check which application the message was for.
    #[alipay("NOPERMISSION_QUERY")]
    QueryNotPermitted,
    /// You may not accept this order. Check which application the message was for. (Alipay's spelling.)
    #[alipay("NO_PERMISSION_ACCETP_ORDER")]
    AcceptNotPermitted,
    /// You may not reject this order. Check which application the message was for.
    #[alipay("NO_PERMISSION_REJECT_ORDER")]
    RejectNotPermitted,
    /// The order is past this step. Query it and go by its state; on a repeated call the first one counted.
    #[alipay("COMMODITY_ORDER_STATUS_INVALID")]
    StatusInvalid,
    /// There is no such order. Check that the number is the order's and the environment the right one.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// A parameter is missing or malformed. Correct the request; repeating it does not help.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// A fault at Alipay. Repeat a query after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
}

/// Why a call of [`OrderItemApi`](super::OrderItemApi) was refused.
///
/// To be read from the code of an [`ApiError`](alipay_runtime::error::ApiError); V2 carries the same text as
/// `sub_code`.
#[alipay_enum]
pub enum OrderItemErrorCode {
    /// A parameter is missing or malformed. See whether the shop or the mini program is named.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// You may not cancel this item. Check that the order is for your service.
    #[alipay("NO_PERMISSION_CANCEL_ORDER_ITEM")]
    CancelNotPermitted,
    /// You may not report on this item. Check that the order is for your service.
    #[alipay("NO_PERMISSION_OPERATION")]
    OperationNotPermitted,
    /// You may not confirm this item. Check the merchant's authorisation. (Alipay's spelling.)
    #[alipay("NO_PERMISSION_COMFIRM_ORDERITEM")]
    ConfirmNotPermitted,
    /// The order has no item for this shop or mini program. Query the order and take both from its items.
    #[alipay("COMMODITY_ORDER_ITEM_NOT_EXIST")]
    ItemNotFound,
    /// The item is not at this step. Query the order and go by its state; on a repeated call the first
    /// counted.
    #[alipay("ITEM_STATUS_NOT_ALLOW")]
    StatusNotAllowed,
    /// A paid item is confirmed by the merchant alone. Ask the merchant.
    #[alipay("CONFIRM_CHARGE_ITEM_NOT_ALLOW")]
    PaidItemNotConfirmable,
    /// A fault at Alipay. Query the order; if nothing has changed, try again after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
}

/// Why a call of [`CommodityShopApi`](super::CommodityShopApi) was refused.
///
/// To be read from the code of an [`ApiError`](alipay_runtime::error::ApiError); V2 carries the same text as
/// `sub_code`.
#[alipay_enum]
pub enum CommodityShopErrorCode {
    /// You may not put this plug-in online. Check the merchant's authorisation.
    #[alipay("NO_PERMISSION_ONLINE_SHOP")]
    OnlineNotPermitted,
    /// You may not take this plug-in offline. Check the merchant's authorisation.
    #[alipay("NO_PERMISSION_OFFLINE_SHOP")]
    OfflineNotPermitted,
    /// A plug-in of this kind is online in the shop. If it is yours there is nothing to do.
    #[alipay("SHOP_TYPE_ALREADY_ONLINE")]
    AlreadyOnline,
    /// The shop does not have this service. Check the pair of service and shop.
    #[alipay("COMMODITY_SHOP_NOT_EXIST")]
    ShopNotFound,
    /// The plug-in is not in a state that allows it. If it is offline already there is nothing to do.
    #[alipay("SHOP_STATUS_NOT_SUPPORT")]
    StatusNotSupported,
    /// A parameter is missing or malformed. Correct the request; repeating it does not help.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// A fault at Alipay. Try again after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
}

/// Why a call of [`PromotionApi`](super::PromotionApi) was refused.
///
/// To be read from the code of an [`ApiError`](alipay_runtime::error::ApiError); V2 carries the same text as
/// `sub_code`.
#[alipay_enum]
pub enum PromotionErrorCode {
    /// A parameter is missing or malformed. Check the number of the service and the page size.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// The look-up failed. Check the number of the service and ask again. (Alipay's spelling.)
    #[alipay("QUERY_FAILD")]
    QueryFailed,
}
