//! Agreements of a user.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Looks up the agreements of a user. Safe to repeat. On the V2 gateway only; Alipay documents no error
/// codes. Called as `client.agreements().list_of_user(..)`.
#[alipay_api(
    method = "alipay.user.agreement.batch.query",
    response = UserAgreements,
    service = AgreementApi,
    call = list_of_user,
    idempotent,
    one_of(alipay_user_id, alipay_open_id, alipay_logon_id),
)]
pub struct ListUserAgreements {
    /// Login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// `open_id` of the user.
    pub alipay_open_id: Option<String>,
    /// Account of the user.
    pub alipay_user_id: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<String>,
    /// Contracted product of the payments.
    pub product_code: Option<String>,
    /// Scene of the agreement, from your contract.
    pub sign_scene: Option<String>,
    /// Kind of the third party of the agreement.
    pub third_party_type: Option<String>,
}

/// Agreements of a user.
#[alipay_model(setters)]
pub struct UserAgreements {
    /// Agreements of the user.
    pub usage_agreement_info_list: Vec<ListedAgreement>,
}

/// Agreement in a list.
#[alipay_model(setters)]
pub struct ListedAgreement {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// End of the agreement.
    pub invalid_time: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<String>,
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
}
