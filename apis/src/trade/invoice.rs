//! Invoices.

use alipay_runtime::alipay_model;

/// What an invoice of the order needs.
#[alipay_model(setters)]
pub struct InvoiceInfo {
    /// By whom it is made out.
    pub key_info: Option<InvoiceKeyInfo>,
    /// Lines of the invoice, as the text of a JSON list of code, name, number, price and rate.
    #[alipay(max_len = 400)]
    pub details: Option<String>,
}

/// By whom an invoice is made out.
#[alipay_model(setters)]
pub struct InvoiceKeyInfo {
    /// Whether the trade can have one.
    pub is_support_invoice: Option<bool>,
    /// Short name of the merchant, from its registration for invoices.
    #[alipay(max_len = 80)]
    pub invoice_merchant_name: Option<String>,
    /// Tax number of the merchant.
    #[alipay(max_len = 30)]
    pub tax_num: Option<String>,
}
