//! Start of the effect of an agreement.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AgreementApi, AgreementProduct, QueryAgreement};

/// Puts a signed agreement into effect. Identify it as for [`QueryAgreement`](super::QueryAgreement). On
/// the V2 gateway only; Alipay documents no error codes. Called as
/// `client.agreements().put_into_effect(..)`.
#[alipay_api(
    method = "alipay.user.agreement.sign.effect",
    response = AgreementInEffect,
    service = AgreementApi,
    call = put_into_effect,
    resolve_with = QueryAgreement,
    one_of(agreement_no, external_agreement_no, alipay_user_id, alipay_open_id, alipay_logon_id),
)]
pub struct PutAgreementIntoEffect {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// `open_id` of the user.
    pub alipay_open_id: Option<String>,
    /// Account of the user.
    pub alipay_user_id: Option<String>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<AgreementProduct>,
    /// Scene of the agreement, from your contract.
    pub sign_scene: Option<String>,
    /// Kind of the third party of the agreement.
    pub third_party_type: Option<String>,
}

/// Agreement in effect.
#[alipay_model(setters)]
pub struct AgreementInEffect {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Device of the agreement.
    pub device_id: Option<String>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Login name of the user in your system.
    #[alipay(sensitive)]
    pub external_logon_id: Option<String>,
    /// End of the agreement.
    pub invalid_time: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<AgreementProduct>,
    /// Kind of party that signed. (The spelling is Alipay's.)
    pub pricipal_type: Option<String>,
    /// Account of the user.
    pub principal_id: Option<String>,
    /// `open_id` of the user.
    pub principal_open_id: Option<String>,
    /// Scene of the agreement, from your contract.
    pub sign_scene: Option<String>,
    /// Time of the signature.
    pub sign_time: Option<String>,
    /// State. The values are not documented.
    pub status: Option<String>,
    /// Kind of the third party of the agreement.
    pub third_party_type: Option<String>,
    /// Time from which the agreement is in effect.
    pub valid_time: Option<String>,
    /// ID of the user at Zhima Credit within your application.
    pub zm_open_id: Option<String>,
}
