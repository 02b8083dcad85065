//! Numbers of uses of a voucher.

use alipay_runtime::alipay_model;

/// Number of uses of a voucher.
#[alipay_model(setters)]
pub struct VoucherUseDetailInfo {
    /// Number of uses in this call.
    pub voucher_use_times: Option<i64>,
}

/// Remaining uses of a voucher.
#[alipay_model(setters)]
pub struct VoucherUseDetailResultInfo {
    /// Number of remaining uses.
    pub voucher_max_un_use_times: Option<i64>,
}

/// Number of reversed uses of a voucher.
#[alipay_model(setters)]
pub struct VoucherRefundDetailInfo {
    /// Number of reversed uses.
    pub voucher_refund_use_times: Option<i64>,
}
