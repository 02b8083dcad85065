//! Withholding agreements that are signed during a payment.

use alipay_runtime::{Money, alipay_model};

use super::ProductCode;

/// Withholding agreement that is signed during a payment in an app or a mini program.
#[alipay_model(setters)]
pub struct SignParams {
    /// Personal product of the agreement, such as `CYCLE_PAY_AUTH_P`.
    #[alipay(max_len = 64)]
    pub personal_product_code: Option<String>,
    /// Merchant product of the agreement, such as `GENERAL_WITHHOLDING`.
    #[alipay(max_len = 64)]
    pub product_code: Option<ProductCode>,
    /// Scene of the agreement, such as `INDUSTRY|DIGITAL_MEDIA`.
    #[alipay(max_len = 64)]
    pub sign_scene: Option<String>,
    /// Agreement number assigned by you.
    #[alipay(max_len = 32)]
    pub external_agreement_no: Option<String>,
    /// Login name of the payer on your site.
    #[alipay(max_len = 100, sensitive)]
    pub external_logon_id: Option<String>,
    /// URL that receives the notification that the agreement was signed.
    #[alipay(max_len = 256)]
    pub sign_notify_url: Option<String>,
    /// Channel through which the agreement is signed.
    pub access_params: Option<AccessParams>,
    /// Schedule and limits of the payments.
    pub period_rule_params: Option<PeriodRuleParams>,
    /// Sub-merchant with whom the agreement is signed.
    pub sub_merchant: Option<SignMerchant>,
    /// Time within which the payer has to sign, in seconds.
    #[alipay(max_len = 20)]
    pub effect_time: Option<String>,
    /// Specifies whether the agreement may be signed without the advance service Huazhi. Default: decided by
    /// Alipay.
    pub allow_huazhi_degrade: Option<bool>,
    /// Recommended payment channels, best first.
    pub recommend_sort_channel_params: Option<Vec<SignChannel>>,
}

/// Channel through which an agreement is signed.
#[alipay_model(setters)]
pub struct AccessParams {
    /// Channel, such as `ALIPAYAPP`, `QRCODE` or `QRCODEORSMS`.
    #[alipay(max_len = 64)]
    pub channel: Option<String>,
}

/// Schedule and limits of the payments under an agreement.
#[alipay_model(setters)]
pub struct PeriodRuleParams {
    /// Unit of the period: `DAY` or `MONTH`.
    #[alipay(max_len = 32)]
    pub period_type: Option<String>,
    /// Number of units between two payments.
    pub period: Option<u32>,
    /// Date of the first payment, as `yyyy-MM-dd`.
    #[alipay(max_len = 20)]
    pub execute_time: Option<String>,
    /// Maximum amount per payment, in yuan.
    pub single_amount: Option<Money>,
    /// Maximum amount of all payments, in yuan.
    pub total_amount: Option<Money>,
    /// Maximum number of payments.
    pub total_payments: Option<u64>,
    /// Rules for introductory prices.
    pub scene_rule_params: Option<SceneRuleParams>,
}

/// Rules for introductory prices.
#[alipay_model(setters)]
pub struct SceneRuleParams {
    /// Periods with a discount.
    pub discount_period: Option<String>,
    /// Periods with a low price.
    pub low_price_period: Option<String>,
}

/// Payment channel that is recommended for an agreement.
#[alipay_model(setters)]
pub struct SignChannel {
    /// Code of the asset type.
    pub asset_type_code: Option<String>,
    /// ID of the institution that holds the asset.
    pub inst_id: Option<String>,
}

/// Sub-merchant with whom an agreement is signed.
#[alipay_model(setters)]
pub struct SignMerchant {
    /// ID of the sub-merchant.
    #[alipay(max_len = 64)]
    pub sub_merchant_id: Option<String>,
    /// Name of the sub-merchant.
    #[alipay(max_len = 64)]
    pub sub_merchant_name: Option<String>,
    /// Name of the service that is paid for.
    #[alipay(max_len = 128)]
    pub sub_merchant_service_name: Option<String>,
    /// Description of the service that is paid for.
    #[alipay(max_len = 256)]
    pub sub_merchant_service_description: Option<String>,
}

/// Withholding agreement that is signed during a payment on a page.
#[alipay_model(setters)]
pub struct AgreementSignParams {
    /// Personal product of the agreement, such as `GENERAL_WITHHOLDING_P`.
    #[alipay(max_len = 64)]
    pub personal_product_code: Option<String>,
    /// Scene of the agreement, such as `INDUSTRY|CARRENTAL`.
    #[alipay(max_len = 64)]
    pub sign_scene: Option<String>,
    /// Agreement number assigned by you.
    #[alipay(max_len = 32)]
    pub external_agreement_no: Option<String>,
    /// Login name of the payer on your site.
    #[alipay(max_len = 100, sensitive)]
    pub external_logon_id: Option<String>,
    /// Validity of the agreement: an integer followed by `d` (days) or `m` (months), such as `2m`.
    #[alipay(max_len = 8)]
    pub sign_validity_period: Option<String>,
    /// Type of the partner, usually `PARTNER`.
    #[alipay(max_len = 32)]
    pub third_party_type: Option<String>,
    /// App ID of the sub-merchant.
    #[alipay(max_len = 64)]
    pub buckle_app_id: Option<String>,
    /// ID of the sub-merchant.
    #[alipay(max_len = 64)]
    pub buckle_merchant_id: Option<String>,
    /// Parameters of promotions, as the text of a JSON object.
    #[alipay(max_len = 512)]
    pub promo_params: Option<String>,
    /// Sub-merchant with whom the agreement is signed.
    pub sub_merchant: Option<SignMerchant>,
}
