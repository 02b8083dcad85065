//! State of an agreement.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{AgreementApi, AgreementProduct, AgreementStatus, ExecutionPlan};

/// Looks up an agreement.
///
/// Safe to repeat. Identify it by `agreement_no`, which takes precedence; or by `external_agreement_no`, the
/// product and the scene; or by the user, the product and the scene.
///
/// # Errors
///
/// - [`USER_AGREEMENT_NOT_EXIST`](super::AgreementErrorCode::AgreementNotFound): the agreement does not
///   exist, or the user has not signed yet.
/// - [`AGREEMENT_HAS_UNSIGNED`](super::AgreementErrorCode::AlreadyEnded): the agreement was ended.
/// - [`AUTHOREE_IS_NOT_MATCH`](super::AgreementErrorCode::OfAnotherMerchant): the agreement belongs to
///   another merchant.
/// - [`PRODUCT_CODE_NOT_SUPPORTED_ERROR`](super::AgreementErrorCode::ProductNotSupported): the product is
///   unknown, or not part of your contract.
/// - [`USER_NOT_EXIST_ERROR`](super::AgreementErrorCode::UserNotFound): the user does not exist.
/// - [`LOGONID_IS_REPEATED`](super::AgreementErrorCode::LogonIdAmbiguous): several users have this login
///   name. Use the user ID.
/// - [`INVALID_PARAMETER`](super::AgreementErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::agreement::{AgreementApiExt, AgreementStatus, QueryAgreement};
///
/// let query = QueryAgreement::new().with_agreement_no("20170322450983769228");
/// let agreement = client.agreements().query(query).await?;
/// println!("in effect: {}", agreement.status == Some(AgreementStatus::Normal));
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.user.agreement.query",
    v3 = GET,
    response = Agreement,
    service = AgreementApi,
    idempotent,
    one_of(agreement_no, external_agreement_no, alipay_user_id, alipay_open_id, alipay_logon_id),
)]
pub struct QueryAgreement {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Agreement number assigned by you, unique among your agreements.
    #[alipay(max_len = 32)]
    pub external_agreement_no: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<AgreementProduct>,
    /// Scene of the agreement, from your contract, such as `INDUSTRY|CARRENTAL`. Together with the product
    /// and the user it identifies an agreement.
    #[alipay(max_len = 64)]
    pub sign_scene: Option<String>,
    /// Account of the user; begins with `2088`.
    #[alipay(max_len = 28)]
    pub alipay_user_id: Option<String>,
    /// `open_id` of the user, which differs per application.
    #[alipay(max_len = 128)]
    pub alipay_open_id: Option<String>,
    /// Login name of the user: an email address or a mobile number.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Kind of the third party of the agreement. Default: `PARTNER`, which is you.
    #[alipay(max_len = 32)]
    pub third_party_type: Option<String>,
}

/// Agreement as Alipay knows it.
#[alipay_model(setters)]
pub struct Agreement {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// State of the agreement.
    pub status: Option<AgreementStatus>,
    /// Product of the agreement.
    pub personal_product_code: Option<AgreementProduct>,
    /// Scene of the agreement, from your contract, such as `INDUSTRY|CARRENTAL`. Together with the product
    /// and the user it identifies an agreement.
    pub sign_scene: Option<String>,
    /// Time of the signature.
    pub sign_time: Option<BeijingTime>,
    /// Time from which the agreement is in effect.
    pub valid_time: Option<BeijingTime>,
    /// End of the agreement. `2115-02-01 00:00:00` and later years mean that it has no end.
    pub invalid_time: Option<BeijingTime>,
    /// Masked login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Account of the user; begins with `2088`.
    pub principal_id: Option<String>,
    /// `open_id` of the user, which differs per application.
    pub principal_open_id: Option<String>,
    /// Kind of party that signed, such as `CARD`. (The spelling is Alipay's.)
    pub pricipal_type: Option<String>,
    /// Login name of the user in your system.
    #[alipay(sensitive)]
    pub external_logon_id: Option<String>,
    /// Largest amount of one charge, in yuan.
    pub single_quota: Option<Money>,
    /// Day of the last periodic charge, as `yyyy-MM-dd`.
    pub last_deduct_time: Option<String>,
    /// Day of the next periodic charge, as `yyyy-MM-dd`.
    pub next_deduct_time: Option<String>,
    /// Planned charges.
    pub execution_plans: Vec<ExecutionPlan>,
    /// Device of the agreement.
    pub device_id: Option<String>,
    /// Kind of the third party of the agreement. Default: `PARTNER`, which is you.
    pub third_party_type: Option<String>,
    /// ID of the user at Zhima Credit within your application.
    pub zm_open_id: Option<String>,
    /// Mode of credit, such as `DEDUCT_HUAZHI`. Only for agreements on credit.
    pub credit_auth_mode: Option<String>,
}
