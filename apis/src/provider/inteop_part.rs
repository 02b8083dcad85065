//! Data that several parts of a combined order share.

use alipay_runtime::alipay_model;

/// Bank account to settle into.
#[alipay_model(setters)]
pub struct PartBankAccount {
    /// Branch of the bank.
    pub account_branch_name: Option<String>,
    /// Name of the account's owner.
    #[alipay(sensitive)]
    pub account_holder_name: Option<String>,
    /// Address of the bank.
    pub account_inst_address: Option<String>,
    /// Name of the bank.
    pub account_inst_name: Option<String>,
    /// Number of the bank account.
    #[alipay(sensitive)]
    pub bank_card_no: Option<String>,
    /// Interbank number of the branch.
    pub pbc_bank_code: Option<String>,
    /// Kind of use. The values are not documented.
    pub usage_type: Option<String>,
}

/// Contact person.
#[alipay_model(setters)]
pub struct PartContact {
    /// Mobile number of the contact person.
    #[alipay(sensitive)]
    pub contact_mobile: Option<String>,
    /// Name of the contact person.
    #[alipay(sensitive)]
    pub contact_name: Option<String>,
}

/// Business license.
#[alipay_model(setters)]
pub struct PartBusinessLicense {
    /// Mobile number of the business license.
    #[alipay(sensitive)]
    pub business_license_mobile: Option<String>,
    /// Number of the business license.
    #[alipay(sensitive)]
    pub business_license_no: Option<String>,
    /// Picture of the business license.
    pub business_license_pic: Option<String>,
    /// End of the license.
    pub date_limitation: Option<String>,
    /// Specifies whether the license has no end.
    pub long_term: Option<bool>,
}

/// Special license.
#[alipay_model(setters)]
pub struct PartSpecialLicense {
    /// Picture of the special license.
    pub special_license_pic: Option<String>,
    /// Type of the special license. The values are not documented.
    pub special_license_type: Option<String>,
}
