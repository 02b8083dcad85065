//! Looks up an activity.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{
    ActivityBaseInfo, ActivityStatus, BelongMerchantInfo, CustomerGuide, ExchangeKind, MerchantAccessMode,
    OrderVoucherApi, VoucherAvailableScopeInfo, VoucherCustomerGuideInfo, VoucherDeductInfo,
    VoucherDisplayInfo, VoucherDisplayPatternInfo, VoucherSendModeInfo, VoucherSendRuleDetail, VoucherType,
    VoucherUseRule, VoucherUseRuleInfo,
};

/// Looks an activity up.
///
/// Allowed in every state, and safe to repeat.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): the number is missing, malformed,
///   or none of an activity of yours.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; ask again later.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::voucher::{OrderVoucherApiExt, QueryVoucherActivity};
///
/// let query = QueryVoucherActivity::new("2016042700826004508401111111");
/// let activity = client.order_vouchers().query(query).await?;
/// if let Some(inventory) = &activity.voucher_inventory_info {
///     println!("{:?} given out, {:?} used", inventory.send_count, inventory.use_count);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.query",
    v3 = GET,
    response = VoucherActivity,
    service = OrderVoucherApi,
    idempotent,
)]
pub struct QueryVoucherActivity {
    /// Alipay's number of the activity.
    #[alipay(max_len = 128)]
    pub activity_id: String,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// An activity, in the form that it was made in.
#[alipay_model(setters)]
pub struct VoucherActivity {
    /// What the activity is. Newer form.
    pub activity_base_info: Option<ActivityBaseInfo>,
    /// What a voucher is good for. Newer form.
    pub voucher_deduct_info: Option<VoucherDeductInfo>,
    /// How vouchers are given out. Newer form.
    pub voucher_send_mode_info: Option<VoucherSendModeInfo>,
    /// When and how often a voucher can be used. Newer form.
    pub voucher_use_rule_info: Option<VoucherUseRuleInfo>,
    /// Where a voucher can be used, and for what. Newer form.
    pub voucher_available_scope_info: Option<VoucherAvailableScopeInfo>,
    /// Where buyers are taken to get and to use a voucher. Newer form.
    pub voucher_customer_guide_info: Option<VoucherCustomerGuideInfo>,
    /// How a voucher looks. Newer form.
    pub voucher_display_pattern_info: Option<VoucherDisplayPatternInfo>,
    /// How many vouchers were given out and used. Newer form.
    pub voucher_inventory_info: Option<VoucherInventoryInfo>,
    /// Alipay's number of the activity.
    pub activity_id: Option<String>,
    /// What the activity is called among you. Older form.
    pub activity_name: Option<String>,
    /// Whether it runs. Older form.
    pub activity_status: Option<ActivityStatus>,
    /// How far the last change is, in words of Alipay's. Older form.
    pub activity_operation_status: Option<String>,
    /// Whose activity it is. Older form.
    pub belong_merchant_info: Option<BelongMerchantInfo>,
    /// What a voucher is good for. Older form.
    pub voucher_type: Option<VoucherType>,
    /// What a voucher in exchange is to buyers. Older form.
    pub biz_tag: Option<ExchangeKind>,
    /// From when on vouchers are given out. Older form.
    pub publish_start_time: Option<BeijingTime>,
    /// Until when vouchers are given out. Older form.
    pub publish_end_time: Option<BeijingTime>,
    /// How many vouchers there are, and who gets them. Older form.
    pub voucher_send_rule: Option<VoucherSendRuleDetail>,
    /// What a voucher is good for, where and when. Older form.
    pub voucher_use_rule: Option<VoucherUseRule>,
    /// Where buyers are taken to get and to use a voucher. Older form.
    pub customer_guide: Option<CustomerGuide>,
    /// How a voucher looks. Older form.
    pub voucher_display_info: Option<VoucherDisplayInfo>,
    /// How many vouchers were given out and used. Older form.
    pub summary: Option<VoucherSummary>,
}

/// How many vouchers of an activity were given out and used. Newer form.
#[alipay_model(setters)]
pub struct VoucherInventoryInfo {
    /// How many were given out.
    pub send_count: Option<i64>,
    /// How many were used.
    pub use_count: Option<i64>,
}

/// How many vouchers of an activity were given out and used. Older form.
#[alipay_model(setters)]
pub struct VoucherSummary {
    /// How many were given out.
    pub publish_count: Option<i64>,
    /// How many were used.
    pub used_count: Option<i64>,
}
