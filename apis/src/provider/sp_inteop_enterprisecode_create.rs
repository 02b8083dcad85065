//! An enterprise code as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, PartBusinessLicense, PartSpecialLicense, QueryIntegratedOrder};

/// Adds an enterprise code to a combined order, before the order is submitted. If the outcome is unknown,
/// the order shows whether it has the part. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.contracts().add_enterprise_code(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.enterprisecode.create",
    response = AddedEnterpriseCode,
    service = ContractApi,
    call = add_enterprise_code,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddEnterpriseCode {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Business license.
    pub business_license_info: Option<PartBusinessLicense>,
    /// Category of the merchant (MCC).
    pub mcc_code: Option<String>,
    /// Special license.
    pub special_license_info: Option<PartSpecialLicense>,
}

/// Part that was added for an enterprise code.
#[alipay_model(setters)]
pub struct AddedEnterpriseCode {
    /// Remarks.
    pub memos: Vec<String>,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}
