//! Parts of the request for a face-to-face payment.

use alipay_runtime::{BeijingTime, alipay_enum, alipay_model};

/// Withholding agreement under which a payer is charged.
#[alipay_model(setters)]
pub struct AgreementParams {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Number of the payer's confirmation, if one is required.
    #[alipay(max_len = 64)]
    pub auth_confirm_no: Option<String>,
    /// Token that Alipay issued for this payment.
    #[alipay(max_len = 64)]
    pub apply_token: Option<String>,
    /// Permission for this charge.
    #[alipay(max_len = 64)]
    pub deduct_permission: Option<String>,
}

/// Parameters of a later charge.
#[alipay_model(setters)]
pub struct PayParams {
    /// Type of the later charge, such as `ASYNC_DELAY_PAY`.
    #[alipay(max_len = 64)]
    pub async_type: Option<String>,
    /// Type of automatic retry, such as `NONE_AUTO_RETRY`.
    #[alipay(max_len = 32)]
    pub retry_type: Option<String>,
}

/// Parameters of promotions.
#[alipay_model(setters)]
pub struct PromoParams {
    /// Time at which the buyer placed the order.
    pub actual_order_time: Option<BeijingTime>,
}

/// Kind of payment code that the buyer presents.
#[alipay_enum]
pub enum PayScene {
    /// Barcode or QR code.
    #[alipay("bar_code")]
    BarCode,
    /// Sound wave.
    #[alipay("wave_code")]
    WaveCode,
    /// Face recognition code.
    #[alipay("security_code")]
    SecurityCode,
}

/// Handling of the rest of a pre-authorized deposit.
#[alipay_enum]
pub enum AuthConfirmMode {
    /// The rest is released.
    #[alipay("COMPLETE")]
    Complete,
    /// The rest stays frozen.
    #[alipay("NOT_COMPLETE")]
    NotComplete,
}
