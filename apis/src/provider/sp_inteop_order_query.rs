//! State of a combined order.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::ContractApi;

/// Looks up a combined order. Safe to repeat. On the V2 gateway only. Called as
/// `client.contracts().query_order(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.order.query",
    response = IntegratedOrderState,
    service = ContractApi,
    call = query_order,
    idempotent,
)]
pub struct QueryIntegratedOrder {
    /// Number of the order, assigned by Alipay.
    #[alipay(max_len = 64)]
    pub inteop_order_no: String,
}

/// State of a combined order.
#[alipay_model(setters)]
pub struct IntegratedOrderState {
    /// Number of the order, assigned by Alipay.
    pub inteop_order_no: Option<String>,
    /// State of the order.
    pub inteop_order_status: Option<IntegratedStatus>,
    /// Parts of the order.
    pub inteop_sub_order_infos: Vec<IntegratedSubOrder>,
    /// ID of the merchant.
    pub merchant_oid: Option<String>,
    /// Content of a QR code by which the merchant confirms.
    #[alipay(sensitive)]
    pub wp_qr_code: Option<String>,
    /// URL of a picture of that QR code.
    #[alipay(sensitive)]
    pub wp_qr_code_img_url: Option<String>,
    /// Link by which the merchant confirms.
    #[alipay(sensitive)]
    pub wp_web_link: Option<String>,
}

/// State of a combined order or its part.
#[alipay_enum]
pub enum IntegratedStatus {
    /// Created.
    #[alipay("INIT")]
    Init,
    /// In the audit.
    #[alipay("AUDITING")]
    Auditing,
    /// Passed the audit.
    #[alipay("AUDIT_PASS")]
    AuditPassed,
    /// Rejected by the audit.
    #[alipay("REJECT")]
    Rejected,
    /// Waiting for the merchant's confirmation.
    #[alipay("WAIT_MERCHANT_CONFIRM")]
    WaitMerchantConfirm,
    /// Confirmed by the merchant.
    #[alipay("MERCHANT_CONFIRMED")]
    MerchantConfirmed,
    /// In effect.
    #[alipay("APPLY_SUCCESS")]
    Succeeded,
    /// Cancelled.
    #[alipay("APPLY_CANCEL")]
    Cancelled,
}

/// Part of a combined order.
#[alipay_model(setters)]
pub struct IntegratedSubOrder {
    /// Number of the part.
    pub sub_order_no: Option<String>,
    /// Kind of the part: `AUTH`, `SIGN` or `SIGN_AND_AUTH`.
    pub r#type: Option<String>,
    /// State of the part.
    pub sub_order_status: Option<IntegratedStatus>,
    /// Remark.
    pub memo: Option<String>,
    /// Shops.
    pub shop_infos: Vec<IntegratedShop>,
}

/// Shop of a combined order.
#[alipay_model(setters)]
pub struct IntegratedShop {
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
}
