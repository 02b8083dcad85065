//! Addresses and contact persons.

use alipay_runtime::{alipay_enum, alipay_model};

/// Address.
#[alipay_model(setters)]
pub struct Address {
    /// Code of the province.
    #[alipay(max_len = 10)]
    pub province_code: Option<String>,
    /// Code of the city.
    #[alipay(max_len = 10)]
    pub city_code: Option<String>,
    /// Code of the district.
    #[alipay(max_len = 10)]
    pub district_code: Option<String>,
    /// Address within the district.
    #[alipay(max_len = 256)]
    pub address: Option<String>,
    /// Longitude, in the coordinates of Amap, with up to six decimals.
    #[alipay(max_len = 16)]
    pub longitude: Option<String>,
    /// Latitude, in the coordinates of Amap, with up to six decimals.
    #[alipay(max_len = 16)]
    pub latitude: Option<String>,
    /// ID of the place at Amap.
    #[alipay(max_len = 32)]
    pub poiid: Option<String>,
    /// Type of the address, such as `BUSINESS_ADDRESS`.
    #[alipay(max_len = 32)]
    pub r#type: Option<String>,
}

/// Contact person.
#[alipay_model(setters)]
pub struct Contact {
    /// Name.
    #[alipay(max_len = 64, sensitive)]
    pub name: Option<String>,
    /// Mobile number.
    #[alipay(max_len = 20, sensitive)]
    pub mobile: Option<String>,
    /// Telephone number.
    #[alipay(max_len = 20, sensitive)]
    pub phone: Option<String>,
    /// Email address.
    #[alipay(max_len = 64, sensitive)]
    pub email: Option<String>,
    /// Identity card number.
    #[alipay(max_len = 32, sensitive)]
    pub id_card_no: Option<String>,
    /// Role of the person.
    pub r#type: Option<ContactType>,
    /// Tags: `02` for the technical contact, `06` for the contact in disputes.
    pub tag: Option<Vec<String>>,
}

/// Role of a contact person.
#[alipay_enum]
pub enum ContactType {
    /// Legal representative.
    #[alipay("LEGAL_PERSON")]
    LegalPerson,
    /// Person in control.
    #[alipay("CONTROLLER")]
    Controller,
    /// Agent.
    #[alipay("AGENT")]
    Agent,
    /// Other.
    #[alipay("OTHER")]
    Other,
}
