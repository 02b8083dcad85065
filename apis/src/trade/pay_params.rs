//! Parts of the request for a face-to-face payment.

use alipay_runtime::{BeijingTime, alipay_enum, alipay_model};

/// The standing agreement by which a payment is taken.
#[alipay_model(setters)]
pub struct AgreementParams {
    /// Alipay's number of the agreement.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Number of the payer's outcome_query, where one is needed.
    #[alipay(max_len = 64)]
    pub auth_confirm_no: Option<String>,
    /// Token that Alipay gave for this payment.
    #[alipay(max_len = 64)]
    pub apply_token: Option<String>,
    /// Permission for this payment.
    #[alipay(max_len = 64)]
    pub deduct_permission: Option<String>,
}

/// How a later payment is tried.
#[alipay_model(setters)]
pub struct PayParams {
    /// How it is taken, such as `ASYNC_DELAY_PAY`.
    #[alipay(max_len = 64)]
    pub async_type: Option<String>,
    /// Whether it is tried again, such as `NONE_AUTO_RETRY`.
    #[alipay(max_len = 32)]
    pub retry_type: Option<String>,
}

/// What promotions are worked out from.
#[alipay_model(setters)]
pub struct PromoParams {
    /// When the buyer really ordered.
    pub actual_order_time: Option<BeijingTime>,
}

/// What the buyer shows to pay.
#[alipay_enum]
pub enum PayScene {
    /// A bar code or QR code.
    #[alipay("bar_code")]
    BarCode,
    /// A sound wave.
    #[alipay("wave_code")]
    WaveCode,
    /// A code of the face.
    #[alipay("security_code")]
    SecurityCode,
}

/// What becomes of the rest of a frozen deposit.
#[alipay_enum]
pub enum AuthConfirmMode {
    /// The rest is freed.
    #[alipay("COMPLETE")]
    Complete,
    /// The rest stays frozen.
    #[alipay("NOT_COMPLETE")]
    NotComplete,
}
