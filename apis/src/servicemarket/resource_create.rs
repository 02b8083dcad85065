//! Reports the usage of a metered service.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::CommodityApi;

/// Reports what merchants used of a service that is paid by use. Method `report_use` of the handle; on the V2
/// gateway only.
#[alipay_api(
    method = "alipay.open.servicemarket.resource.create",
    service = CommodityApi,
    call = report_use,
)]
pub struct ReportResourceUse {
    /// Your number of the report.
    #[alipay(idempotency_key)]
    pub record_id: String,
    /// Code of the service, from the order notification.
    pub outer_code: Option<String>,
    /// What the amounts count.
    pub record_unit: Option<ResourceUnit>,
    /// Beginning of what was counted.
    pub execution_time_start: Option<String>,
    /// End of the execution.
    pub execution_time_end: Option<String>,
    /// What was used, merchant by merchant.
    pub ability_resource_consume: Vec<AbilityResourceConsume>,
    /// User number of whoever used it.
    pub uid: Option<String>,
    /// The same user as your application knows it.
    pub open_id: Option<String>,
}

/// What a merchant's application used.
#[alipay_model(setters)]
pub struct AbilityResourceConsume {
    /// Your code of this entry, used once in a report.
    pub consume_code: Option<String>,
    /// The merchant's application.
    pub m_app_id: Option<String>,
    /// How much.
    pub record_val: Option<String>,
    /// Beginning of what was counted.
    pub start_time: Option<String>,
    /// End of what was counted.
    pub end_time: Option<String>,
    /// What you agree accounts with the merchant by.
    pub ability_resource_biz_mark: Vec<AbilityResourceBizMark>,
}

/// One piece of work, for agreeing accounts with the merchant.
#[alipay_model(setters)]
pub struct AbilityResourceBizMark {
    /// Your code of it.
    pub biz_code: Option<String>,
    /// When it was carried out.
    pub execution_time: Option<String>,
}

/// What a report on use counts.
#[alipay_enum]
pub enum ResourceUnit {
    /// Uses.
    #[alipay("Frequency")]
    Uses,
    /// Seconds.
    #[alipay("Period")]
    Seconds,
    /// Minutes.
    #[alipay("PeriodMin")]
    Minutes,
    /// Bytes stored.
    #[alipay("Storage")]
    Bytes,
    /// Bits a second, outward.
    #[alipay("NetworkOut")]
    BitsPerSecondOut,
    /// Bits a second, inward.
    #[alipay("NetworkIn")]
    BitsPerSecondIn,
    /// Characters.
    #[alipay("Character")]
    Characters,
    /// Users active on a day.
    #[alipay("DailyActiveUser")]
    DailyActiveUsers,
}
