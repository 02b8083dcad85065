//! Applications of a sub-merchant.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{OrderStatus, SubMerchantApi};

/// Looks up one application by its number, or all applications of a sub-merchant by your ID. Safe to repeat.
/// On the V2 gateway only. Called as `client.sub_merchants().query_order(..)`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::onboarding::{OrderStatus, QuerySubMerchantOrder, SubMerchantApiExt};
///
/// let query = QuerySubMerchantOrder::new().with_external_id("m-1");
/// for order in &client.sub_merchants().query_order(query).await?.orders {
///     if order.status == Some(OrderStatus::Finished) {
///         println!("{:?}", order.smid);
///     }
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "ant.merchant.expand.indirect.zftorder.query",
    response = SubMerchantOrders,
    service = SubMerchantApi,
    call = query_order,
    idempotent,
    one_of(order_id, external_id),
)]
pub struct QuerySubMerchantOrder {
    /// Number of the application, assigned by Alipay.
    #[alipay(max_len = 64)]
    pub order_id: Option<String>,
    /// ID of the merchant assigned by you, unique among your merchants.
    #[alipay(max_len = 64)]
    pub external_id: Option<String>,
}

/// Applications of a sub-merchant.
#[alipay_model(setters)]
pub struct SubMerchantOrders {
    /// Applications.
    pub orders: Vec<SubMerchantOrder>,
}

/// Application for a sub-merchant.
#[alipay_model(setters)]
pub struct SubMerchantOrder {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
    /// ID of the merchant assigned by you, unique among your merchants.
    pub external_id: Option<String>,
    /// ID of the sub-merchant (SMID).
    pub smid: Option<String>,
    /// Name of the merchant.
    pub merchant_name: Option<String>,
    /// State of the application.
    pub status: Option<OrderStatus>,
    /// Kind of application, such as `ZHIFUTONG_CONSULT`.
    pub apply_type: Option<String>,
    /// Time of the application.
    pub apply_time: Option<BeijingTime>,
    /// Reason for the rejection.
    pub reason: Option<String>,
    /// Alipay's number of the bank card.
    pub card_alias_no: Option<String>,
    /// State of the audit by risk control: `CREATE`, `SKIP`, `PASS` or `REJECT`.
    pub fk_audit: Option<String>,
    /// Remark of that audit.
    pub fk_audit_memo: Option<String>,
    /// State of the audit by Alipay's partner: `CREATE`, `SKIP`, `PASS` or `REJECT`.
    pub kz_audit: Option<String>,
    /// Remark of that audit.
    pub kz_audit_memo: Option<String>,
    /// State of the merchant's confirmation: `CREATE`, `SKIP`, `FAIL`, `NOT_CONFIRM` or `FINISH`.
    pub sub_confirm: Option<String>,
    /// URL of a QR code by which the merchant confirms.
    #[alipay(sensitive)]
    pub sub_sign_qr_code_url: Option<String>,
    /// Link by which the merchant confirms.
    #[alipay(sensitive)]
    pub sub_sign_short_chain_url: Option<String>,
    /// Indicates whether pre-authorizations in apps are allowed.
    pub app_pre_auth: Option<String>,
    /// Indicates whether pre-authorizations face to face are allowed.
    pub face_pre_auth: Option<String>,
    /// Indicates whether payments by face are limited.
    pub is_face_limit: Option<String>,
    /// Masked login name of the merchant's Alipay account.
    #[alipay(sensitive)]
    pub safe_binding_logon_id: Option<String>,
}
