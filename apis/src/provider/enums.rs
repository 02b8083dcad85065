//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of an app or a site.
#[alipay_enum]
pub enum AppStatus {
    /// Released.
    #[alipay("ONLINE")]
    Online,
    /// Not released yet.
    #[alipay("OFFLINE")]
    Offline,
}

/// Kind of operation on behalf of a merchant.
#[alipay_enum]
pub enum OperateType {
    /// Binds an Alipay account. Only for sub-merchants.
    #[alipay("ACCOUNT_BIND")]
    BindAccount,
    /// Authorizes you to run shops and mini programs; binds an account for sub-merchants.
    #[alipay("OPERATION_AUTH")]
    Authorize,
}

/// Scene of the activity for small merchants (蓝海行动).
#[alipay_enum]
pub enum BlueSeaScene {
    /// Direct merchants of catering.
    #[alipay("BLUE_SEA_FOOD_APPLY")]
    Food,
    /// Direct merchants of fast-moving goods.
    #[alipay("BLUE_SEA_FMCG_APPLY")]
    Retail,
    /// Sub-merchants of catering.
    #[alipay("BLUE_SEA_FOOD_INDIRECT_APPLY")]
    IndirectFood,
    /// Sub-merchants of fast-moving goods.
    #[alipay("BLUE_SEA_FMCG_INDIRECT_APPLY")]
    IndirectRetail,
}
