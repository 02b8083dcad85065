//! End of an agreement.

use alipay_runtime::alipay_api;

use super::{AgreementApi, AgreementProduct, QueryAgreement};

/// Ends an agreement. You can no longer charge the user.
///
/// Identify the agreement as for [`QueryAgreement`]. If the outcome is unknown, look it up: it is ended if it
/// no longer exists, or has the state [`Unsigned`](super::AgreementStatus::Unsigned).
///
/// # Errors
///
/// - [`USER_AGREEMENT_STATUS_NOT_NORMAL`](super::AgreementErrorCode::StatusNotNormal): the agreement is not
///   in effect.
/// - [`AGREEMENT_NOT_EXIST`](super::AgreementErrorCode::AgreementNotFoundOnUnsign): alternative code for an
///   agreement that does not exist.
/// - [`USER_AGREEMENT_UNSIGN_FAIL`](super::AgreementErrorCode::UnsignFailed): the agreement could not be
///   ended. Retry.
/// - [`AUTHOREE_IS_NOT_MATCH`](super::AgreementErrorCode::OfAnotherMerchant): the agreement belongs to
///   another merchant.
/// - [`PRODUCT_CODE_NOT_SUPPORTED_ERROR`](super::AgreementErrorCode::ProductNotSupported): the product is
///   unknown, or not part of your contract.
/// - [`USER_NOT_EXIST_ERROR`](super::AgreementErrorCode::UserNotFound): the user does not exist.
/// - [`INVALID_PARAMETER`](super::AgreementErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::agreement::{AgreementApiExt, EndAgreement};
///
/// client.agreements().unsign(EndAgreement::new().with_agreement_no("20170322450983769228")).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.user.agreement.unsign",
    v3 = POST,
    service = AgreementApi,
    resolve_with = QueryAgreement,
    one_of(agreement_no, external_agreement_no, alipay_user_id, alipay_open_id, alipay_logon_id),
)]
pub struct EndAgreement {
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
    /// URL that receives the notification of the end, [`AgreementEnded`](super::AgreementEnded).
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Decision about the user's wish to end the agreement: `confirm` or `invalid`. Only for agreements that
    /// you have to release.
    #[alipay(max_len = 32)]
    pub operate_type: Option<String>,
    /// Extension fields, as the text of a JSON object.
    #[alipay(max_len = 2000)]
    pub extend_params: Option<String>,
}
