//! The services that you offer: look one up, confirm its audit.

use alipay_runtime::{BeijingTime, alipay_api, alipay_enum, alipay_model, alipay_service};

/// Services, as their provider and Alipay's partners work on them.
///
/// Comes from `client.commodities()`. All calls are on the V2 gateway only, and Alipay publishes no error
/// codes for them.
#[alipay_service(accessor = commodities)]
pub struct CommodityApi;

/// Looks up a service.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.query",
    response = Commodity,
    service = CommodityApi,
    idempotent,
)]
pub struct QueryCommodity {
    /// Number of the service.
    pub commodity_id: String,
    /// User number of whoever created it.
    pub user_id: Option<String>,
}

/// A service.
#[alipay_model(setters)]
pub struct Commodity {
    /// Number of the service.
    pub commodity_id: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// What it does.
    pub subtitle: Option<String>,
    /// Whether it is on sale.
    pub status: Option<CommodityStatus>,
    /// Whether staff can audit it: `0` no, `1` yes.
    pub sub_status: Option<String>,
    /// What the audit remarked.
    pub audit_memo: Option<String>,
    /// User number of whoever created it.
    pub user_id: Option<String>,
    /// Name of whoever created it.
    pub name: Option<String>,
    /// Whom to contact.
    #[alipay(sensitive)]
    pub contactor: Option<String>,
    /// The contact's phone.
    #[alipay(sensitive)]
    pub phone: Option<String>,
    /// When it was created.
    pub create_date: Option<BeijingTime>,
    /// Kind of application.
    pub biz_type_code: Option<String>,
    /// Top category: a code such as `001` (car services), or its name; the documentation leaves it open.
    pub category_code: Option<String>,
    /// Category.
    pub category_id: Option<String>,
    /// Who developed it: `0` the provider, `1` somebody for the provider.
    pub commodity_affiliation: Option<String>,
    /// URL of the logo. (Alipay's spelling.)
    pub log_url: Option<String>,
    /// URL of the picture for hot spots.
    pub app_hot_logo: Option<String>,
    /// URL of the page for phones. (Alipay's spelling.)
    pub mobile_visiturl: Option<String>,
    /// URL of the letter of authorisation.
    pub authorization_file: Option<String>,
    /// URL of the user guide.
    pub user_guide: Option<String>,
    /// Notes on the acceptance test.
    pub test_detail: Option<String>,
    /// URL of the report on the load test.
    pub test_report: Option<String>,
}

/// Whether a service is on sale.
#[alipay_enum]
pub enum CommodityStatus {
    /// On sale.
    #[alipay("ONLINE")]
    Online,
    /// Waits to go on sale.
    #[alipay("OFFLINE")]
    Offline,
    /// In audit.
    #[alipay("AUDIT")]
    InAudit,
    /// The audit refused it.
    #[alipay("AUDIT_REJECT")]
    Refused,
    /// Alipay took it off.
    #[alipay("AUDIT_OFFLINE")]
    TakenOff,
}

/// Confirms that the audit of a service is over. Method `confirm_audit` of the handle.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.audit.confirm",
    service = CommodityApi,
    call = confirm_audit,
    resolve_with = QueryCommodity,
)]
pub struct ConfirmCommodityAudit {
    /// Number of the service.
    pub commodity_id: String,
    /// The user who confirms.
    pub user_id: Option<String>,
}

/// Brings a smart-city service into the market. Method `sync_smart_city` of the handle.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.smartcity.sync",
    service = CommodityApi,
    call = sync_smart_city,
    resolve_with = QueryCommodity,
)]
pub struct SyncSmartCity {
    /// Number of the service.
    pub commodity_id: String,
    /// What it is.
    pub commodity_base_info: Option<CommodityBaseInfo>,
    /// What smart cities need to know of it.
    pub smart_city_commodity_info: Option<SmartCityInfo>,
    /// Whether the data are of the environment before release: `0` no, `1` yes.
    pub is_pre: Option<String>,
    /// User number of whoever brings it in.
    pub user_id: Option<String>,
}

/// What a service is.
#[alipay_model(setters)]
pub struct CommodityBaseInfo {
    /// What it is called.
    pub name: Option<String>,
    /// Its logo.
    pub logo: Option<String>,
    /// Where it is.
    pub service_url: Option<String>,
    /// A remark.
    pub memo: Option<String>,
}

/// What smart cities need to know of a service.
#[alipay_model(setters)]
pub struct SmartCityInfo {
    /// Who developed it.
    pub affiliation: Option<String>,
    /// The letter of authorisation.
    pub auth_file: Option<String>,
    /// Notes on the acceptance test.
    pub test_detail: Option<String>,
    /// The report on the test.
    pub test_report: Option<String>,
    /// The user guide.
    pub user_guide: Option<String>,
}
