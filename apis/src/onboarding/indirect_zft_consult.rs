//! Check of a sub-merchant before its creation.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, Contact, DefaultSettleRule, InvoiceInfo, MerchantType, Qualification, SettleCard, Site,
    SubMerchantApi, WithholdingInfo,
};

/// Checks the data of a sub-merchant, without creating it. Safe to repeat. On the V2 gateway only.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.consult",
    response = SubMerchantConsultation,
    service = SubMerchantApi,
    idempotent,
)]
pub struct ConsultSubMerchant {
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
    /// Picture of the additional document: its ID.
    #[alipay(max_len = 256)]
    pub additional_cert_image: Option<String>,
    /// Number of the additional document.
    #[alipay(max_len = 64, sensitive)]
    pub additional_cert_no: Option<String>,
    /// Type of an additional document.
    #[alipay(max_len = 16)]
    pub additional_cert_type: Option<String>,
    /// Login name of the Alipay account to settle into.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Login name of the merchant's Alipay account, whose data is used.
    #[alipay(max_len = 100, sensitive)]
    pub binding_alipay_logon_id: Option<String>,
    /// Bank cards to settle into. Only for platforms; at most one.
    pub biz_cards: Option<Vec<SettleCard>>,
    /// Address.
    pub business_address: Option<Address>,
    /// Picture of the document: its ID.
    #[alipay(max_len = 256)]
    pub cert_image: Option<String>,
    /// Picture of the document's back: its ID.
    #[alipay(max_len = 256)]
    pub cert_image_back: Option<String>,
    /// Name on the document.
    #[alipay(max_len = 128)]
    pub cert_name: Option<String>,
    /// Number of the document.
    #[alipay(max_len = 32, sensitive)]
    pub cert_no: Option<String>,
    /// Type of the document: `201` business license, `2011` unified social credit code.
    #[alipay(max_len = 16)]
    pub cert_type: Option<String>,
    /// Contact persons.
    pub contact_infos: Option<Vec<Contact>>,
    /// Default account to settle into.
    pub default_settle_rule: Option<DefaultSettleRule>,
    /// Pictures of the inside: their IDs.
    pub in_door_images: Option<Vec<String>>,
    /// `open_id` of the account whose data is used.
    #[alipay(max_len = 128)]
    pub info_source_open_id: Option<String>,
    /// Account whose data is used; begins with `2088`.
    #[alipay(max_len = 28)]
    pub info_source_uid: Option<String>,
    /// Invoice for the fees.
    pub invoice_info: Option<InvoiceInfo>,
    /// Picture of that document's back: its ID.
    #[alipay(max_len = 256)]
    pub legal_cert_back_image: Option<String>,
    /// Picture of that document's front: its ID.
    #[alipay(max_len = 256)]
    pub legal_cert_front_image: Option<String>,
    /// Identity card number of the legal representative.
    #[alipay(max_len = 32, sensitive)]
    pub legal_cert_no: Option<String>,
    /// Type of the legal representative's document: `100` identity card, `105` permit of Hong Kong and Macao,
    /// `106` permit of Taiwan, `108` foreign passport.
    #[alipay(max_len = 16)]
    pub legal_cert_type: Option<String>,
    /// Name of the legal representative.
    #[alipay(max_len = 64, sensitive)]
    pub legal_name: Option<String>,
    /// Picture of the letter by which the license's owner allows its use: its ID. If owner and merchant
    /// differ.
    #[alipay(max_len = 256)]
    pub license_auth_letter_image: Option<String>,
    /// Request number assigned by you.
    #[alipay(max_len = 64)]
    pub out_biz_no: Option<String>,
    /// Pictures of the front: their IDs.
    pub out_door_images: Option<Vec<String>>,
    /// Account abroad to settle into. Only if agreed with Alipay.
    #[alipay(max_len = 100, sensitive)]
    pub oversea_settle_account: Option<String>,
    /// `open_id` of the account abroad.
    #[alipay(max_len = 128)]
    pub oversea_settle_open_id: Option<String>,
    /// Special licenses of the industry.
    pub qualifications: Option<Vec<Qualification>>,
    /// Services that the merchant uses: `当面付` (face to face), `app支付`, `wap支付`, `电脑支付` (pages), `jsapi支付` and
    /// others.
    pub service: Option<Vec<String>>,
    /// Telephone number of the customer service.
    #[alipay(max_len = 20)]
    pub service_phone: Option<String>,
    /// Day of the contract between you and the merchant, as `yyyy-MM-dd`.
    #[alipay(max_len = 10)]
    pub sign_time_with_isv: Option<String>,
    /// Sites and apps in which the merchant trades.
    pub sites: Option<Vec<Site>>,
    /// Scenes in which the merchant trades, such as `01`. The values are in Alipay's list.
    pub trade_scene: Option<Vec<String>>,
    /// Withholding for the merchant.
    pub zft_withholding_info: Option<WithholdingInfo>,
}

/// Outcome of the check.
#[alipay_model(setters)]
pub struct SubMerchantConsultation {
    /// Indicates whether the account has to be audited.
    pub account_audit: Option<bool>,
    /// Indicates whether Alipay's risk control has to audit it.
    pub risk_audit: Option<bool>,
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
