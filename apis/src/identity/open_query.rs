//! Outcome of an identity check.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::IdentityApi;

/// Looks up whether a check was passed. Safe to repeat.
///
/// # Errors
///
/// - [`OPEN_CERTIFY_BILL_NOT_EXIST`](super::IdentityErrorCode::CheckNotFound): the check does not exist.
///   Start a new one.
/// - [`OPEN_CERTIFY_BILL_STATUS_ERROR`](super::IdentityErrorCode::CheckUndecided): the state of the check
///   does not allow this: the user has not completed it yet.
/// - [`CERTIFY_ID_EXPIRED`](super::IdentityErrorCode::CheckExpired): the check has expired: it is valid for
///   23 hours. Start a new one.
/// - [`ILLEGAL_ARGUMENT_FORMAT`](super::IdentityErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`UNKNOWN_ERROR`](super::IdentityErrorCode::UnknownError): Alipay failed for an unknown reason. Retry
///   after a pause.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::identity::{IdentityApiExt, Passed, QueryCheck};
///
/// let check = client.identity_checks().query(QueryCheck::new("OC201809253000000393900404029253")).await?;
/// println!("passed: {}", check.passed == Some(Passed::Yes));
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.user.certify.open.query",
    v3 = GET,
    response = Check,
    service = IdentityApi,
    idempotent,
)]
pub struct QueryCheck {
    /// ID of the check, from [`InitializedCheck::certify_id`](super::InitializedCheck::certify_id).
    #[alipay(max_len = 32, sensitive)]
    pub certify_id: String,
}

/// Outcome of a check.
#[alipay_model(setters)]
pub struct Check {
    /// Outcome. Anything but [`Passed::Yes`] means that the check was not passed.
    pub passed: Option<Passed>,
    /// Reason for which the check was not passed.
    pub fail_reason: Option<String>,
    /// Identity of the person, as the text of a JSON object.
    #[alipay(sensitive)]
    pub identity_info: Option<String>,
    /// Material of the check, such as the picture of the face, as the text of a JSON object.
    #[alipay(sensitive)]
    pub material_info: Option<String>,
}

/// Outcome of an identity check.
#[alipay_enum]
pub enum Passed {
    /// Passed.
    #[alipay("T")]
    Yes,
    /// Not passed, or not completed.
    #[alipay("F")]
    No,
}
