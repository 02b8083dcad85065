//! Quick creation of a sub-merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, Contact, DefaultSettleRule, InvoiceInfo, Qualification, QuerySubMerchantOrder, SettleCard, Site,
    SubMerchantApi,
};

/// Applies for a sub-merchant by the call for a quick creation. The merchant confirms at the URL in the
/// response. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.sub_merchants().create_quickly(..)`.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.quickcreate",
    response = QuickSubMerchantApplication,
    service = SubMerchantApi,
    call = create_quickly,
    resolve_with = QuerySubMerchantOrder,
)]
pub struct CreateSubMerchantQuickly {
    /// ID of the merchant assigned by you, unique among your merchants.
    pub external_id: String,
    /// Picture of the additional document: its ID.
    pub additional_cert_image: Option<String>,
    /// Number of the additional document.
    #[alipay(sensitive)]
    pub additional_cert_no: Option<String>,
    /// Type of an additional document.
    pub additional_cert_type: Option<String>,
    /// Short name of the merchant.
    pub alias_name: Option<String>,
    /// Login name of the Alipay account to settle into.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Login name of the merchant's Alipay account.
    #[alipay(sensitive)]
    pub binding_alipay_logon_id: Option<String>,
    /// Bank cards to settle into.
    pub biz_cards: Option<Vec<SettleCard>>,
    /// Address.
    pub business_address: Option<Address>,
    /// Contact persons.
    pub contact_infos: Option<Vec<Contact>>,
    /// Default account to settle into.
    pub default_settle_rule: Option<DefaultSettleRule>,
    /// Pictures of the inside.
    pub in_door_images: Option<Vec<String>>,
    /// `open_id` of the account whose data is used.
    pub info_source_open_id: Option<String>,
    /// Account whose data is used.
    pub info_source_uid: Option<String>,
    /// Invoice for the fees.
    pub invoice_info: Option<InvoiceInfo>,
    /// Picture of the letter by which the license's owner allows its use.
    pub license_auth_letter_image: Option<String>,
    /// Category of the merchant (MCC).
    pub mcc: Option<String>,
    /// Name of the merchant.
    pub name: Option<String>,
    /// Pictures of the front.
    pub out_door_images: Option<Vec<String>>,
    /// Account abroad to settle into.
    #[alipay(sensitive)]
    pub oversea_settle_account: Option<String>,
    /// `open_id` of the account abroad.
    pub oversea_settle_open_id: Option<String>,
    /// Special licenses of the industry.
    pub qualifications: Option<Vec<Qualification>>,
    /// Services that the merchant uses.
    pub service: Option<Vec<String>>,
    /// Telephone number of the customer service.
    pub service_phone: Option<String>,
    /// Time of the contract between you and the merchant.
    pub sign_time_with_isv: Option<String>,
    /// Sites and apps in which the merchant trades.
    pub sites: Option<Vec<Site>>,
}

/// Application for a sub-merchant, and the links for its signature.
#[alipay_model(setters)]
pub struct QuickSubMerchantApplication {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
    /// URL of a QR code for the signature.
    #[alipay(sensitive)]
    pub sign_qr_code_url: Option<String>,
    /// Short link for the signature.
    #[alipay(sensitive)]
    pub sign_short_chain_url: Option<String>,
}
