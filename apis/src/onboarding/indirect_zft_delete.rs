//! Deletion of a sub-merchant.

use alipay_runtime::alipay_api;

use super::SubMerchantApi;

/// Deletes a sub-merchant, which can no longer receive money. On the V2 gateway only; Alipay documents
/// neither the conditions nor the error codes.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.delete",
    service = SubMerchantApi,
)]
pub struct DeleteSubMerchant {
    /// ID of the sub-merchant (SMID).
    #[alipay(max_len = 20)]
    pub smid: String,
}
