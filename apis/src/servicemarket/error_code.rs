//! Error codes of the service market.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`OrderApi`](super::OrderApi).
///
/// Read from the code of an [`ApiError`](alipay_runtime::error::ApiError); on V2, the same text is the
/// `sub_code`.
#[alipay_enum]
pub enum OrderErrorCode {
    /// The query failed. Check the order ID and retry. (The spelling of the code is Alipay's.)
    #[alipay("QUERY_FAILD")]
    QueryFailed,
    /// The order is not for one of your services. Check which application received the notification.
    #[alipay("NOPERMISSION_QUERY")]
    QueryNotPermitted,
    /// You may not accept this order. Check which application received the notification. (The spelling of the
    /// code is Alipay's.)
    #[alipay("NO_PERMISSION_ACCETP_ORDER")]
    AcceptNotPermitted,
    /// You may not reject this order. Check which application received the notification.
    #[alipay("NO_PERMISSION_REJECT_ORDER")]
    RejectNotPermitted,
    /// The state of the order no longer allows this. Look up the order and act on its state; for a retry, it
    /// means that the first call was processed.
    #[alipay("COMMODITY_ORDER_STATUS_INVALID")]
    StatusInvalid,
    /// The order does not exist. Check that the ID is that of an order and that the environment is correct.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// A parameter is missing or malformed. Correct the request; a retry does not help.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// Alipay failed. Retry a query after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
}

/// Error codes of calls on [`OrderItemApi`](super::OrderItemApi).
///
/// Read from the code of an [`ApiError`](alipay_runtime::error::ApiError); on V2, the same text is the
/// `sub_code`.
#[alipay_enum]
pub enum OrderItemErrorCode {
    /// A parameter is missing or malformed. Check whether the shop or the mini program is present.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// You may not cancel this item. Check that the order is for your service.
    #[alipay("NO_PERMISSION_CANCEL_ORDER_ITEM")]
    CancelNotPermitted,
    /// You may not report the completion of this item. Check that the order is for your service.
    #[alipay("NO_PERMISSION_OPERATION")]
    OperationNotPermitted,
    /// You may not confirm this item. Check the merchant's authorization. (The spelling of the code is
    /// Alipay's.)
    #[alipay("NO_PERMISSION_COMFIRM_ORDERITEM")]
    ConfirmNotPermitted,
    /// The order has no item for this shop or mini program. Look up the order and use the IDs of its items.
    #[alipay("COMMODITY_ORDER_ITEM_NOT_EXIST")]
    ItemNotFound,
    /// The state of the item does not allow this. Look up the order and act on its state; for a retry, it
    /// means that the first call was processed.
    #[alipay("ITEM_STATUS_NOT_ALLOW")]
    StatusNotAllowed,
    /// A paid item can only be confirmed by the merchant. Ask the merchant.
    #[alipay("CONFIRM_CHARGE_ITEM_NOT_ALLOW")]
    PaidItemNotConfirmable,
    /// Alipay failed. Look up the order; if nothing has changed, retry after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
}

/// Error codes of calls on [`CommodityShopApi`](super::CommodityShopApi).
///
/// Read from the code of an [`ApiError`](alipay_runtime::error::ApiError); on V2, the same text is the
/// `sub_code`.
#[alipay_enum]
pub enum CommodityShopErrorCode {
    /// You may not put this plug-in online. Check the merchant's authorization.
    #[alipay("NO_PERMISSION_ONLINE_SHOP")]
    OnlineNotPermitted,
    /// You may not take this plug-in offline. Check the merchant's authorization.
    #[alipay("NO_PERMISSION_OFFLINE_SHOP")]
    OfflineNotPermitted,
    /// A plug-in of this kind is already online in the shop. If it is yours, no action is required.
    #[alipay("SHOP_TYPE_ALREADY_ONLINE")]
    AlreadyOnline,
    /// The shop does not have this service. Check the combination of service and shop.
    #[alipay("COMMODITY_SHOP_NOT_EXIST")]
    ShopNotFound,
    /// The state of the plug-in does not allow this. If it is already offline, no action is required.
    #[alipay("SHOP_STATUS_NOT_SUPPORT")]
    StatusNotSupported,
    /// A parameter is missing or malformed. Correct the request; a retry does not help.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// Alipay failed. Retry after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
}

/// Error codes of calls on [`PromotionApi`](super::PromotionApi).
///
/// Read from the code of an [`ApiError`](alipay_runtime::error::ApiError); on V2, the same text is the
/// `sub_code`.
#[alipay_enum]
pub enum PromotionErrorCode {
    /// A parameter is missing or malformed. Check the ID of the service and the page size.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// The query failed. Check the ID of the service and retry. (The spelling of the code is Alipay's.)
    #[alipay("QUERY_FAILD")]
    QueryFailed,
}
