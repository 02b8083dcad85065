//! Notifications about agreements.

use alipay_runtime::{BeijingTime, alipay_notify, values::Extra};

use super::{AgreementProduct, AgreementStatus};

/// Any notification about agreements.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum AgreementNotification {
    /// A user signed an agreement.
    AgreementSigned(AgreementSigned),
    /// An agreement was ended, by you or by the user.
    AgreementEnded(AgreementEnded),
    /// Notification of another kind, with all its parameters.
    Other(alipay_runtime::notification::Params),
}

/// A user signed an agreement.
///
/// Keep [`agreement_no`](AgreementSigned::agreement_no), by which you charge the user.
#[alipay_notify(notify_type = "dut_user_sign", setters)]
pub struct AgreementSigned {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Agreement number assigned by you.
    pub external_agreement_no: Option<String>,
    /// State of the agreement.
    pub status: Option<AgreementStatus>,
    /// Product of the agreement.
    pub personal_product_code: Option<AgreementProduct>,
    /// Scene of the agreement.
    pub sign_scene: Option<String>,
    /// Time of the signature.
    pub sign_time: Option<BeijingTime>,
    /// Time from which the agreement is in effect.
    pub valid_time: Option<BeijingTime>,
    /// End of the agreement. `2115-02-01 00:00:00` means that it has no end.
    pub invalid_time: Option<BeijingTime>,
    /// Account of the user; begins with `2088`.
    pub alipay_user_id: Option<String>,
    /// `open_id` of the user, which differs per application.
    pub alipay_open_id: Option<String>,
    /// Masked login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// ID of the user at Zhima Credit within your application.
    pub zm_open_id: Option<String>,
    /// Mode of credit. Only for agreements on credit.
    pub credit_auth_mode: Option<String>,
    /// Indicates whether the user may pay in foreign currencies.
    pub forex_eligible: Option<String>,
    /// Token of the user's login. Only in older notifications.
    #[alipay(sensitive)]
    pub login_token: Option<String>,
    /// App ID of the application to which the agreement belongs.
    pub app_id: Option<String>,
    /// App ID of the merchant's application that granted the authorization; equals `app_id` without one.
    pub auth_app_id: Option<String>,
    /// Undeclared parameters, which are kept; those of the envelope are among them.
    #[alipay(extra)]
    pub extra: Extra,
}

/// An agreement was ended, by you or by the user.
#[alipay_notify(notify_type = "dut_user_unsign", setters)]
pub struct AgreementEnded {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Agreement number assigned by you.
    pub external_agreement_no: Option<String>,
    /// State of the agreement.
    pub status: Option<AgreementStatus>,
    /// Product of the agreement.
    pub personal_product_code: Option<AgreementProduct>,
    /// Scene of the agreement.
    pub sign_scene: Option<String>,
    /// Time at which the agreement was ended.
    pub unsign_time: Option<BeijingTime>,
    /// Account of the user; begins with `2088`.
    pub alipay_user_id: Option<String>,
    /// `open_id` of the user, which differs per application.
    pub alipay_open_id: Option<String>,
    /// Masked login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// ID of the user at Zhima Credit within your application.
    pub zm_open_id: Option<String>,
    /// Mode of credit. Only for agreements on credit.
    pub credit_auth_mode: Option<String>,
    /// App ID of the application to which the agreement belonged.
    pub app_id: Option<String>,
    /// App ID of the merchant's application that granted the authorization; equals `app_id` without one.
    pub auth_app_id: Option<String>,
    /// Undeclared parameters, which are kept; those of the envelope are among them.
    #[alipay(extra)]
    pub extra: Extra,
}
