//! Withholding agreements that are signed during a payment.

use alipay_runtime::{Money, alipay_model};

use super::ProductCode;

/// A standing agreement to be signed while paying in an app or a mini program.
#[alipay_model(setters)]
pub struct SignParams {
    /// Product of the agreement on the payer's side, such as `CYCLE_PAY_AUTH_P`.
    #[alipay(max_len = 64)]
    pub personal_product_code: Option<String>,
    /// Product of the agreement on your side, such as `GENERAL_WITHHOLDING`.
    #[alipay(max_len = 64)]
    pub product_code: Option<ProductCode>,
    /// What it is for, such as `INDUSTRY|DIGITAL_MEDIA`.
    #[alipay(max_len = 64)]
    pub sign_scene: Option<String>,
    /// Your own number of the agreement.
    #[alipay(max_len = 32)]
    pub external_agreement_no: Option<String>,
    /// The payer's login at your site.
    #[alipay(max_len = 100, sensitive)]
    pub external_logon_id: Option<String>,
    /// Where Alipay tells that it was signed.
    #[alipay(max_len = 256)]
    pub sign_notify_url: Option<String>,
    /// Where it is signed.
    pub access_params: Option<AccessParams>,
    /// When how much is taken.
    pub period_rule_params: Option<PeriodRuleParams>,
    /// The merchant behind you that it is signed with.
    pub sub_merchant: Option<SignMerchant>,
    /// How long the payer may take to sign, in seconds.
    #[alipay(max_len = 20)]
    pub effect_time: Option<String>,
    /// Whether it may be signed without the advance called Huazhi. Default by Alipay.
    pub allow_huazhi_degrade: Option<bool>,
    /// Ways to pay that are proposed, best first.
    pub recommend_sort_channel_params: Option<Vec<SignChannel>>,
}

/// Where an agreement is signed.
#[alipay_model(setters)]
pub struct AccessParams {
    /// Kind of place: `ALIPAYAPP`, `QRCODE` or `QRCODEORSMS` for instance.
    #[alipay(max_len = 64)]
    pub channel: Option<String>,
}

/// When how much is taken by an agreement.
#[alipay_model(setters)]
pub struct PeriodRuleParams {
    /// Unit of the period: `DAY` or `MONTH`.
    #[alipay(max_len = 32)]
    pub period_type: Option<String>,
    /// How many such units lie between two payments.
    pub period: Option<u32>,
    /// Day of the first payment, `yyyy-MM-dd`.
    #[alipay(max_len = 20)]
    pub execute_time: Option<String>,
    /// Most that one payment takes, in yuan.
    pub single_amount: Option<Money>,
    /// Most that all payments take, in yuan.
    pub total_amount: Option<Money>,
    /// Most payments.
    pub total_payments: Option<u64>,
    /// Rules for a lower price at first.
    pub scene_rule_params: Option<SceneRuleParams>,
}

/// Rules for a lower price at first.
#[alipay_model(setters)]
pub struct SceneRuleParams {
    /// Periods at a discount.
    pub discount_period: Option<String>,
    /// Periods at a low price.
    pub low_price_period: Option<String>,
}

/// A way to pay that is proposed for an agreement.
#[alipay_model(setters)]
pub struct SignChannel {
    /// Kind of asset.
    pub asset_type_code: Option<String>,
    /// Institution that holds it.
    pub inst_id: Option<String>,
}

/// The merchant behind you that an agreement is signed with.
#[alipay_model(setters)]
pub struct SignMerchant {
    /// Its number.
    #[alipay(max_len = 64)]
    pub sub_merchant_id: Option<String>,
    /// Its name.
    #[alipay(max_len = 64)]
    pub sub_merchant_name: Option<String>,
    /// Service that is paid for.
    #[alipay(max_len = 128)]
    pub sub_merchant_service_name: Option<String>,
    /// That service, in more words.
    #[alipay(max_len = 256)]
    pub sub_merchant_service_description: Option<String>,
}

/// A standing agreement to be signed while paying on a page.
#[alipay_model(setters)]
pub struct AgreementSignParams {
    /// Product of the agreement, such as `GENERAL_WITHHOLDING_P`.
    #[alipay(max_len = 64)]
    pub personal_product_code: Option<String>,
    /// What it is for, such as `INDUSTRY|CARRENTAL`.
    #[alipay(max_len = 64)]
    pub sign_scene: Option<String>,
    /// Your own number of the agreement.
    #[alipay(max_len = 32)]
    pub external_agreement_no: Option<String>,
    /// The payer's login at your site.
    #[alipay(max_len = 100, sensitive)]
    pub external_logon_id: Option<String>,
    /// How long it holds, a whole number and `d` (days) or `m` (months), such as `2m`.
    #[alipay(max_len = 8)]
    pub sign_validity_period: Option<String>,
    /// Kind of partner, `PARTNER` as a rule.
    #[alipay(max_len = 32)]
    pub third_party_type: Option<String>,
    /// Application of the sub-merchant.
    #[alipay(max_len = 64)]
    pub buckle_app_id: Option<String>,
    /// Number of the sub-merchant.
    #[alipay(max_len = 64)]
    pub buckle_merchant_id: Option<String>,
    /// What promotions are worked out from, as the text of a JSON object.
    #[alipay(max_len = 512)]
    pub promo_params: Option<String>,
    /// The merchant behind you that it is signed with.
    pub sub_merchant: Option<SignMerchant>,
}
