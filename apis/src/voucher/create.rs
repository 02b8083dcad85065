//! Creation of an activity.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{
    ActivityBaseInfo, BelongMerchantInfo, CodeMode, CustomerGuide, ExchangeKind, MerchantAccessMode,
    OrderVoucherApi, OrderVoucherUseRuleResult, VoucherAvailableScopeInfo, VoucherAvailableScopeResultInfo,
    VoucherCustomerGuideInfo, VoucherDeductInfo, VoucherDisplayInfo, VoucherDisplayPatternInfo,
    VoucherSendModeInfo, VoucherSendRuleDetail, VoucherType, VoucherUseRule, VoucherUseRuleInfo,
};

/// Creates an activity that distributes vouchers.
///
/// The response means that Alipay accepted the call; the activity exists once the notification
/// `alipay.marketing.activity.message.created` has arrived. With [`CodeMode::Deposited`], then deposit codes
/// ([`DepositVoucherCodes`](super::DepositVoucherCodes)) and increase the number of vouchers
/// ([`AppendVouchers`](super::AppendVouchers)). If the outcome is unknown, retry: the request number prevents
/// a second activity.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): a business rule does not allow the activity.
/// - [`DISCOUNT_AMOUNT_INSUFFICIENT`](super::OrderVoucherErrorCode::DiscountTooSmall): the discount is too
///   small.
/// - [`BUSINESS_HAS_RISK`](super::OrderVoucherErrorCode::BusinessAtRisk): rejected by risk control; contact
///   Alipay.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): Alipay failed; retry without changes.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::voucher::{
///     ActivityBaseInfo, CodeMode, CreateVoucherActivity, FixVoucherInfo, OrderVoucherApiExt,
///     VoucherDeductInfo, VoucherType,
/// };
///
/// let base = ActivityBaseInfo::new().with_activity_name("10 off 50").with_code_mode(CodeMode::Deposited);
/// let fixed = FixVoucherInfo::new().with_amount("10.00".parse()?).with_floor_amount("50.00".parse()?);
/// let deduct = VoucherDeductInfo::new().with_voucher_type(VoucherType::Fixed).with_fix_voucher_info(fixed);
/// let activity = CreateVoucherActivity::new("2021061500001")
///     .with_activity_base_info(base)
///     .with_voucher_deduct_info(deduct);
/// let created = client.order_vouchers().create(activity).await?;
/// println!("{:?}", created.activity_id);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.marketing.activity.ordervoucher.create",
    v3 = POST("/v3/alipay/marketing/ordervoucher/activity"),
    response = CreatedVoucherActivity,
    service = OrderVoucherApi,
    call = create,
)]
pub struct CreateVoucherActivity {
    /// Request number assigned by you. It prevents a retry from creating a second activity.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Party that manages the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
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
    /// Internal name of the activity, not shown to buyers. Older form.
    #[alipay(max_len = 20)]
    pub activity_name: Option<String>,
    /// Type of the vouchers. Older form.
    pub voucher_type: Option<VoucherType>,
    /// Origin of the voucher codes. Older form.
    pub code_mode: Option<CodeMode>,
    /// Merchant to whom the activity belongs. Default: you. Older form.
    pub belong_merchant_info: Option<BelongMerchantInfo>,
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
    /// Kind of an exchange voucher. No longer required by Alipay.
    pub biz_tag: Option<ExchangeKind>,
}

/// Activity that Alipay accepted.
#[alipay_model(setters)]
pub struct CreatedVoucherActivity {
    /// Activity ID assigned by Alipay, by which the other calls refer to it.
    pub activity_id: Option<String>,
    /// Accepted and refused shops. Newer form.
    pub voucher_available_scope_result_info: Option<VoucherAvailableScopeResultInfo>,
    /// Accepted and refused shops. Older form.
    pub voucher_use_rule_result: Option<OrderVoucherUseRuleResult>,
}
