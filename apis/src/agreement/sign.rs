//! Signature without a page.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    AgreementApi, AgreementProduct, DeviceParams, PeriodRule, ProdParams, QueryAgreement, SpecifiedChannel,
    ZmAuthParams,
};

/// Signs an agreement without a page. If the response has an `apply_token`,
/// [`ConfirmAgreement`](super::ConfirmAgreement) confirms the signature. On the V2 gateway only; Alipay
/// documents no error codes.
#[alipay_api(
    method = "alipay.user.agreement.sign",
    response = SignedAgreement,
    service = AgreementApi,
    resolve_with = QueryAgreement,
)]
pub struct SignAgreement {
    /// Product of the agreement.
    pub personal_product_code: AgreementProduct,
    /// Login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// `open_id` of the user.
    pub alipay_open_id: Option<String>,
    /// Account of the user.
    pub alipay_user_id: Option<String>,
    /// Payment method of the agreement.
    pub asset_params: Option<AssetParams>,
    /// Mobile number that is bound to the payment method.
    #[alipay(sensitive)]
    pub binded_mobile: Option<String>,
    /// Kind of confirmation. The values are not documented.
    pub confirm_type: Option<String>,
    /// Device to which the agreement is bound.
    pub device_params: Option<DeviceParams>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Login name of the user in your system.
    #[alipay(sensitive)]
    pub external_logon_id: Option<String>,
    /// Text that is returned in notifications.
    pub pass_params: Option<String>,
    /// Rule of periodic charges.
    pub period_rule_params: Option<PeriodRule>,
    /// Parameters of the product.
    pub prod_params: Option<ProdParams>,
    /// Contracted product of the payments.
    pub product_code: Option<String>,
    /// Parameters of promotions.
    pub promo_params: Option<String>,
    /// ID of the provisioning bundle.
    pub provisioning_bundle_id: Option<String>,
    /// Scene of the agreement, from your contract.
    pub sign_scene: Option<String>,
    /// Time for the signature.
    pub sign_validity_period: Option<String>,
    /// Payment methods that are charged first.
    pub specified_channel: Option<Vec<SpecifiedChannel>>,
    /// Sub-merchant.
    pub sub_merchant: Option<String>,
    /// Kind of the third party of the agreement.
    pub third_party_type: Option<String>,
    /// Required age of the user.
    pub user_age_range: Option<String>,
    /// Verification of the user.
    pub verify_params: Option<VerifyParams>,
    /// Authorization of Zhima Credit.
    pub zm_auth_params: Option<ZmAuthParams>,
}

/// Signature of an agreement.
#[alipay_model(setters)]
pub struct SignedAgreement {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// `open_id` of the user.
    pub alipay_open_id: Option<String>,
    /// Account of the user.
    pub alipay_user_id: Option<String>,
    /// Token of the application, which the confirmation contains.
    #[alipay(sensitive)]
    pub apply_token: Option<String>,
    /// Login name of the user in your system.
    #[alipay(sensitive)]
    pub external_logon_id: Option<String>,
    /// Indicates whether foreign exchange is possible. The values are not documented.
    pub forex_eligible: Option<String>,
}

/// Payment method of an agreement.
#[alipay_model(setters)]
pub struct AssetParams {
    /// Type of the payment method. The values are not documented.
    pub asset_type: Option<String>,
    /// Number of the card.
    #[alipay(sensitive)]
    pub card_no: Option<String>,
    /// Bank or institution.
    pub inst_id: Option<String>,
}

/// Verification of a user.
#[alipay_model(setters)]
pub struct VerifyParams {
    /// Number of the identity document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
}
