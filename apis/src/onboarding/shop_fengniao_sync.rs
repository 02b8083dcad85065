//! State of a shop at Fengniao.

use alipay_runtime::alipay_api;

use super::ShopApi;

/// Synchronizes the state of a shop at Fengniao (蜂鸟). On the V2 gateway only; Alipay documents no error
/// codes. Called as `client.shops().sync_fengniao(..)`.
#[alipay_api(
    method = "ant.merchant.expand.shop.fengniao.sync",
    service = ShopApi,
    call = sync_fengniao,
)]
pub struct SyncShopFengniao {
    /// Shop ID assigned by Alipay.
    pub shop_id: String,
    /// State of the shop. The values are not documented.
    pub status: Option<String>,
    /// Account of the user.
    pub user_id: Option<String>,
}
