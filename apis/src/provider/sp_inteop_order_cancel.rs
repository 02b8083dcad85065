//! Cancellation of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, QueryIntegratedOrder};

/// Cancels a combined order. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.contracts().cancel_order(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.order.cancel",
    response = CancelledIntegratedOrder,
    service = ContractApi,
    call = cancel_order,
    resolve_with = QueryIntegratedOrder,
)]
pub struct CancelIntegratedOrder {
    /// Number of the order, assigned by Alipay.
    #[alipay(max_len = 64)]
    pub inteop_order_no: String,
}

/// Cancelled combined order.
#[alipay_model(setters)]
pub struct CancelledIntegratedOrder {
    /// Number of the order, assigned by Alipay.
    pub inteop_order_no: Option<String>,
    /// Parts that could not be cancelled.
    pub sub_task_op_infos: Vec<IntegratedTask>,
}

/// Part of a combined order.
#[alipay_model(setters)]
pub struct IntegratedTask {
    /// Number of the part.
    pub sub_order_no: Option<String>,
    /// Remark.
    pub memo: Option<String>,
}
