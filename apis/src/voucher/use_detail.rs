//! Details of each use of a voucher.

use alipay_runtime::alipay_model;

/// How often a voucher was used.
#[alipay_model(setters)]
pub struct VoucherUseDetailInfo {
    /// How many times in this call.
    pub voucher_use_times: Option<i64>,
}

/// How often a voucher can be used yet.
#[alipay_model(setters)]
pub struct VoucherUseDetailResultInfo {
    /// How many times.
    pub voucher_max_un_use_times: Option<i64>,
}

/// How many uses of a voucher are undone.
#[alipay_model(setters)]
pub struct VoucherRefundDetailInfo {
    /// How many times.
    pub voucher_refund_use_times: Option<i64>,
}
