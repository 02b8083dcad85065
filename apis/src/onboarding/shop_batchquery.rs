//! Lists of shops, in brief.

use alipay_runtime::{alipay_api, alipay_model};

use super::ShopApi;

/// Lists shops in brief, page by page: ID, name and address. Safe to repeat. On the V2 gateway only;
/// Alipay documents no error codes. Called as `client.shops().list_briefs(..)`.
#[alipay_api(
    method = "ant.merchant.expand.shop.batchquery",
    response = ShopBriefPage,
    service = ShopApi,
    call = list_briefs,
    idempotent,
    page(number = page_no, items = shops, item = ShopBrief, total = total_size),
)]
pub struct ListShopBriefs {
    /// Page to return.
    pub page_no: Option<u32>,
    /// Shops per page.
    pub page_size: Option<u32>,
    /// Scene. The values are not documented.
    pub scene: Option<String>,
    /// `open_id` of the store.
    pub store_open_id: Option<String>,
}

/// One page of shops, in brief.
#[alipay_model(setters)]
pub struct ShopBriefPage {
    /// Returned page.
    pub page_no: Option<u32>,
    /// Shops per page.
    pub page_size: Option<u32>,
    /// Shops on this page.
    pub shops: Vec<ShopBrief>,
    /// Number of pages.
    pub total_page: Option<u32>,
    /// Number of shops on all pages.
    pub total_size: Option<u64>,
}

/// Shop in a list, in brief.
#[alipay_model(setters)]
pub struct ShopBrief {
    /// Address of the shop.
    pub address: Option<String>,
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Name of the shop.
    pub shop_name: Option<String>,
}
