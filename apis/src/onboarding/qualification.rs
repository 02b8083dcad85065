//! Licenses.

use alipay_runtime::alipay_model;

/// Special license of an industry.
#[alipay_model(setters)]
pub struct Qualification {
    /// Type of the license, from Alipay's list.
    #[alipay(max_len = 32)]
    pub industry_qualification_type: Option<String>,
    /// Picture of the license: its ID.
    #[alipay(max_len = 256)]
    pub industry_qualification_image: Option<String>,
}

/// License of a shop's industry.
#[alipay_model(setters)]
pub struct ShopLicense {
    /// Type of the license, from Alipay's list.
    #[alipay(max_len = 32)]
    pub license_type: Option<String>,
    /// Picture of the license: its ID.
    #[alipay(max_len = 256)]
    pub license_pic: Option<String>,
}

/// License of a shop's industry, with its number and end.
#[alipay_model(setters)]
pub struct IndustryLicense {
    /// End of the license.
    pub expire_time: Option<String>,
    /// Number of the license.
    #[alipay(sensitive)]
    pub license_no: Option<String>,
    /// Picture of the license.
    pub license_pic: Option<String>,
    /// Type of the license.
    pub license_type: Option<String>,
}
