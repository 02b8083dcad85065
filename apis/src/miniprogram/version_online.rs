//! Release of a version.

use alipay_runtime::alipay_api;

use super::{MiniVersionApi, QueryVersion};

/// Releases a version to all users: one that passed the audit, or one in gradual release.
///
/// # Errors
///
/// - [`CAN_NOT_ONLINE_WITHOUT_AUDIT`](super::MiniProgramErrorCode::OnlineWithoutAudit): the version has not
///   passed the audit.
/// - [`CAN_NOT_ONLINE_WITHOUT_REGISTRATION`](super::MiniProgramErrorCode::NotRegistered): the mini program is
///   not registered (ICP). Register it, or release it with limits.
/// - [`MINI_APP_VERSION_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFoundOnRelease): alternative code
///   for a version that does not exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::miniprogram::{MiniVersionApiExt, PutOnline};
///
/// let merchant = client.for_merchant("ca34ea491e7146cc87d25fca24c4cD11");
/// merchant.mini_versions().online(PutOnline::new("0.0.1")).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.mini.version.online",
    v3 = POST,
    service = MiniVersionApi,
    resolve_with = QueryVersion,
)]
pub struct PutOnline {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
    /// Specifies whether the first version may be released before the registration (ICP): found by QR codes
    /// only, by 50 users per day, for 90 days.
    pub permit_registration_limit_release: Option<bool>,
    /// Specifies whether older clients get an older version. Only if agreed with Alipay.
    pub downgrade: Option<bool>,
}
