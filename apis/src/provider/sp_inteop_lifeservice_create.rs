//! A life service as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, PartBusinessLicense, PartContact, PartSpecialLicense, QueryIntegratedOrder};

/// Adds a life service to a combined order, before the order is submitted. If the outcome is unknown, the
/// order shows whether it has the part. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.contracts().add_life_service(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.lifeservice.create",
    response = AddedLifeService,
    service = ContractApi,
    call = add_life_service,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddLifeService {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Business license.
    pub business_license_info: Option<PartBusinessLicense>,
    /// Contact person.
    pub contact_info: Option<PartContact>,
    /// Category of the merchant (MCC).
    pub mcc_code: Option<String>,
    /// Special license.
    pub special_license_info: Option<Vec<PartSpecialLicense>>,
}

/// Part that was added for a life service.
#[alipay_model(setters)]
pub struct AddedLifeService {
    /// Remarks.
    pub memos: Vec<String>,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}
