//! Shops of a group purchase in a combined order.

use alipay_runtime::alipay_model;

/// Store of a group purchase, with its shops.
#[alipay_model(setters)]
pub struct GroupPurchaseStore {
    /// Bank cards to settle into.
    pub bank_cards: Option<Vec<GroupPurchaseBankCard>>,
    /// ID of the brand.
    pub brand_id: Option<String>,
    /// Kind of business. The values are not documented.
    pub business_type: Option<String>,
    /// Mobile number of the contact person.
    #[alipay(sensitive)]
    pub contact_mobile: Option<String>,
    /// Main categories of the business.
    pub main_business_category: Option<Vec<String>>,
    /// Kind of operation. The values are not documented.
    pub operate_type: Option<String>,
    /// Licenses, each group with its categories.
    pub qualification_combines: Option<Vec<GroupPurchaseQualifications>>,
    /// Accounts to settle into.
    pub settle_infos: Option<Vec<GroupPurchaseSettleAccount>>,
    /// Shops.
    pub shop_models: Option<Vec<GroupPurchaseShop>>,
    /// ID of the store.
    pub store_id: Option<String>,
    /// Name of the store.
    pub store_name: Option<String>,
    /// Kind of store. The values are not documented.
    pub store_type: Option<String>,
}

/// Shop of a group purchase.
#[alipay_model(setters)]
pub struct GroupPurchaseShop {
    /// Address.
    pub address: Option<String>,
    /// Bank cards to settle into.
    pub bank_cards: Option<Vec<GroupPurchaseBankCard>>,
    /// Opening hours, one entry per day of the week.
    pub business_time: Option<Vec<GroupPurchaseBusinessTime>>,
    /// Ways to contact the shop.
    pub contact_ways: Option<Vec<GroupPurchaseContactWay>>,
    /// ID of the digital place (POI).
    pub digital_poi_id: Option<String>,
    /// Number of the shop, assigned by you.
    pub external_no: Option<String>,
    /// Latitude.
    pub latitude: Option<String>,
    /// Legal representative.
    pub legal_info: Option<GroupPurchaseLegalPerson>,
    /// License of the shop.
    pub license_info: Option<GroupPurchaseLicense>,
    /// Longitude.
    pub longitude: Option<String>,
    /// Category of the shop, first level.
    pub mcc_l_1: Option<String>,
    /// Category of the shop, second level.
    pub mcc_l_2: Option<String>,
    /// Name of the shop.
    pub name: Option<String>,
    /// Picture of the front.
    pub out_door_image: Option<String>,
    /// Proofs of the shop.
    pub proof_info: Option<GroupPurchaseProof>,
    /// Accounts to settle into.
    pub settle_infos: Option<Vec<GroupPurchaseSettleAccount>>,
}

/// Bank card to settle into.
#[alipay_model(setters)]
pub struct GroupPurchaseBankCard {
    /// Branch of the bank.
    pub account_branch_name: Option<String>,
    /// Name of the account's owner.
    #[alipay(sensitive)]
    pub account_holder_name: Option<String>,
    /// City of the bank.
    pub account_inst_city: Option<String>,
    /// Code of the bank.
    pub account_inst_id: Option<String>,
    /// Name of the bank.
    pub account_inst_name: Option<String>,
    /// Province of the bank.
    pub account_inst_province: Option<String>,
    /// Number of the card or account.
    #[alipay(sensitive)]
    pub account_no: Option<String>,
    /// Kind of account. The values are not documented.
    pub account_type: Option<String>,
    /// Interbank number of the branch.
    pub bank_code: Option<String>,
    /// Kind of use. The values are not documented.
    pub usage_type: Option<String>,
}

/// Account to settle into.
#[alipay_model(setters)]
pub struct GroupPurchaseSettleAccount {
    /// Account.
    #[alipay(sensitive)]
    pub account: Option<String>,
    /// Kind of account. The values are not documented.
    pub r#type: Option<String>,
}

/// Licenses, with the categories that they are for.
#[alipay_model(setters)]
pub struct GroupPurchaseQualifications {
    /// Licenses.
    pub qualification_list: Option<Vec<GroupPurchaseQualification>>,
    /// Categories that the licenses are for.
    pub rel_category_list: Option<Vec<GroupPurchaseCategory>>,
}

/// License.
#[alipay_model(setters)]
pub struct GroupPurchaseQualification {
    /// Pictures of the license.
    pub images: Option<Vec<GroupPurchaseImage>>,
    /// Code of the license.
    pub qual_code: Option<String>,
}

/// Picture.
#[alipay_model(setters)]
pub struct GroupPurchaseImage {
    /// Picture.
    pub image_pic: Option<String>,
}

/// Category.
#[alipay_model(setters)]
pub struct GroupPurchaseCategory {
    /// Code of the category.
    pub category_code: Option<String>,
}

/// Opening hours.
#[alipay_model(setters)]
pub struct GroupPurchaseBusinessTime {
    /// Days.
    pub days: Option<Vec<String>>,
    /// Specifies whether the shop is open for 24 hours.
    pub open_24_hours: Option<bool>,
    /// Periods.
    pub times: Option<Vec<GroupPurchasePeriod>>,
}

/// Period in which a shop is open.
#[alipay_model(setters)]
pub struct GroupPurchasePeriod {
    /// End of the period.
    pub end: Option<String>,
    /// Specifies whether the period ends on the next day.
    pub end_next_day: Option<bool>,
    /// Start of the period.
    pub start: Option<String>,
}

/// Way to contact a shop.
#[alipay_model(setters)]
pub struct GroupPurchaseContactWay {
    /// Kind of contact data. The values are not documented.
    pub contact_type: Option<String>,
    /// Contact data of that kind.
    #[alipay(sensitive)]
    pub contact_value: Option<String>,
}

/// Legal representative.
#[alipay_model(setters)]
pub struct GroupPurchaseLegalPerson {
    /// Picture of the back of the identity card.
    #[alipay(sensitive)]
    pub legal_back_pic: Option<String>,
    /// End of the identity card.
    pub legal_end_time: Option<String>,
    /// Picture of the front of the identity card.
    #[alipay(sensitive)]
    pub legal_front_pic: Option<String>,
    /// Name of the legal representative.
    #[alipay(sensitive)]
    pub legal_name: Option<String>,
    /// Number of the identity card.
    #[alipay(sensitive)]
    pub legal_no: Option<String>,
}

/// License of a shop.
#[alipay_model(setters)]
pub struct GroupPurchaseLicense {
    /// End of the license.
    pub expire_time: Option<String>,
    /// Name on the license.
    pub license_name: Option<String>,
    /// Number of the license.
    #[alipay(sensitive)]
    pub license_no: Option<String>,
    /// Picture of the license.
    pub license_pic: Option<String>,
}

/// Proofs of a shop.
#[alipay_model(setters)]
pub struct GroupPurchaseProof {
    /// URL of the appeal letter.
    pub appeal_letter_url: Option<String>,
    /// URL of the lease contract.
    pub lease_contract_url: Option<String>,
    /// URL of the proof of ownership.
    pub property_ownership_proof_url: Option<String>,
}
