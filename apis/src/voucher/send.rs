//! Distribution of vouchers.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// How vouchers are given out. Newer form.
#[alipay_model(setters)]
pub struct VoucherSendModeInfo {
    /// Way in which they are given out, in words of Alipay's.
    pub voucher_send_mode: Option<String>,
    /// How many there are, and who gets them.
    pub voucher_send_rule_info: Option<VoucherSendRuleInfo>,
    /// What buyers pay for them, if they are sold.
    pub voucher_sale_mode_info: Option<VoucherSaleModeInfo>,
    /// The package that they are part of.
    pub voucher_package_mode_info: Option<VoucherPackageModeInfo>,
    /// Places in Alipay that promote them, in words of Alipay's.
    pub delivery_channel_list: Option<Vec<String>>,
}

/// How many vouchers there are, and who gets them. Newer form.
#[alipay_model(setters)]
pub struct VoucherSendRuleInfo {
    /// How many there are.
    pub quantity: Option<i64>,
    /// How many are given out on one day at most.
    pub max_quantity_by_day: Option<i64>,
    /// From when on they are given out.
    pub publish_start_time: Option<BeijingTime>,
    /// Until when they are given out.
    pub publish_end_time: Option<BeijingTime>,
    /// How many one person gets; 0, or nothing, for as many as wanted.
    pub quantity_limit_per_user: Option<i64>,
    /// Period in which `quantity_limit_per_user` counts, in words of Alipay's; the whole activity
    /// (`LIFE_CYCLE`) when left out.
    pub quantity_limit_per_user_period_type: Option<String>,
    /// How many one person gets in a day; 0, or nothing, for as many as wanted.
    pub quantity_day_limit_per_user: Option<i64>,
    /// How many one person gets in a week; 0, or nothing, for as many as wanted.
    pub quantity_week_limit_per_user: Option<i64>,
    /// How many one person gets in a month; 0, or nothing, for as many as wanted.
    pub quantity_month_limit_per_user: Option<i64>,
    /// Whether the limits count by identity document, and not by account.
    pub natural_person_limit: Option<bool>,
    /// Whether the limits count by phone number too.
    pub phone_number_limit: Option<bool>,
    /// Whether the buyer has to enter a phone number.
    pub phone_number_need_input_limit: Option<bool>,
    /// Whether only buyers with a confirmed name get one; no, when left out.
    pub real_name_limit: Option<bool>,
}

/// What buyers pay for a voucher.
#[alipay_model(setters)]
pub struct VoucherSaleModeInfo {
    /// The price of the voucher, in yuan.
    pub sale_amount: Option<Money>,
    /// Account that gets the money, once for each voucher that is used.
    pub payee_pid: Option<String>,
    /// Who keeps the money until then, in words of Alipay's.
    pub fund_custody_mode: Option<String>,
    /// How the money is settled.
    pub settle_info: Option<BizfundSettleInfo>,
    /// Whether buyers can give the voucher back for their money; no, when left out.
    pub refundable: Option<bool>,
    /// Whether Alipay asks you before it gives the money back; no, when left out.
    pub refundable_need_confirm: Option<bool>,
    /// Whether buyers get their money back when the voucher runs out; no, when left out. It is you who then
    /// has to refund the order.
    pub overdue_refundable: Option<bool>,
    /// Whether Alipay asks you before that; no, when left out.
    pub overdue_refundable_need_confirm: Option<bool>,
}

/// How money is settled.
#[alipay_model(setters)]
pub struct BizfundSettleInfo {
    /// On demand or by periods, in words of Alipay's.
    pub settle_mode: Option<String>,
    /// Kind of whoever gets the money, in words of Alipay's.
    pub settle_target_type: Option<String>,
}

/// The package that vouchers are part of.
#[alipay_model(setters)]
pub struct VoucherPackageModeInfo {
    /// Number of the package.
    pub voucher_package_id: Option<String>,
}

/// How many vouchers there are, and who gets them. Older form.
#[alipay_model(setters)]
pub struct VoucherSendRuleDetail {
    /// How many there are.
    pub voucher_quantity: Option<i64>,
    /// How many one person gets; 0, or nothing, for as many as wanted.
    pub voucher_quantity_limit_per_user: Option<i64>,
    /// Whether the limit counts by identity document, and not by account.
    pub natural_person_limit: Option<bool>,
    /// Whether the limit counts by phone number too.
    pub phone_number_limit: Option<bool>,
}
