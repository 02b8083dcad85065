//! Agency business of banks.

use alipay_runtime::alipay_model;

/// Terminal and merchant by the numbers of the bank that acquired the merchant.
#[alipay_model(setters)]
pub struct BankAgentRequest {
    /// Number of the acquiring bank.
    pub acq_code: Option<String>,
    /// Number of the merchant.
    pub merch_code: Option<String>,
    /// Kind of terminal.
    pub device_type: Option<String>,
    /// Serial number of the terminal.
    pub serial_num: Option<String>,
    /// Where the terminal stands.
    #[alipay(sensitive)]
    pub location: Option<String>,
}

/// Numbers of the banks on both sides.
#[alipay_model(setters)]
pub struct BankAgentResponse {
    /// Number of the payment.
    pub bindtrx_id: Option<String>,
    /// Institution that clears it.
    pub bindclrissr_id: Option<String>,
    /// Bank of the payer's account.
    pub bindpyeracctbk_id: Option<String>,
    /// Number of the payer at that bank.
    pub bkpyeruser_code: Option<String>,
    /// Where the terminal stands.
    #[alipay(sensitive)]
    pub estter_location: Option<String>,
}
