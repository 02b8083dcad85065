//! State of an application.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{OrderStatus, ShopApi};

/// Looks up the application for a shop or a sub-merchant. Safe to repeat. Called as
/// `client.shops().query_order(..)`.
///
/// # Errors
///
/// - [`ORDER_NOT_EXIST`](super::OnboardingErrorCode::OrderNotFound): the application does not exist.
/// - [`NOT_ALLOW_QUERY`](super::OnboardingErrorCode::QueryNotAllowed): the application does not belong to
///   you.
/// - [`ORDER_ID_EMPTY`](super::OnboardingErrorCode::OrderIdMissing): the number of the application is
///   missing.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::onboarding::{OrderStatus, QueryOnboardingOrder, ShopApiExt};
///
/// let order = client.shops().query_order(QueryOnboardingOrder::new("2017112200502000000004754299")).await?;
/// println!("in effect: {}", order.status == Some(OrderStatus::Finished));
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "ant.merchant.expand.order.query",
    v3 = GET("/v3/ant/merchant/order/{order_id}"),
    response = OnboardingOrder,
    service = ShopApi,
    call = query_order,
    idempotent,
)]
pub struct QueryOnboardingOrder {
    /// Number of the application, assigned by Alipay.
    #[alipay(max_len = 64, path)]
    pub order_id: String,
}

/// Application.
#[alipay_model(setters)]
pub struct OnboardingOrder {
    /// State of the application.
    pub status: Option<OrderStatus>,
    /// Name of the merchant or the shop.
    pub merchant_name: Option<String>,
    /// Time of the application.
    pub apply_time: Option<BeijingTime>,
    /// IDs of the merchant: PID or SMID.
    pub ip_role_id: Vec<String>,
    /// Further data, as the text of a JSON object, such as `cardAliasNo` or the reason for a rejection.
    pub ext_info: Option<String>,
}
