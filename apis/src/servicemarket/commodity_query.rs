//! Looks up a service.

use alipay_runtime::{BeijingTime, alipay_api, alipay_enum, alipay_model};

use super::CommodityApi;

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
