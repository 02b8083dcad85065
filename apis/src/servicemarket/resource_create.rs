//! Report of the usage of a metered service.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::CommodityApi;

/// Reports the usage of a metered service by merchants. Called as `client.commodities().report_use(..)`; on
/// the V2 gateway only.
#[alipay_api(
    method = "alipay.open.servicemarket.resource.create",
    service = CommodityApi,
    call = report_use,
)]
pub struct ReportResourceUse {
    /// ID of the report, assigned by you.
    #[alipay(idempotency_key)]
    pub record_id: String,
    /// Code of the service, from the notification of the order.
    pub outer_code: Option<String>,
    /// Unit of the amounts.
    pub record_unit: Option<ResourceUnit>,
    /// Start of the usage.
    pub execution_time_start: Option<String>,
    /// End of the usage.
    pub execution_time_end: Option<String>,
    /// Usage, one entry per merchant.
    pub ability_resource_consume: Vec<AbilityResourceConsume>,
    /// Alipay user ID of the user.
    pub uid: Option<String>,
    /// ID of the same user within your application.
    pub open_id: Option<String>,
}

/// Usage by one application of a merchant.
#[alipay_model(setters)]
pub struct AbilityResourceConsume {
    /// Code of this entry, assigned by you, unique in the report.
    pub consume_code: Option<String>,
    /// ID of the merchant's application.
    pub m_app_id: Option<String>,
    /// Amount of the usage.
    pub record_val: Option<String>,
    /// Start of the usage.
    pub start_time: Option<String>,
    /// End of the usage.
    pub end_time: Option<String>,
    /// Records for reconciliation with the merchant.
    pub ability_resource_biz_mark: Vec<AbilityResourceBizMark>,
}

/// Record for reconciliation with a merchant.
#[alipay_model(setters)]
pub struct AbilityResourceBizMark {
    /// Code of the record, assigned by you.
    pub biz_code: Option<String>,
    /// Time of execution.
    pub execution_time: Option<String>,
}

/// Unit of a usage report.
#[alipay_enum]
pub enum ResourceUnit {
    /// Number of uses.
    #[alipay("Frequency")]
    Uses,
    /// Seconds.
    #[alipay("Period")]
    Seconds,
    /// Minutes.
    #[alipay("PeriodMin")]
    Minutes,
    /// Stored bytes.
    #[alipay("Storage")]
    Bytes,
    /// Outgoing bits per second.
    #[alipay("NetworkOut")]
    BitsPerSecondOut,
    /// Incoming bits per second.
    #[alipay("NetworkIn")]
    BitsPerSecondIn,
    /// Characters.
    #[alipay("Character")]
    Characters,
    /// Daily active users.
    #[alipay("DailyActiveUser")]
    DailyActiveUsers,
}
