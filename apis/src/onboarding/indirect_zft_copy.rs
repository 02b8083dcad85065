//! Copy of a sub-merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::SubMerchantApi;

/// Copies a sub-merchant to another account. On the V2 gateway only; Alipay documents no error codes.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.copy",
    response = CopiedSubMerchant,
    service = SubMerchantApi,
)]
pub struct CopySubMerchant {
    /// Old ID of the sub-merchant (SMID).
    pub smid_old: String,
    /// New account (PID).
    pub pid_new: String,
}

/// Copy of a sub-merchant.
#[alipay_model(setters)]
pub struct CopiedSubMerchant {
    /// New ID of the sub-merchant (SMID).
    pub smid_new: Option<String>,
}
