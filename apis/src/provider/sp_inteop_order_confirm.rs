//! Submission of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, QueryIntegratedOrder};

/// Submits a combined order. [`IntegratedOrderChanged`](super::IntegratedOrderChanged) notifies you of its
/// states. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.contracts().submit_order(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.order.confirm",
    response = SubmittedIntegratedOrder,
    service = ContractApi,
    call = submit_order,
    resolve_with = QueryIntegratedOrder,
)]
pub struct SubmitIntegratedOrder {
    /// Number of the order, assigned by Alipay.
    #[alipay(max_len = 64)]
    pub inteop_order_no: String,
    /// Specifies whether the data is checked after the response.
    pub async_submit: Option<bool>,
}

/// Submitted combined order.
#[alipay_model(setters)]
pub struct SubmittedIntegratedOrder {
    /// Parts whose data is not acceptable.
    pub check_result: Vec<IntegratedCheck>,
}

/// Part of a combined order whose data is not acceptable.
#[alipay_model(setters)]
pub struct IntegratedCheck {
    /// Number of the part.
    pub sub_order_no: Option<String>,
    /// Reason.
    pub memo: Option<String>,
}
