//! Sites and apps of merchants, and their invoices.

use alipay_runtime::alipay_model;

use super::Address;

/// Site or app in which a merchant trades.
#[alipay_model(setters)]
pub struct Site {
    /// Kind of site: `01` site, `02` app, `03` service window, `04` official account, `05` others, `06` mini
    /// program.
    #[alipay(max_len = 16)]
    pub site_type: Option<String>,
    /// Name of the site.
    #[alipay(max_len = 128)]
    pub site_name: Option<String>,
    /// URL of the site.
    #[alipay(max_len = 256)]
    pub site_url: Option<String>,
    /// Domain of the site.
    #[alipay(max_len = 128)]
    pub site_domain: Option<String>,
    /// Account for the auditors.
    #[alipay(max_len = 64, sensitive)]
    pub account: Option<String>,
    /// Password of that account.
    #[alipay(max_len = 64, sensitive)]
    pub password: Option<String>,
    /// State of the site.
    #[alipay(max_len = 16)]
    pub status: Option<String>,
    /// App store of the app.
    #[alipay(max_len = 64)]
    pub market: Option<String>,
    /// URL at which the app can be downloaded.
    #[alipay(max_len = 256)]
    pub download: Option<String>,
    /// App ID of the mini program.
    #[alipay(max_len = 32)]
    pub tiny_app_id: Option<String>,
    /// Registration number (ICP).
    #[alipay(max_len = 64)]
    pub icp_no: Option<String>,
    /// Organization of the registration.
    #[alipay(max_len = 128)]
    pub icp_org_name: Option<String>,
    /// Name of the registered service.
    #[alipay(max_len = 128)]
    pub icp_service_name: Option<String>,
    /// Screenshot: its ID.
    #[alipay(max_len = 256)]
    pub screenshot_image: Option<String>,
    /// Letter by which the site's owner allows its use: its ID.
    #[alipay(max_len = 256)]
    pub auth_letter_image: Option<String>,
    /// Remark.
    #[alipay(max_len = 256)]
    pub remark: Option<String>,
    /// Picture for the remark: its ID.
    #[alipay(max_len = 256)]
    pub remark_image: Option<String>,
}

/// Invoice for a merchant's fees.
#[alipay_model(setters)]
pub struct InvoiceInfo {
    /// Name on the invoice.
    #[alipay(max_len = 128)]
    pub title: Option<String>,
    /// Tax number.
    #[alipay(max_len = 32)]
    pub tax_no: Option<String>,
    /// Kind of taxpayer: `01` general, `02` small.
    #[alipay(max_len = 16)]
    pub tax_payer_qualification: Option<String>,
    /// Day from which the merchant is a general taxpayer, as `yyyyMMdd`.
    #[alipay(max_len = 16)]
    pub tax_payer_valid: Option<String>,
    /// Specifies whether invoices are made automatically.
    pub auto_invoice: Option<bool>,
    /// Specifies whether electronic invoices are accepted.
    pub accept_electronic: Option<bool>,
    /// Registered address.
    #[alipay(max_len = 256)]
    pub address: Option<String>,
    /// Telephone number.
    #[alipay(max_len = 20, sensitive)]
    pub telephone: Option<String>,
    /// Bank of the merchant.
    #[alipay(max_len = 64)]
    pub bank_name: Option<String>,
    /// Bank account of the merchant.
    #[alipay(max_len = 64, sensitive)]
    pub bank_account: Option<String>,
    /// Name of the recipient of invoices.
    #[alipay(max_len = 64, sensitive)]
    pub mail_name: Option<String>,
    /// Telephone number of the recipient.
    #[alipay(max_len = 20, sensitive)]
    pub mail_telephone: Option<String>,
    /// Address of the recipient.
    pub mail_address: Option<Address>,
}

/// Withholding for a merchant.
#[alipay_model(setters)]
pub struct WithholdingInfo {
    /// Scene of the agreement.
    #[alipay(max_len = 64)]
    pub sign_scene: Option<String>,
    /// Name of the service.
    #[alipay(max_len = 128)]
    pub withholding_service_feature_name: Option<String>,
}
