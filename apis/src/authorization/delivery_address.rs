//! Delivery addresses of users.

use alipay_runtime::{alipay_enum, alipay_model};

/// An address that goods go to.
#[alipay_model(setters)]
pub struct DeliveryAddress {
    /// Address in the district.
    #[alipay(sensitive)]
    pub address: Option<String>,
    /// Code of the district.
    pub address_code: Option<String>,
    /// Whether goods go here unless the user says otherwise.
    pub default_deliver_address: Option<YesNo>,
    /// District.
    #[alipay(sensitive)]
    pub deliver_area: Option<String>,
    /// City.
    #[alipay(sensitive)]
    pub deliver_city: Option<String>,
    /// Who receives the goods.
    #[alipay(sensitive)]
    pub deliver_fullname: Option<String>,
    /// The receiver's mobile phone.
    #[alipay(sensitive)]
    pub deliver_mobile: Option<String>,
    /// The receiver's telephone.
    #[alipay(sensitive)]
    pub deliver_phone: Option<String>,
    /// Province.
    #[alipay(sensitive)]
    pub deliver_province: Option<String>,
    /// Postal code.
    #[alipay(sensitive)]
    pub zip: Option<String>,
}

/// Yes or no.
#[alipay_enum]
pub enum YesNo {
    /// Yes.
    #[alipay("T")]
    Yes,
    /// No.
    #[alipay("F")]
    No,
}
