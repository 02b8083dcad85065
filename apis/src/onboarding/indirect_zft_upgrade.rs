//! Upgrade of a sub-merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::SubMerchantApi;

/// Applies for the upgrade of a micro business, with its license. If the outcome is unknown, look at the
/// applications with [`QuerySubMerchantOrder`](super::QuerySubMerchantOrder). On the V2 gateway only; Alipay
/// documents no error codes.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.upgrade",
    response = SubMerchantUpgrade,
    service = SubMerchantApi,
)]
pub struct UpgradeSubMerchant {
    /// ID of the sub-merchant (SMID).
    #[alipay(max_len = 20)]
    pub smid: String,
    /// Type of an additional document.
    #[alipay(max_len = 16)]
    pub additional_cert_type: String,
    /// Number of the additional document.
    #[alipay(max_len = 64, sensitive)]
    pub additional_cert_no: String,
    /// Picture of the additional document: its ID.
    #[alipay(max_len = 256)]
    pub additional_cert_image: Option<String>,
}

/// Application for an upgrade.
#[alipay_model(setters)]
pub struct SubMerchantUpgrade {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
