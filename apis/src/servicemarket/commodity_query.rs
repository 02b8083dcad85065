//! Details of a service.

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
    /// ID of the service.
    pub commodity_id: String,
    /// Alipay user ID of the creator.
    pub user_id: Option<String>,
}

/// Service in the market.
#[alipay_model(setters)]
pub struct Commodity {
    /// ID of the service.
    pub commodity_id: Option<String>,
    /// Name of the service.
    pub title: Option<String>,
    /// Description of the service.
    pub subtitle: Option<String>,
    /// State of the service.
    pub status: Option<CommodityStatus>,
    /// Indicates whether staff can review the service: `0` no, `1` yes.
    pub sub_status: Option<String>,
    /// Remark by the review.
    pub audit_memo: Option<String>,
    /// Alipay user ID of the creator.
    pub user_id: Option<String>,
    /// Name of the creator.
    pub name: Option<String>,
    /// Contact person.
    #[alipay(sensitive)]
    pub contactor: Option<String>,
    /// Phone number of the contact person.
    #[alipay(sensitive)]
    pub phone: Option<String>,
    /// Creation time.
    pub create_date: Option<BeijingTime>,
    /// Type of the application.
    pub biz_type_code: Option<String>,
    /// Top category: a code such as `001` (car services), or a name; not clear from the documentation.
    pub category_code: Option<String>,
    /// Category.
    pub category_id: Option<String>,
    /// Developer of the service: `0` the service provider, `1` a third party on its behalf.
    pub commodity_affiliation: Option<String>,
    /// URL of the logo. (The spelling is Alipay's.)
    pub log_url: Option<String>,
    /// URL of the picture for the hot list.
    pub app_hot_logo: Option<String>,
    /// URL of the page for mobile phones. (The spelling is Alipay's.)
    pub mobile_visiturl: Option<String>,
    /// URL of the letter of authorization.
    pub authorization_file: Option<String>,
    /// URL of the user guide.
    pub user_guide: Option<String>,
    /// Details of the acceptance test.
    pub test_detail: Option<String>,
    /// URL of the load test report.
    pub test_report: Option<String>,
}

/// State of a service.
#[alipay_enum]
pub enum CommodityStatus {
    /// On sale.
    #[alipay("ONLINE")]
    Online,
    /// Waiting to go on sale.
    #[alipay("OFFLINE")]
    Offline,
    /// In review.
    #[alipay("AUDIT")]
    InAudit,
    /// Refused by the review.
    #[alipay("AUDIT_REJECT")]
    Refused,
    /// Removed by Alipay.
    #[alipay("AUDIT_OFFLINE")]
    TakenOff,
}
