//! Modifies an activity.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{
    ActivityBaseInfo, CustomerGuideModify, MerchantAccessMode, OrderVoucherApi, OrderVoucherUseRuleResult,
    QueryVoucherActivity, VoucherAvailableScopeInfo, VoucherAvailableScopeResultInfo,
    VoucherCustomerGuideInfo, VoucherDisplayInfoModify, VoucherDisplayPatternInfo, VoucherSendModeInfo,
    VoucherSendRuleDetailModify, VoucherUseRuleInfo, VoucherUseRuleModify,
};

/// Changes an activity. What is left out stays as it is.
///
/// The answer means that Alipay took the call; the change holds once the message
/// `alipay.marketing.activity.message.modified` has arrived, and [`QueryVoucherActivity`] tells it too. Use
/// the form in which the activity was made.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): a rule of the business forbids the change,
///   an earlier end for instance; query the activity.
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; query the activity, or
///   send it again unchanged.
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
    /// Alipay's number of the activity.
    #[alipay(path, max_len = 128)]
    pub activity_id: String,
    /// Your own number of this call; the same when you repeat it.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
    /// What the activity is. Newer form.
    pub activity_base_info: Option<ActivityBaseInfo>,
    /// How vouchers are given out. Newer form.
    pub voucher_send_mode_info: Option<VoucherSendModeInfo>,
    /// When and how often a voucher can be used. Newer form.
    pub voucher_use_rule_info: Option<VoucherUseRuleInfo>,
    /// Where a voucher can be used, and for what. Newer form.
    pub voucher_available_scope_info: Option<VoucherAvailableScopeInfo>,
    /// What becomes of the places named before, in words of Alipay's. Newer form.
    pub voucher_available_scope_modify_type: Option<String>,
    /// Where buyers are taken to get and to use a voucher. Newer form.
    pub voucher_customer_guide_info: Option<VoucherCustomerGuideInfo>,
    /// How a voucher looks. Newer form.
    pub voucher_display_pattern_info: Option<VoucherDisplayPatternInfo>,
    /// What the activity is called among you. Older form.
    #[alipay(max_len = 20)]
    pub activity_name: Option<String>,
    /// From when on vouchers are given out. Older form.
    pub publish_start_time: Option<BeijingTime>,
    /// Until when vouchers are given out; not earlier than before. Older form.
    pub publish_end_time: Option<BeijingTime>,
    /// Who gets vouchers. Older form.
    pub voucher_send_rule: Option<VoucherSendRuleDetailModify>,
    /// What a voucher is good for, where and when. Older form.
    pub voucher_use_rule: Option<VoucherUseRuleModify>,
    /// Where buyers are taken to get and to use a voucher. Older form.
    pub customer_guide: Option<CustomerGuideModify>,
    /// How a voucher looks. Older form.
    pub voucher_display_info: Option<VoucherDisplayInfoModify>,
}

/// A change that Alipay took.
#[alipay_model(setters)]
pub struct ModifiedVoucherActivity {
    /// Which shops were taken and which were not. Newer form.
    pub voucher_available_scope_result_info: Option<VoucherAvailableScopeResultInfo>,
    /// Which shops were taken and which were not. Older form.
    pub voucher_use_rule_result: Option<OrderVoucherUseRuleResult>,
}
