//! Creates an activity.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{
    ActivityBaseInfo, BelongMerchantInfo, CodeMode, CustomerGuide, ExchangeKind, MerchantAccessMode,
    OrderVoucherApi, OrderVoucherUseRuleResult, VoucherAvailableScopeInfo, VoucherAvailableScopeResultInfo,
    VoucherCustomerGuideInfo, VoucherDeductInfo, VoucherDisplayInfo, VoucherDisplayPatternInfo,
    VoucherSendModeInfo, VoucherSendRuleDetail, VoucherType, VoucherUseRule, VoucherUseRuleInfo,
};

/// Makes an activity that gives vouchers out.
///
/// The answer means that Alipay took the call; the activity exists once the message
/// `alipay.marketing.activity.message.created` has arrived. With [`CodeMode::Deposited`] deposit codes then
/// ([`DepositVoucherCodes`](super::DepositVoucherCodes)) and raise the number of vouchers
/// ([`AppendVouchers`](super::AppendVouchers)). If the outcome is unknown, send the same call again: its
/// number keeps it from making a second activity.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::OrderVoucherErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
/// - [`BIZ_ERROR`](super::OrderVoucherErrorCode::BusinessError): a rule of the business forbids it.
/// - [`DISCOUNT_AMOUNT_INSUFFICIENT`](super::OrderVoucherErrorCode::DiscountTooSmall): the discount is too
///   small.
/// - [`BUSINESS_HAS_RISK`](super::OrderVoucherErrorCode::BusinessAtRisk): stopped by risk checks; ask Alipay.
/// - [`SYSTEM_ERROR`](super::OrderVoucherErrorCode::SystemError): a fault at Alipay; send it again unchanged.
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
    /// Your own number of this call. It is what keeps a repeated call from making a second activity.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Who runs the activity.
    pub merchant_access_mode: Option<MerchantAccessMode>,
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
    /// What the activity is called among you; buyers do not see it. Older form.
    #[alipay(max_len = 20)]
    pub activity_name: Option<String>,
    /// What a voucher is good for. Older form.
    pub voucher_type: Option<VoucherType>,
    /// Where the codes come from. Older form.
    pub code_mode: Option<CodeMode>,
    /// Whose activity it is; yours, when left out. Older form.
    pub belong_merchant_info: Option<BelongMerchantInfo>,
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
    /// What a voucher in exchange is to buyers. Alipay wants it no more.
    pub biz_tag: Option<ExchangeKind>,
}

/// An activity that Alipay took.
#[alipay_model(setters)]
pub struct CreatedVoucherActivity {
    /// Alipay's number of the activity, by which the other calls name it.
    pub activity_id: Option<String>,
    /// Which shops were taken and which were not. Newer form.
    pub voucher_available_scope_result_info: Option<VoucherAvailableScopeResultInfo>,
    /// Which shops were taken and which were not. Older form.
    pub voucher_use_rule_result: Option<OrderVoucherUseRuleResult>,
}
