//! Authorization of operations.

use alipay_runtime::{alipay_api, alipay_model};

use super::OperationApi;

/// Adds an authorization of operations on behalf of a merchant, outside of a combined order. On the V2
/// gateway only; Alipay documents no error codes. No query for the outcome is documented. Called as
/// `client.operations().add_auth(..)`.
#[alipay_api(
    method = "alipay.open.sp.operation.auth.add",
    response = AddedOperationAuth,
    service = OperationApi,
    call = add_auth,
)]
pub struct AddOperationAuth {
    /// Code of the product to authorize.
    pub auth_product_code: Option<String>,
    /// Number of the merchant.
    pub merchant_no: Option<String>,
    /// Number of the request, assigned by you.
    pub out_biz_no: Option<String>,
}

/// Added authorization of operations.
#[alipay_model(setters)]
pub struct AddedOperationAuth {
    /// Number of the batch.
    pub batch_no: Option<String>,
}
