//! Creation of a sub-merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, Contact, DefaultSettleRule, InvoiceInfo, MerchantType, Qualification, QuerySubMerchantOrder,
    SettleCard, Site, SubMerchantApi,
};

/// Applies for a sub-merchant, with all of its data.
///
/// Alipay audits the application: [`QuerySubMerchantOrder`] returns its state, and
/// [`SubMerchantPassed`](super::SubMerchantPassed) or [`SubMerchantRejected`](super::SubMerchantRejected)
/// notifies you. On the V2 gateway only; Alipay documents no error codes.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.create",
    response = SubMerchantApplication,
    service = SubMerchantApi,
    resolve_with = QuerySubMerchantOrder,
)]
pub struct CreateSubMerchant {
    /// ID of the merchant assigned by you, unique among your merchants.
    #[alipay(max_len = 64)]
    pub external_id: String,
    /// Name of the merchant, as on its license.
    #[alipay(max_len = 128)]
    pub name: String,
    /// Short name of the merchant, shown to buyers.
    #[alipay(max_len = 64)]
    pub alias_name: String,
    /// Kind of merchant.
    pub merchant_type: MerchantType,
    /// Category of the merchant (MCC), from Alipay's list.
    #[alipay(max_len = 16)]
    pub mcc: String,
    /// Type of the document: `201` business license, `2011` unified social credit code.
    #[alipay(max_len = 16)]
    pub cert_type: Option<String>,
    /// Number of the document.
    #[alipay(max_len = 32, sensitive)]
    pub cert_no: Option<String>,
    /// Picture of the document: its ID.
    #[alipay(max_len = 256)]
    pub cert_image: Option<String>,
    /// Picture of the document's back: its ID.
    #[alipay(max_len = 256)]
    pub cert_image_back: Option<String>,
    /// Name on the document.
    #[alipay(max_len = 128)]
    pub cert_name: Option<String>,
    /// Name of the legal representative.
    #[alipay(max_len = 64, sensitive)]
    pub legal_name: Option<String>,
    /// Type of the legal representative's document: `100` identity card, `105` permit of Hong Kong and Macao,
    /// `106` permit of Taiwan, `108` foreign passport.
    #[alipay(max_len = 16)]
    pub legal_cert_type: Option<String>,
    /// Identity card number of the legal representative.
    #[alipay(max_len = 32, sensitive)]
    pub legal_cert_no: Option<String>,
    /// Picture of that document's front: its ID.
    #[alipay(max_len = 256)]
    pub legal_cert_front_image: Option<String>,
    /// Picture of that document's back: its ID.
    #[alipay(max_len = 256)]
    pub legal_cert_back_image: Option<String>,
    /// Address.
    pub business_address: Option<Address>,
    /// Telephone number of the customer service.
    #[alipay(max_len = 20)]
    pub service_phone: Option<String>,
    /// Contact persons.
    pub contact_infos: Option<Vec<Contact>>,
    /// Services that the merchant uses: `当面付` (face to face), `app支付`, `wap支付`, `电脑支付` (pages), `jsapi支付` and
    /// others.
    pub service: Option<Vec<String>>,
    /// Default account to settle into.
    pub default_settle_rule: Option<DefaultSettleRule>,
    /// Bank cards to settle into. Only for platforms; at most one.
    pub biz_cards: Option<Vec<SettleCard>>,
    /// Login name of the Alipay account to settle into.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Login name of the merchant's Alipay account, whose data is used.
    #[alipay(max_len = 100, sensitive)]
    pub binding_alipay_logon_id: Option<String>,
    /// Pictures of the front: their IDs.
    pub out_door_images: Option<Vec<String>>,
    /// Pictures of the inside: their IDs.
    pub in_door_images: Option<Vec<String>>,
    /// Special licenses of the industry.
    pub qualifications: Option<Vec<Qualification>>,
    /// Picture of the letter by which the license's owner allows its use: its ID. If owner and merchant
    /// differ.
    #[alipay(max_len = 256)]
    pub license_auth_letter_image: Option<String>,
    /// Sites and apps in which the merchant trades.
    pub sites: Option<Vec<Site>>,
    /// Invoice for the fees.
    pub invoice_info: Option<InvoiceInfo>,
    /// Day of the contract between you and the merchant, as `yyyy-MM-dd`.
    #[alipay(max_len = 10)]
    pub sign_time_with_isv: Option<String>,
    /// Account whose data is used; begins with `2088`.
    #[alipay(max_len = 28)]
    pub info_source_uid: Option<String>,
    /// `open_id` of the account whose data is used.
    #[alipay(max_len = 128)]
    pub info_source_open_id: Option<String>,
    /// Account abroad to settle into. Only if agreed with Alipay.
    #[alipay(max_len = 100, sensitive)]
    pub oversea_settle_account: Option<String>,
    /// `open_id` of the account abroad.
    #[alipay(max_len = 128)]
    pub oversea_settle_open_id: Option<String>,
    /// Nature of the merchant. Only for institutions.
    #[alipay(max_len = 32)]
    pub merchant_nature: Option<String>,
    /// Request number assigned by you.
    #[alipay(max_len = 64)]
    pub out_biz_no: Option<String>,
}

/// Application for a sub-merchant.
#[alipay_model(setters)]
pub struct SubMerchantApplication {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
