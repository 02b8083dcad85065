//! Removal of a member.

use alipay_runtime::alipay_api;

use super::{AppMemberApi, ListMembers, MemberRole};

/// Removes a member of the application, or withdraws an invitation.
///
/// # Errors
///
/// - [`ROLE_NOT_EXSIT`](super::MiniProgramErrorCode::MemberNotFound): the user does not have this role.
/// - [`INVALID_ROLE`](super::MiniProgramErrorCode::RoleInvalid): the role is unknown.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.app.members.delete",
    v3 = DELETE,
    service = AppMemberApi,
    resolve_with = ListMembers,
    one_of(user_id, open_id),
)]
pub struct RemoveMember {
    /// Account of the member; begins with `2088`.
    #[alipay(max_len = 28)]
    pub user_id: Option<String>,
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive, max_len = 128)]
    pub open_id: Option<String>,
    /// Role of the member.
    pub role: MemberRole,
}
