//! Delivery addresses of users.

use alipay_runtime::{alipay_enum, alipay_model};

/// Delivery address of a user.
#[alipay_model(setters)]
pub struct DeliveryAddress {
    /// Address within the district.
    #[alipay(sensitive)]
    pub address: Option<String>,
    /// District code.
    pub address_code: Option<String>,
    /// Indicates whether this is the default delivery address.
    pub default_deliver_address: Option<YesNo>,
    /// District.
    #[alipay(sensitive)]
    pub deliver_area: Option<String>,
    /// City.
    #[alipay(sensitive)]
    pub deliver_city: Option<String>,
    /// Name of the recipient.
    #[alipay(sensitive)]
    pub deliver_fullname: Option<String>,
    /// Mobile number of the recipient.
    #[alipay(sensitive)]
    pub deliver_mobile: Option<String>,
    /// Telephone number of the recipient.
    #[alipay(sensitive)]
    pub deliver_phone: Option<String>,
    /// Province.
    #[alipay(sensitive)]
    pub deliver_province: Option<String>,
    /// Postal code.
    #[alipay(sensitive)]
    pub zip: Option<String>,
}

/// Value of a yes-or-no field.
#[alipay_enum]
pub enum YesNo {
    /// Yes.
    #[alipay("T")]
    Yes,
    /// No.
    #[alipay("F")]
    No,
}
