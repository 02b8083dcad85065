//! Modification of an activity.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{
    ActivityBaseInfo, CustomerGuideModify, MerchantAccessMode, OrderVoucherApi, OrderVoucherUseRuleResult,
    QueryVoucherActivity, VoucherAvailableScopeInfo, VoucherAvailableScopeResultInfo,
    VoucherCustomerGuideInfo, VoucherDisplayInfoModify, VoucherDisplayPatternInfo, VoucherSendModeInfo,
    VoucherSendRuleDetailModify, VoucherUseRuleInfo, VoucherUseRuleModify,
};

/// Modifies an activity. Absent fields remain unchanged.
///
/// The response means that Alipay accepted the call; the change is effective once the notification
/// `alipay.marketing.activity.message.modified` has arrived, and [`QueryVoucherActivity`] returns it. Use the
/// form in which the activity was created.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): a business rule does not allow the change,
///   for example an earlier end; look up the activity.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; look up the activity, or
///   retry without changes.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{ActivityBaseInfo, ModifyVoucherActivity, OrderVoucherApiExt};
///
/// let base = ActivityBaseInfo::new().with_activity_name("10 off 50, extended");
/// let change = ModifyVoucherActivity::new("2016042700826004508401111111", "2021061500009")
///     .with_activity_base_info(base);
/// client.order_vouchers().modify(change).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.modify",
    v3 = PATCH("/v3/alipay/marketing/ordervoucher/activity/{activity_id}"),
    response = ModifiedVoucherActivity,
    service = OrderVoucherApi,
    resolve_with = QueryVoucherActivity,
)]
pub struct ModifyVoucherActivity {
    /// Activity ID assigned by Alipay.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Request number assigned by you; a retry uses the same one.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
    /// Base data of the activity. Newer form.
    pub activity_base_info: Option<ActivityBaseInfo>,
    /// Distribution of the vouchers. Newer form.
    pub voucher_send_mode_info: Option<VoucherSendModeInfo>,
    /// Validity and usage limits of a voucher. Newer form.
    pub voucher_use_rule_info: Option<VoucherUseRuleInfo>,
    /// Scope in which a voucher can be used. Newer form.
    pub voucher_available_scope_info: Option<VoucherAvailableScopeInfo>,
    /// Handling of the previous places, as defined by Alipay. Newer form.
    pub voucher_available_scope_modify_type: Option<String>,
    /// Links by which buyers receive and use a voucher. Newer form.
    pub voucher_customer_guide_info: Option<VoucherCustomerGuideInfo>,
    /// Appearance of a voucher. Newer form.
    pub voucher_display_pattern_info: Option<VoucherDisplayPatternInfo>,
    /// Internal name of the activity. Older form.
    #[alipay(max_len = 20)]
    pub activity_name: Option<String>,
    /// Start of the distribution. Older form.
    pub publish_start_time: Option<BeijingTime>,
    /// End of the distribution; not earlier than before. Older form.
    pub publish_end_time: Option<BeijingTime>,
    /// Recipients of the vouchers. Older form.
    pub voucher_send_rule: Option<VoucherSendRuleDetailModify>,
    /// Benefit, validity and scope of a voucher. Older form.
    pub voucher_use_rule: Option<VoucherUseRuleModify>,
    /// Links by which buyers receive and use a voucher. Older form.
    pub customer_guide: Option<CustomerGuideModify>,
    /// Appearance of a voucher. Older form.
    pub voucher_display_info: Option<VoucherDisplayInfoModify>,
}

/// Modification that Alipay accepted.
#[alipay_model(setters)]
pub struct ModifiedVoucherActivity {
    /// Accepted and refused shops. Newer form.
    pub voucher_available_scope_result_info: Option<VoucherAvailableScopeResultInfo>,
    /// Accepted and refused shops. Older form.
    pub voucher_use_rule_result: Option<OrderVoucherUseRuleResult>,
}
