//! Combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::ContractApi;

/// Opens an order that combines contracts, authorizations and shops. Calls such as
/// [`AddProduct`](super::AddProduct), [`AddBrandChain`](super::AddBrandChain) and
/// [`AddAppAuthorization`](super::AddAppAuthorization) add its parts;
/// [`SubmitIntegratedOrder`](super::SubmitIntegratedOrder) submits it. On the V2 gateway only; Alipay
/// documents no error codes. Creating it again returns another order. Called as
/// `client.contracts().create_order(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.order.create",
    response = IntegratedOrder,
    service = ContractApi,
    call = create_order,
)]
pub struct CreateIntegratedOrder {
    /// Merchant: its login name at Alipay.
    #[alipay(max_len = 100, sensitive)]
    pub account: String,
    /// Number of an order of the service market.
    #[alipay(max_len = 64)]
    pub service_market_order_no: Option<String>,
}

/// Combined order.
#[alipay_model(setters)]
pub struct IntegratedOrder {
    /// Number of the order, assigned by Alipay.
    pub inteop_order_no: Option<String>,
}
