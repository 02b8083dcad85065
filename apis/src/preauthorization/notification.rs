//! Notifications about pre-authorizations.

use alipay_runtime::{BeijingTime, Money, alipay_notify, values::Extra};

use super::{CancelAction, OperationStatus, OperationType};

/// Any notification about pre-authorizations.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum PreauthorizationNotification {
    /// A deposit was frozen.
    FundsFrozen(FundsFrozen),
    /// A deposit, or a part of it, was released.
    FundsUnfrozen(FundsUnfrozen),
    /// A freeze was cancelled.
    OperationCancelled(OperationCancelled),
    /// Notification of another kind, with all its parameters.
    Other(alipay_runtime::notification::Params),
}

/// A deposit was frozen.
///
/// Compare [`out_order_no`](FundsFrozen::out_order_no) and [`amount`](FundsFrozen::amount) with your order
/// before you act on it.
#[alipay_notify(notify_type = "fund_auth_freeze", setters)]
pub struct FundsFrozen {
    /// Number of the pre-authorization, assigned by Alipay.
    pub auth_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// Operation number assigned by Alipay.
    pub operation_id: Option<String>,
    /// Operation number assigned by you.
    pub out_request_no: Option<String>,
    /// Kind of operation.
    pub operation_type: Option<OperationType>,
    /// State of the operation.
    pub status: Option<OperationStatus>,
    /// Amount of this operation, in yuan.
    pub amount: Option<Money>,
    /// Creation time of the operation.
    pub gmt_create: Option<BeijingTime>,
    /// Time of the operation's success.
    pub gmt_trans: Option<BeijingTime>,
    /// Account of the buyer; begins with `2088`.
    pub payer_user_id: Option<String>,
    /// `open_id` of the buyer, which differs per application.
    pub payer_open_id: Option<String>,
    /// Masked login name of the buyer.
    #[alipay(sensitive)]
    pub payer_logon_id: Option<String>,
    /// Account that receives later payments; begins with `2088`.
    pub payee_user_id: Option<String>,
    /// Login name of that account.
    #[alipay(sensitive)]
    pub payee_logon_id: Option<String>,
    /// Amount that was frozen in total, in yuan.
    pub total_freeze_amount: Option<Money>,
    /// Amount that was released in total, in yuan.
    pub total_unfreeze_amount: Option<Money>,
    /// Amount that was paid in total, in yuan.
    pub total_pay_amount: Option<Money>,
    /// Amount that is still frozen, in yuan.
    pub rest_amount: Option<Money>,
    /// Currency of the amounts. Only for overseas merchants.
    pub trans_currency: Option<String>,
    /// Kind of pre-authorization: `CREDIT_AUTH` for a deposit on credit, otherwise absent.
    pub pre_auth_type: Option<String>,
    /// Part of the amount on credit, in yuan.
    pub credit_amount: Option<Money>,
    /// Part of the amount from the buyer's own money, in yuan.
    pub fund_amount: Option<Money>,
    /// Part that was frozen on credit in total, in yuan.
    pub total_freeze_credit_amount: Option<Money>,
    /// Part that was frozen from the buyer's own money in total, in yuan.
    pub total_freeze_fund_amount: Option<Money>,
    /// Part on credit that was released in total, in yuan.
    pub total_unfreeze_credit_amount: Option<Money>,
    /// Part of the buyer's own money that was released in total, in yuan.
    pub total_unfreeze_fund_amount: Option<Money>,
    /// Part that was paid on credit in total, in yuan.
    pub total_pay_credit_amount: Option<Money>,
    /// Part that was paid from the buyer's own money in total, in yuan.
    pub total_pay_fund_amount: Option<Money>,
    /// Part that is still frozen on credit, in yuan.
    pub rest_credit_amount: Option<Money>,
    /// Part of the buyer's own money that is still frozen, in yuan.
    pub rest_fund_amount: Option<Money>,
    /// Data of a deposit on credit. The content is not documented.
    pub credit_merchant_ext: Option<String>,
    /// App ID of the application that created the pre-authorization.
    pub app_id: Option<String>,
    /// App ID of the merchant's application that granted the authorization; equals `app_id` without one.
    pub auth_app_id: Option<String>,
    /// Undeclared parameters, which are kept; those of the envelope are among them.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A deposit, or a part of it, was released.
#[alipay_notify(notify_type = "fund_auth_unfreeze", setters)]
pub struct FundsUnfrozen {
    /// Number of the pre-authorization, assigned by Alipay.
    pub auth_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// Operation number assigned by Alipay.
    pub operation_id: Option<String>,
    /// Operation number assigned by you.
    pub out_request_no: Option<String>,
    /// Kind of operation.
    pub operation_type: Option<OperationType>,
    /// State of the operation.
    pub status: Option<OperationStatus>,
    /// Amount of this operation, in yuan.
    pub amount: Option<Money>,
    /// Creation time of the operation.
    pub gmt_create: Option<BeijingTime>,
    /// Time of the operation's success.
    pub gmt_trans: Option<BeijingTime>,
    /// Account of the buyer; begins with `2088`.
    pub payer_user_id: Option<String>,
    /// `open_id` of the buyer, which differs per application.
    pub payer_open_id: Option<String>,
    /// Masked login name of the buyer.
    #[alipay(sensitive)]
    pub payer_logon_id: Option<String>,
    /// Account that receives later payments; begins with `2088`.
    pub payee_user_id: Option<String>,
    /// Login name of that account.
    #[alipay(sensitive)]
    pub payee_logon_id: Option<String>,
    /// Amount that was frozen in total, in yuan.
    pub total_freeze_amount: Option<Money>,
    /// Amount that was released in total, in yuan.
    pub total_unfreeze_amount: Option<Money>,
    /// Amount that was paid in total, in yuan.
    pub total_pay_amount: Option<Money>,
    /// Amount that is still frozen, in yuan.
    pub rest_amount: Option<Money>,
    /// Currency of the amounts. Only for overseas merchants.
    pub trans_currency: Option<String>,
    /// Kind of pre-authorization: `CREDIT_AUTH` for a deposit on credit, otherwise absent.
    pub pre_auth_type: Option<String>,
    /// Part of the amount on credit, in yuan.
    pub credit_amount: Option<Money>,
    /// Part of the amount from the buyer's own money, in yuan.
    pub fund_amount: Option<Money>,
    /// Part that was frozen on credit in total, in yuan.
    pub total_freeze_credit_amount: Option<Money>,
    /// Part that was frozen from the buyer's own money in total, in yuan.
    pub total_freeze_fund_amount: Option<Money>,
    /// Part on credit that was released in total, in yuan.
    pub total_unfreeze_credit_amount: Option<Money>,
    /// Part of the buyer's own money that was released in total, in yuan.
    pub total_unfreeze_fund_amount: Option<Money>,
    /// Part that was paid on credit in total, in yuan.
    pub total_pay_credit_amount: Option<Money>,
    /// Part that was paid from the buyer's own money in total, in yuan.
    pub total_pay_fund_amount: Option<Money>,
    /// Part that is still frozen on credit, in yuan.
    pub rest_credit_amount: Option<Money>,
    /// Part of the buyer's own money that is still frozen, in yuan.
    pub rest_fund_amount: Option<Money>,
    /// Data of a deposit on credit. The content is not documented.
    pub credit_merchant_ext: Option<String>,
    /// App ID of the application that created the pre-authorization.
    pub app_id: Option<String>,
    /// App ID of the merchant's application that granted the authorization; equals `app_id` without one.
    pub auth_app_id: Option<String>,
    /// Undeclared parameters, which are kept; those of the envelope are among them.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A freeze was cancelled.
#[alipay_notify(notify_type = "fund_auth_operation_cancel", setters)]
pub struct OperationCancelled {
    /// Number of the pre-authorization, assigned by Alipay.
    pub auth_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// Operation number assigned by Alipay.
    pub operation_id: Option<String>,
    /// Operation number assigned by you.
    pub out_request_no: Option<String>,
    /// Effect of the cancellation.
    pub action: Option<CancelAction>,
    /// App ID of the application that created the pre-authorization.
    pub app_id: Option<String>,
    /// App ID of the merchant's application that granted the authorization; equals `app_id` without one.
    pub auth_app_id: Option<String>,
    /// Undeclared parameters, which are kept; those of the envelope are among them.
    #[alipay(extra)]
    pub extra: Extra,
}
