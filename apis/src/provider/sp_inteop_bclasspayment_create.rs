//! A `bclasspayment` as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, PartBankAccount, PartContact, QueryIntegratedOrder};

/// Adds a `bclasspayment` to a combined order, before the order is submitted. If the outcome is unknown,
/// the order shows whether it has the part. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.contracts().add_b_class_payment(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.bclasspayment.create",
    response = AddedBClassPayment,
    service = ContractApi,
    call = add_b_class_payment,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddBClassPayment {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Bank account to settle into.
    pub bank_card_info: Option<PartBankAccount>,
    /// Contact person.
    pub contact_info: Option<PartContact>,
    /// Category of the merchant (MCC).
    pub mcc_code: Option<String>,
    /// App ID of the mini program.
    pub mini_app_id: Option<String>,
}

/// Part that was added for a `bclasspayment`.
#[alipay_model(setters)]
pub struct AddedBClassPayment {
    /// Remarks.
    pub memos: Vec<String>,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}
