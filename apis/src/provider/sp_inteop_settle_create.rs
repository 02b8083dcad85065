//! A settlement as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, QueryIntegratedOrder};

/// Adds a settlement to a combined order, before the order is submitted. If the outcome is unknown, the
/// order shows whether it has the part. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.contracts().add_settlement(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.settle.create",
    response = AddedSettlement,
    service = ContractApi,
    call = add_settlement,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddSettlement {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Bank account to settle into.
    pub bank_card_info: Option<SettlementBankAccount>,
    /// Document of the beneficiary.
    pub benefit_info: Option<SettlementDocument>,
    /// Documents of the beneficiaries.
    pub benefit_infos: Option<Vec<SettlementDocument>>,
    /// Document of the legal representative.
    pub legal_info: Option<SettlementDocument>,
    /// License of the merchant.
    pub license_info: Option<SettlementLicense>,
    /// Kind of merchant. The values are not documented.
    pub merchant_type: Option<String>,
    /// Login name of the operator.
    #[alipay(sensitive)]
    pub operator_login_id: Option<String>,
}

/// Part that was added for a settlement.
#[alipay_model(setters)]
pub struct AddedSettlement {
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}

/// Bank account to settle into, with the city of the bank.
#[alipay_model(setters)]
pub struct SettlementBankAccount {
    /// Branch of the bank.
    pub account_branch_name: Option<String>,
    /// Name of the account's owner.
    #[alipay(sensitive)]
    pub account_holder_name: Option<String>,
    /// City of the bank.
    pub account_inst_city: Option<String>,
    /// Name of the bank.
    pub account_inst_name: Option<String>,
    /// Province of the bank.
    pub account_inst_province: Option<String>,
    /// Number of the bank account.
    #[alipay(sensitive)]
    pub bank_card_no: Option<String>,
    /// Interbank number of the branch.
    pub pbc_bank_code: Option<String>,
    /// Kind of use. The values are not documented.
    pub usage_type: Option<String>,
}

/// Identity document of a person.
#[alipay_model(setters)]
pub struct SettlementDocument {
    /// Name on the document.
    #[alipay(sensitive)]
    pub cert_name: Option<String>,
    /// Number of the document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Kind of pictures. The values are not documented.
    pub cert_pic_type: Option<String>,
    /// Pictures of the document.
    pub cert_pics: Option<Vec<String>>,
    /// Type of the document. The values are not documented.
    pub cert_type: Option<String>,
    /// End of the document.
    pub gmt_invalid: Option<String>,
    /// Start of the document.
    pub gmt_valid: Option<String>,
}

/// License of a merchant.
#[alipay_model(setters)]
pub struct SettlementLicense {
    /// Business scope.
    pub business_scope: Option<String>,
    /// Number of the license.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Start of the license.
    pub effective_date: Option<String>,
    /// Name on the license.
    pub license_name: Option<String>,
    /// Pictures of the license.
    pub license_pics: Option<Vec<String>>,
    /// Registered capital.
    pub reg_capital: Option<String>,
    /// Type of the license. The values are not documented.
    pub r#type: Option<String>,
}
