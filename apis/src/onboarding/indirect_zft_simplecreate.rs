//! Creation of a sub-merchant with an Alipay account.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, Contact, DefaultSettleRule, InvoiceInfo, Qualification, QuerySubMerchantOrder, SettleCard, Site,
    SubMerchantApi, WithholdingInfo,
};

/// Applies for a sub-merchant whose data is that of its Alipay account. The merchant confirms in the Alipay
/// app; [`QuerySubMerchantOrder`] returns the URL. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.sub_merchants().create_simply(..)`.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.simplecreate",
    response = SimpleSubMerchantApplication,
    service = SubMerchantApi,
    call = create_simply,
    resolve_with = QuerySubMerchantOrder,
)]
pub struct CreateSubMerchantSimply {
    /// ID of the merchant assigned by you, unique among your merchants.
    #[alipay(max_len = 64)]
    pub external_id: String,
    /// Login name of the merchant's Alipay account, whose data is used.
    #[alipay(max_len = 100, sensitive)]
    pub binding_alipay_logon_id: String,
    /// Name of the merchant, as on its license.
    #[alipay(max_len = 128)]
    pub name: Option<String>,
    /// Short name of the merchant, shown to buyers.
    #[alipay(max_len = 64)]
    pub alias_name: Option<String>,
    /// Category of the merchant (MCC), from Alipay's list.
    #[alipay(max_len = 16)]
    pub mcc: Option<String>,
    /// Address.
    pub business_address: Option<Address>,
    /// Telephone number of the customer service.
    #[alipay(max_len = 20)]
    pub service_phone: Option<String>,
    /// Contact person.
    pub contact_infos: Option<Contact>,
    /// Services that the merchant uses: `当面付` (face to face), `app支付`, `wap支付`, `电脑支付` (pages), `jsapi支付` and
    /// others.
    pub service: Option<Vec<String>>,
    /// Default account to settle into.
    pub default_settle_rule: Option<DefaultSettleRule>,
    /// Bank card to settle into.
    pub biz_cards: Option<SettleCard>,
    /// Login name of the Alipay account to settle into.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Pictures of the front: their IDs.
    #[alipay(max_len = 512)]
    pub out_door_images: Option<String>,
    /// Pictures of the inside: their IDs.
    #[alipay(max_len = 512)]
    pub in_door_images: Option<String>,
    /// Special licenses of the industry.
    pub qualifications: Option<Vec<Qualification>>,
    /// Picture of the letter by which the license's owner allows its use: its ID. If owner and merchant
    /// differ.
    #[alipay(max_len = 256)]
    pub license_auth_letter_image: Option<String>,
    /// Site or app in which the merchant trades.
    pub sites: Option<Site>,
    /// Invoice for the fees.
    pub invoice_info: Option<InvoiceInfo>,
    /// Day of the contract between you and the merchant, as `yyyy-MM-dd`.
    #[alipay(max_len = 10)]
    pub sign_time_with_isv: Option<String>,
    /// Scenes in which the merchant trades, such as `01`. The values are in Alipay's list.
    pub trade_scene: Option<Vec<String>>,
    /// Picture of the additional document: its ID.
    #[alipay(max_len = 256)]
    pub additional_cert_image: Option<String>,
    /// Number of the additional document.
    #[alipay(max_len = 64, sensitive)]
    pub additional_cert_no: Option<String>,
    /// Type of an additional document.
    #[alipay(max_len = 16)]
    pub additional_cert_type: Option<String>,
    /// `open_id` of the account whose data is used.
    #[alipay(max_len = 128)]
    pub info_source_open_id: Option<String>,
    /// Account whose data is used; begins with `2088`.
    #[alipay(max_len = 28)]
    pub info_source_uid: Option<String>,
    /// Specifies whether Alipay reminds the merchant of the confirmation.
    pub need_send_todo_notify: Option<bool>,
    /// Account abroad to settle into. Only if agreed with Alipay.
    #[alipay(max_len = 100, sensitive)]
    pub oversea_settle_account: Option<String>,
    /// `open_id` of the account abroad.
    #[alipay(max_len = 128)]
    pub oversea_settle_open_id: Option<String>,
    /// Way in which the merchant confirms. The values are not documented.
    #[alipay(max_len = 32)]
    pub sign_confirm_type: Option<String>,
    /// Withholding for the merchant.
    pub zft_withholding_info: Option<WithholdingInfo>,
}

/// Application for a sub-merchant.
#[alipay_model(setters)]
pub struct SimpleSubMerchantApplication {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
