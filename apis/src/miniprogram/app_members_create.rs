//! Invitation of a member.

use alipay_runtime::alipay_api;

use super::{AppMemberApi, ListMembers, MemberRole};

/// Invites a user as a member of the application. The user has to accept.
///
/// # Errors
///
/// - [`INVALID_LOGON_ID`](super::MiniProgramErrorCode::LogonIdInvalid): the login name is invalid.
/// - [`USER_INFO_NOT_EXIST`](super::MiniProgramErrorCode::UserNotFound): the user does not exist.
/// - [`DEVELOPER_ALREADY_EXSIT`](super::MiniProgramErrorCode::DeveloperExists): the user is a developer
///   already.
/// - [`EXPERIENCER_ALREADY_EXIST`](super::MiniProgramErrorCode::TesterExists): the user is a tester already.
/// - [`ROLE_OVER_LIMIT`](super::MiniProgramErrorCode::TooManyMembers): there are too many members of this
///   role. Remove one.
/// - [`INVALID_ROLE`](super::MiniProgramErrorCode::RoleInvalid): the role is unknown.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.app.members.create",
    v3 = POST,
    service = AppMemberApi,
    resolve_with = ListMembers,
)]
pub struct AddMember {
    /// Login name of the user.
    #[alipay(max_len = 100, sensitive)]
    pub logon_id: String,
    /// Role of the member.
    pub role: MemberRole,
}
