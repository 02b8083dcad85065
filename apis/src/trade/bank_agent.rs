//! Agency business of banks.

use alipay_runtime::alipay_model;

/// Terminal and merchant, identified by the acquiring bank.
#[alipay_model(setters)]
pub struct BankAgentRequest {
    /// Code of the acquiring bank.
    pub acq_code: Option<String>,
    /// Merchant code at the acquiring bank.
    pub merch_code: Option<String>,
    /// Type of the terminal.
    pub device_type: Option<String>,
    /// Serial number of the terminal.
    pub serial_num: Option<String>,
    /// Location of the terminal.
    #[alipay(sensitive)]
    pub location: Option<String>,
}

/// Numbers of the banks of the merchant and of the payer.
#[alipay_model(setters)]
pub struct BankAgentResponse {
    /// Payment number at the bank.
    pub bindtrx_id: Option<String>,
    /// Clearing institution.
    pub bindclrissr_id: Option<String>,
    /// Bank of the payer's account.
    pub bindpyeracctbk_id: Option<String>,
    /// Code of the payer at that bank.
    pub bkpyeruser_code: Option<String>,
    /// Location of the terminal.
    #[alipay(sensitive)]
    pub estter_location: Option<String>,
}
