//! Cancellation of a part of a combined order.

use alipay_runtime::alipay_api;

use super::{ContractApi, QueryIntegratedOrder};

/// Cancels one part of a combined order; the others remain. If the outcome is unknown, the order shows the state of
/// its parts. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.contracts().cancel_order_part(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.suborder.cancel",
    service = ContractApi,
    call = cancel_order_part,
    resolve_with = QueryIntegratedOrder,
)]
pub struct CancelIntegratedOrderPart {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: String,
    /// Reason for the cancellation.
    pub cancel_reason: Option<String>,
}
