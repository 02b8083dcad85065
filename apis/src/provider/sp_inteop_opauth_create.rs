//! An authorization of operations (`opauth`) as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, QueryIntegratedOrder};

/// Adds an authorization of operations (`opauth`) to a combined order, before the order is submitted. If
/// the outcome is unknown, the order shows whether it has the part. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.contracts().add_operation_authorization(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.opauth.create",
    response = AddedOperationAuthorization,
    service = ContractApi,
    call = add_operation_authorization,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddOperationAuthorization {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Products, each with the permissions for it.
    pub inteop_product_info: Option<Vec<OperationProduct>>,
}

/// Parts that were added for an authorization of operations (`opauth`).
#[alipay_model(setters)]
pub struct AddedOperationAuthorization {
    /// Parts that were added, one per product.
    pub agent_operation_auth_details: Vec<AddedOperationProduct>,
}

/// Product, with the permissions for it.
#[alipay_model(setters)]
pub struct OperationProduct {
    /// Codes of the permissions.
    pub permission_codes: Option<Vec<String>>,
    /// Code of the product.
    pub product_code: Option<String>,
}

/// Part for a product.
#[alipay_model(setters)]
pub struct AddedOperationProduct {
    /// Code of the product.
    pub product_code: Option<String>,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}
