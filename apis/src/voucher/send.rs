//! Distribution of vouchers.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// Distribution of the vouchers. Newer form.
#[alipay_model(setters)]
pub struct VoucherSendModeInfo {
    /// Mode of distribution, as defined by Alipay.
    pub voucher_send_mode: Option<String>,
    /// Number of vouchers and their recipients.
    pub voucher_send_rule_info: Option<VoucherSendRuleInfo>,
    /// Sale of the vouchers, if they are sold.
    pub voucher_sale_mode_info: Option<VoucherSaleModeInfo>,
    /// Package to which the vouchers belong.
    pub voucher_package_mode_info: Option<VoucherPackageModeInfo>,
    /// Channels in Alipay that promote the vouchers, as defined by Alipay.
    pub delivery_channel_list: Option<Vec<String>>,
}

/// Number of vouchers and their recipients. Newer form.
#[alipay_model(setters)]
pub struct VoucherSendRuleInfo {
    /// Number of vouchers.
    pub quantity: Option<i64>,
    /// Maximum number of vouchers that are distributed per day.
    pub max_quantity_by_day: Option<i64>,
    /// Start of the distribution.
    pub publish_start_time: Option<BeijingTime>,
    /// End of the distribution.
    pub publish_end_time: Option<BeijingTime>,
    /// Maximum number of vouchers per person; absent or 0 for no limit.
    pub quantity_limit_per_user: Option<i64>,
    /// Period in which `quantity_limit_per_user` applies, as defined by Alipay. Default: the whole activity
    /// (`LIFE_CYCLE`).
    pub quantity_limit_per_user_period_type: Option<String>,
    /// Maximum number of vouchers per person and day; absent or 0 for no limit.
    pub quantity_day_limit_per_user: Option<i64>,
    /// Maximum number of vouchers per person and week; absent or 0 for no limit.
    pub quantity_week_limit_per_user: Option<i64>,
    /// Maximum number of vouchers per person and month; absent or 0 for no limit.
    pub quantity_month_limit_per_user: Option<i64>,
    /// Specifies whether the limits apply per identity document instead of per account.
    pub natural_person_limit: Option<bool>,
    /// Specifies whether the limits also apply per phone number.
    pub phone_number_limit: Option<bool>,
    /// Specifies whether the buyer has to enter a phone number.
    pub phone_number_need_input_limit: Option<bool>,
    /// Specifies whether only buyers with a verified name receive a voucher. Default: no.
    pub real_name_limit: Option<bool>,
}

/// Sale of vouchers.
#[alipay_model(setters)]
pub struct VoucherSaleModeInfo {
    /// Price of the voucher, in yuan.
    pub sale_amount: Option<Money>,
    /// Account that receives the money, once per used voucher.
    pub payee_pid: Option<String>,
    /// Custody of the money until then, as defined by Alipay.
    pub fund_custody_mode: Option<String>,
    /// Settlement of the money.
    pub settle_info: Option<BizfundSettleInfo>,
    /// Specifies whether buyers can return the voucher for a refund. Default: no.
    pub refundable: Option<bool>,
    /// Specifies whether Alipay asks you before it refunds. Default: no.
    pub refundable_need_confirm: Option<bool>,
    /// Specifies whether buyers receive a refund when the voucher expires. Default: no. You then have to
    /// refund the order.
    pub overdue_refundable: Option<bool>,
    /// Specifies whether Alipay asks you before that refund. Default: no.
    pub overdue_refundable_need_confirm: Option<bool>,
}

/// Settlement of money.
#[alipay_model(setters)]
pub struct BizfundSettleInfo {
    /// Settlement on demand or by periods, as defined by Alipay.
    pub settle_mode: Option<String>,
    /// Kind of receiver of the money, as defined by Alipay.
    pub settle_target_type: Option<String>,
}

/// Package to which vouchers belong.
#[alipay_model(setters)]
pub struct VoucherPackageModeInfo {
    /// ID of the package.
    pub voucher_package_id: Option<String>,
}

/// Number of vouchers and their recipients. Older form.
#[alipay_model(setters)]
pub struct VoucherSendRuleDetail {
    /// Number of vouchers.
    pub voucher_quantity: Option<i64>,
    /// Maximum number of vouchers per person; absent or 0 for no limit.
    pub voucher_quantity_limit_per_user: Option<i64>,
    /// Specifies whether the limit applies per identity document instead of per account.
    pub natural_person_limit: Option<bool>,
    /// Specifies whether the limit also applies per phone number.
    pub phone_number_limit: Option<bool>,
}
