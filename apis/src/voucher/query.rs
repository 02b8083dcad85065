//! State of an activity.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{
    ActivityBaseInfo, ActivityStatus, BelongMerchantInfo, CustomerGuide, ExchangeKind, MerchantAccessMode,
    OrderVoucherApi, VoucherAvailableScopeInfo, VoucherCustomerGuideInfo, VoucherDeductInfo,
    VoucherDisplayInfo, VoucherDisplayPatternInfo, VoucherSendModeInfo, VoucherSendRuleDetail, VoucherType,
    VoucherUseRule, VoucherUseRuleInfo,
};

/// Looks up an activity.
///
/// Allowed in every state, and safe to repeat.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): the ID is missing, malformed, or
///   not that of an activity of yours.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; retry later.
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
///     println!("{:?} distributed, {:?} used", inventory.send_count, inventory.use_count);
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
    /// Activity ID assigned by Alipay.
    #[alipay(max_len = 128)]
    pub activity_id: String,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
}

/// Activity, in the form in which it was created.
#[alipay_model(setters)]
pub struct VoucherActivity {
    /// Base data of the activity. Newer form.
    pub activity_base_info: Option<ActivityBaseInfo>,
    /// Benefit of a voucher. Newer form.
    pub voucher_deduct_info: Option<VoucherDeductInfo>,
    /// Distribution of the vouchers. Newer form.
    pub voucher_send_mode_info: Option<VoucherSendModeInfo>,
    /// Validity and usage limits of a voucher. Newer form.
    pub voucher_use_rule_info: Option<VoucherUseRuleInfo>,
    /// Scope in which a voucher can be used. Newer form.
    pub voucher_available_scope_info: Option<VoucherAvailableScopeInfo>,
    /// Links by which buyers receive and use a voucher. Newer form.
    pub voucher_customer_guide_info: Option<VoucherCustomerGuideInfo>,
    /// Appearance of a voucher. Newer form.
    pub voucher_display_pattern_info: Option<VoucherDisplayPatternInfo>,
    /// Numbers of distributed and used vouchers. Newer form.
    pub voucher_inventory_info: Option<VoucherInventoryInfo>,
    /// Activity ID assigned by Alipay.
    pub activity_id: Option<String>,
    /// Internal name of the activity. Older form.
    pub activity_name: Option<String>,
    /// State of the activity. Older form.
    pub activity_status: Option<ActivityStatus>,
    /// State of the last change, as defined by Alipay. Older form.
    pub activity_operation_status: Option<String>,
    /// Merchant to whom the activity belongs. Older form.
    pub belong_merchant_info: Option<BelongMerchantInfo>,
    /// Type of the vouchers. Older form.
    pub voucher_type: Option<VoucherType>,
    /// Kind of an exchange voucher. Older form.
    pub biz_tag: Option<ExchangeKind>,
    /// Start of the distribution. Older form.
    pub publish_start_time: Option<BeijingTime>,
    /// End of the distribution. Older form.
    pub publish_end_time: Option<BeijingTime>,
    /// Number of vouchers and their recipients. Older form.
    pub voucher_send_rule: Option<VoucherSendRuleDetail>,
    /// Benefit, validity and scope of a voucher. Older form.
    pub voucher_use_rule: Option<VoucherUseRule>,
    /// Links by which buyers receive and use a voucher. Older form.
    pub customer_guide: Option<CustomerGuide>,
    /// Appearance of a voucher. Older form.
    pub voucher_display_info: Option<VoucherDisplayInfo>,
    /// Numbers of distributed and used vouchers. Older form.
    pub summary: Option<VoucherSummary>,
}

/// Numbers of distributed and used vouchers of an activity. Newer form.
#[alipay_model(setters)]
pub struct VoucherInventoryInfo {
    /// Number of distributed vouchers.
    pub send_count: Option<i64>,
    /// Number of used vouchers.
    pub use_count: Option<i64>,
}

/// Numbers of distributed and used vouchers of an activity. Older form.
#[alipay_model(setters)]
pub struct VoucherSummary {
    /// Number of distributed vouchers.
    pub publish_count: Option<i64>,
    /// Number of used vouchers.
    pub used_count: Option<i64>,
}
