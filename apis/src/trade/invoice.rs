//! Invoices.

use alipay_runtime::alipay_model;

/// Invoice data of the order.
#[alipay_model(setters)]
pub struct InvoiceInfo {
    /// Issuer of the invoice.
    pub key_info: Option<InvoiceKeyInfo>,
    /// Lines of the invoice, as the text of a JSON list of code, name, quantity, price and rate.
    #[alipay(max_len = 400)]
    pub details: Option<String>,
}

/// Issuer of an invoice.
#[alipay_model(setters)]
pub struct InvoiceKeyInfo {
    /// Indicates whether an invoice can be issued for the trade.
    pub is_support_invoice: Option<bool>,
    /// Short name of the merchant, from the invoice registration.
    #[alipay(max_len = 80)]
    pub invoice_merchant_name: Option<String>,
    /// Tax number of the merchant.
    #[alipay(max_len = 30)]
    pub tax_num: Option<String>,
}
