//! Lists of shops, with their details.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, BusinessDay, BusinessTime, Contact, IndustryInfo, IndustryLicense, Qualification, ShopApi,
    ShopExtInfo, ShopRecommendation, ShopType,
};

/// Lists shops with their details, page by page. Safe to repeat. On the V2 gateway only; Alipay documents
/// no error codes. Called as `client.shops().list_details(..)`.
#[alipay_api(
    method = "ant.merchant.expand.shop.info.batchquery",
    response = ShopDetailsPage,
    service = ShopApi,
    call = list_details,
    idempotent,
    page(number = page_num, items = shop_infos, item = ShopDetails, total = total_size),
)]
pub struct ListShopDetails {
    /// Version of the codes of regions.
    pub address_version: Option<String>,
    /// Source of the call. The values are not documented.
    pub biz_source: Option<String>,
    /// Merchant that owns the shop: its account (PID), or the SMID of a sub-merchant.
    pub ip_role_id: Option<String>,
    /// Specifies whether the data about the industry is returned.
    pub need_industry_info: Option<String>,
    /// Specifies whether the licenses of the industry are returned.
    pub need_industry_license: Option<String>,
    /// Specifies whether Alipay's suggestions for the shop's data are returned.
    pub need_recommend: Option<String>,
    /// Page to return.
    pub page_num: Option<u32>,
    /// Shops per page.
    pub page_size: Option<u32>,
    /// Kind of operation.
    pub shop_type: Option<ShopType>,
}

/// One page of shops, with their details.
#[alipay_model(setters)]
pub struct ShopDetailsPage {
    /// Returned page.
    pub page_num: Option<u32>,
    /// Shops per page.
    pub page_size: Option<u32>,
    /// Shops on this page.
    pub shop_infos: Vec<ShopDetails>,
    /// Number of pages.
    pub total_pages: Option<u32>,
    /// Number of shops on all pages.
    pub total_size: Option<u64>,
}

/// Shop in a list, with its details.
#[alipay_model(setters)]
pub struct ShopDetails {
    /// ID of the place in Alipay's list of addresses.
    pub alipay_poiid: Option<String>,
    /// ID of the brand.
    pub brand_id: Option<String>,
    /// Address.
    pub business_address: Option<Address>,
    /// Opening hours, one entry per day of the week.
    pub business_time: Vec<BusinessTime>,
    /// Number of the bank card.
    #[alipay(sensitive)]
    pub card_account_no: Option<String>,
    /// Picture of the document.
    pub cert_image: Option<String>,
    /// Name on the document.
    pub cert_name: Option<String>,
    /// Number of the document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Type of the document.
    pub cert_type: Option<String>,
    /// Contact persons.
    pub contact_infos: Vec<Contact>,
    /// Mobile number of the shop.
    #[alipay(sensitive)]
    pub contact_mobile: Option<String>,
    /// Telephone number of the shop.
    #[alipay(sensitive)]
    pub contact_phone: Option<String>,
    /// Extension fields.
    pub ext_infos: Vec<ShopExtInfo>,
    /// Data about the industry.
    pub industry_info: Vec<IndustryInfo>,
    /// Licenses of the industry.
    pub industry_license: Vec<IndustryLicense>,
    /// Merchant that owns the shop: its account (PID), or the SMID of a sub-merchant.
    pub ip_role_id: Option<String>,
    /// Identity card number of the legal representative.
    #[alipay(sensitive)]
    pub legal_cert_no: Option<String>,
    /// Name of the legal representative.
    #[alipay(sensitive)]
    pub legal_name: Option<String>,
    /// Picture of the letter by which the license's owner allows its use.
    pub license_auth_letter_image: Option<String>,
    /// Remark.
    pub memo: Option<String>,
    /// Opening hours of a day, in periods.
    pub new_business_time: Option<BusinessDay>,
    /// Category of the shop by the newer list.
    pub new_shop_category: Option<String>,
    /// Pictures of the front.
    pub out_door_images: Vec<String>,
    /// Special licenses of the industry.
    pub qualifications: Vec<Qualification>,
    /// Scene of the shop.
    pub scene: Option<String>,
    /// Login name of the Alipay account to settle into.
    #[alipay(sensitive)]
    pub settle_alipay_logon_id: Option<String>,
    /// Category of the shop.
    pub shop_category: Option<String>,
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// State of the shop's data.
    pub shop_info_status: Option<String>,
    /// Kind of the shop's owner.
    pub shop_main_type: Option<String>,
    /// Name of the shop.
    pub shop_name: Option<String>,
    /// Alipay's suggestions for the shop's data.
    pub shop_recommend_info: Option<ShopRecommendation>,
    /// Kind of operation.
    pub shop_type: Option<ShopType>,
    /// Shop ID assigned by you, unique per merchant.
    pub store_id: Option<String>,
}
