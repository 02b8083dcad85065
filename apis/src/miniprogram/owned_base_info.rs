//! Basic data that several calls return.

use alipay_runtime::alipay_model;

/// Basic data of a mini program, with its owner.
#[alipay_model(setters)]
pub struct OwnedBaseInfo {
    /// Kind of account. The values are not documented.
    pub account_type: Option<String>,
    /// Description.
    pub app_desc: Option<String>,
    /// English name.
    pub app_english_name: Option<String>,
    /// Logo.
    pub app_logo: Option<String>,
    /// Name of the mini program.
    pub app_name: Option<String>,
    /// Slogan.
    pub app_slogan: Option<String>,
    /// Area.
    pub area: Option<String>,
    /// Number of the business license.
    #[alipay(sensitive)]
    pub business_license_no: Option<String>,
    /// Name of the business.
    pub business_name: Option<String>,
    /// Names of the categories.
    pub category_names: Option<String>,
    /// Email address of the contact person.
    #[alipay(sensitive)]
    pub contact_email: Option<String>,
    /// Mobile number of the contact person.
    #[alipay(sensitive)]
    pub contact_mobile: Option<String>,
    /// Name of the contact person.
    #[alipay(sensitive)]
    pub contact_name: Option<String>,
    /// Account (PID) of the owner.
    pub pid: Option<String>,
    /// Email address of the customer service.
    pub service_email: Option<String>,
    /// Telephone number of the customer service.
    pub service_phone: Option<String>,
}
