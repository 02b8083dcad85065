//! Members of an application.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{AppMemberApi, MemberRole};

/// Lists the members of the application. Safe to repeat. Called as `client.app_members().list(..)`.
///
/// # Errors
///
/// - [`INVALID_ROLE`](super::MiniProgramErrorCode::RoleInvalid): the role is unknown.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.app.members.query",
    v3 = GET,
    response = Members,
    service = AppMemberApi,
    call = list,
    idempotent,
)]
pub struct ListMembers {
    /// Role of the members to list.
    pub role: MemberRole,
}

/// Members of an application.
#[alipay_model(setters)]
pub struct Members {
    /// Members.
    pub app_member_info_list: Vec<Member>,
}

/// Member of an application.
#[alipay_model(setters)]
pub struct Member {
    /// Account of the member; begins with `2088`.
    pub user_id: Option<String>,
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive)]
    pub open_id: Option<String>,
    /// Masked login name.
    #[alipay(sensitive)]
    pub logon_id: Option<String>,
    /// Nickname.
    #[alipay(sensitive)]
    pub nick_name: Option<String>,
    /// URL of the portrait.
    #[alipay(sensitive)]
    pub portrait: Option<String>,
    /// Role of the member.
    pub role: Option<MemberRole>,
    /// State of the membership: `VALID`, or `UNCONFIRMED` before the user accepted.
    pub status: Option<String>,
    /// Time of the invitation.
    pub gmt_invite: Option<BeijingTime>,
    /// Time at which the user accepted.
    pub gmt_join: Option<BeijingTime>,
}
