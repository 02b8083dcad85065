//! Closing of a shop.

use alipay_runtime::alipay_api;

use super::{QueryShop, ShopApi};

/// Closes a shop for ever. Identify it by `shop_id`, or by `store_id` together with `ip_role_id`.
///
/// # Errors
///
/// - [`SHOP_NOT_EXIST`](super::OnboardingErrorCode::ShopNotFound): the shop does not exist.
/// - [`RELATION_NOT_EXIST`](super::OnboardingErrorCode::ShopOfAnother): the shop does not belong to this
///   merchant.
/// - [`NOT_ALLOWED_SETTLE`](super::OnboardingErrorCode::NotAllowed): you may not create shops for this
///   merchant.
/// - [`MER_ARGUMENT_NULL`](super::OnboardingErrorCode::ParameterMissing): a parameter is missing. Correct the
///   request.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "ant.merchant.expand.shop.close",
    v3 = PATCH("/v3/ant/merchant/shop/close"),
    service = ShopApi,
    resolve_with = QueryShop,
    one_of(shop_id, store_id),
)]
pub struct CloseShop {
    /// Shop ID assigned by Alipay.
    #[alipay(max_len = 64)]
    pub shop_id: Option<String>,
    /// Shop ID assigned by you, unique per merchant.
    #[alipay(max_len = 64)]
    pub store_id: Option<String>,
    /// Merchant that owns the shop; required with `store_id`.
    #[alipay(max_len = 28)]
    pub ip_role_id: Option<String>,
}
