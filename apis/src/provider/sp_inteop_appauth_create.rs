//! Authorization as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, QueryIntegratedOrder};

/// Adds an authorization of your application to a combined order, before the order is submitted. If the outcome
/// is unknown, the order shows whether it has the part. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.contracts().add_app_authorization(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.appauth.create",
    response = AddedAppAuthorization,
    service = ContractApi,
    call = add_app_authorization,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddAppAuthorization {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// App ID of your application, which the merchant is to authorize.
    pub isv_app_id: Option<String>,
    /// Number of the part, assigned by you.
    pub out_biz_no: Option<String>,
}

/// Authorization that was added to a combined order.
#[alipay_model(setters)]
pub struct AddedAppAuthorization {
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}
