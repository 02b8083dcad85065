//! Certification on behalf of a merchant.

use alipay_runtime::{alipay_api, values::Extra};

use super::MiniProgramApi;

/// Creates a certification on behalf of a merchant. Alipay publishes only the name of this call: its
/// members are in `extra`. On the V2 gateway only. Called as
/// `client.mini_programs().create_certification(..)`.
#[alipay_api(
    method = "alipay.open.mini.isv.certify.create",
    service = MiniProgramApi,
    call = create_certification,
)]
pub struct CreateCertification {
    /// Members of the request, by names and values that you have agreed with Alipay.
    #[alipay(extra)]
    pub extra: Extra,
}
