//! Notifications about authorizations.

use alipay_runtime::{alipay_enum, alipay_model, alipay_notify, values::Extra, values::JsonText};

use super::{MerchantGrant, ObjectOrText};

/// Any notification about authorizations.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum AuthorizationNotification {
    /// A merchant authorized your application.
    AppAuthorized(AppAuthorized),
    /// A merchant ended the authorization of your application.
    AppAuthorizationEnded(AppAuthorizationEnded),
    /// A user ended the authorization of your application.
    UserAuthorizationEnded(UserAuthorizationEnded),
    /// Notification of another kind, with all its parameters.
    Other(alipay_runtime::notification::Params),
}

/// A merchant authorized your application.
///
/// Alipay sends it when a merchant orders a template or plug-in on the service market, confirms a mini
/// program that you made, or signs a contract with an authorization; not after a plain consent URL, from
/// which the merchant returns with a code.
///
/// [`MerchantTokens::authorized`](super::MerchantTokens::authorized) keeps the token. A store of your own keeps the one
/// of [`AppAuthorizationContent::detail`] by the IDs of both applications, and of several the one with the latest
/// [`auth_time`](AppAuthorizationDetail::auth_time).
#[alipay_notify(notify_type = "open_app_auth_notify", setters)]
pub struct AppAuthorized {
    /// App ID of your application, or the ID of your plug-in.
    pub app_id: Option<String>,
    /// App ID of the merchant's application.
    pub auth_app_id: Option<String>,
    /// State of the authorization: `execute_auth`.
    pub status: Option<String>,
    /// Authorization.
    pub biz_content: Option<JsonText<AppAuthorizationContent>>,
    /// Undeclared parameters, which are kept; those of the envelope are among them.
    #[alipay(extra)]
    pub extra: Extra,
}

/// Authorization by a merchant.
#[alipay_model(setters)]
pub struct AppAuthorizationContent {
    /// Tokens and parties of the authorization.
    pub detail: Option<AppAuthorizationDetail>,
    /// Occasion of the authorization.
    pub notify_context: Option<AppAuthorizationContext>,
    /// Reason for which the merchant's order is to be dropped. Without members if there is none.
    pub error: Option<AppAuthorizationError>,
}

/// Tokens and parties of an authorization.
#[alipay_model(setters)]
pub struct AppAuthorizationDetail {
    /// Token for calls on behalf of the merchant.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// Refresh token, which is exchanged for the next token.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// Authorization code, for older flows. The token makes it unnecessary.
    #[alipay(sensitive)]
    pub app_auth_code: Option<String>,
    /// Account of the merchant; begins with `2088`.
    pub user_id: Option<String>,
    /// App ID of the merchant's application.
    pub auth_app_id: Option<String>,
    /// App ID of the authorized application, or the ID of the plug-in.
    pub app_id: Option<String>,
    /// App ID of your application that owns the plug-in.
    pub agent_app_id: Option<String>,
    /// Time of the authorization, in milliseconds since 1970. Orders several notifications.
    pub auth_time: Option<i64>,
    /// Validity of the token, in seconds. Obsolete: tokens do not expire.
    pub expires_in: Option<i64>,
    /// Validity of the refresh token, in seconds. Obsolete.
    pub re_expires_in: Option<i64>,
}

/// Occasion of an authorization.
#[alipay_model(setters)]
pub struct AppAuthorizationContext {
    /// Occasion, such as `appstore` for an order of a plug-in.
    pub trigger: Option<String>,
    /// Data of the occasion.
    pub trigger_context: Option<ObjectOrText<AppAuthorizationTrigger>>,
}

/// Data of an authorization's occasion.
#[alipay_model(setters)]
pub struct AppAuthorizationTrigger {
    /// Number assigned by you, such as `out_order_no` of the mini program's creation.
    pub out_biz_no: Option<String>,
}

/// Reason for which an order is to be dropped.
#[alipay_model(setters)]
pub struct AppAuthorizationError {
    /// Reason.
    pub appstore_online_pay: Option<AppAuthorizationRefusal>,
}

/// Reason for which an order is to be dropped.
#[alipay_enum]
pub enum AppAuthorizationRefusal {
    /// The merchant cannot pay online.
    #[alipay("FAIL")]
    Fail,
    /// The merchant's identity is not verified sufficiently.
    #[alipay("UNEXPECTED_CERTIFY_GRADE")]
    CertifyGrade,
    /// The merchant gave up.
    #[alipay("MERCHANT_DISCARD")]
    Discarded,
    /// The merchant has no contract for face-to-face payments.
    #[alipay("LACK_FACE_TO_FACE")]
    NoFaceToFace,
}

/// A merchant ended the authorization of your application.
///
/// The token is no longer valid: [`MerchantTokens::ended`](super::MerchantTokens::ended) forgets it.
#[alipay_notify(msg_method = "alipay.open.auth.appauth.cancelled", setters)]
pub struct AppAuthorizationEnded {
    /// Token that ended.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// App ID of your application.
    pub app_id: Option<String>,
    /// App ID of the merchant's application.
    pub auth_app_id: Option<String>,
    /// Account of the merchant; begins with `2088`.
    pub user_id: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A user ended the authorization of your application.
///
/// The user's tokens are no longer valid; delete them.
#[alipay_notify(msg_method = "alipay.open.auth.userauth.cancelled", setters)]
pub struct UserAuthorizationEnded {
    /// Account of the user; begins with `2088`.
    pub user_id: Option<String>,
    /// `open_id` of the user, in newer applications.
    pub open_id: Option<String>,
    /// App ID of the application.
    pub app_id: Option<String>,
    /// Time of the end, in milliseconds since 1970.
    pub cancel_time: Option<i64>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

impl AppAuthorized {
    /// Returns the grant that [`MerchantTokens::authorized`](super::MerchantTokens::authorized) records; `None` if the
    /// notification lacks the merchant's app, its token or the time of the authorization.
    pub fn grant(&self) -> Option<MerchantGrant> {
        let detail = self.biz_content.as_ref()?.detail.as_ref()?;
        let (app, token) = (detail.auth_app_id.as_deref()?, detail.app_auth_token.as_deref()?);
        let mut grant = MerchantGrant::new(app, token, detail.auth_time?);
        grant.app_id.clone_from(&detail.app_id);
        grant.app_refresh_token.clone_from(&detail.app_refresh_token);
        grant.user_id.clone_from(&detail.user_id);
        Some(grant)
    }
}
