//! Review of a shop.

use alipay_runtime::{alipay_api, alipay_model};

use super::ShopApi;

/// Sends a user's review of a shop. On the V2 gateway only; Alipay documents no error codes. No query for
/// the outcome is documented. Called as `client.shops().create_review(..)`.
#[alipay_api(
    method = "ant.merchant.expand.shop.review.create",
    response = CreatedShopReview,
    service = ShopApi,
    call = create_review,
)]
pub struct CreateShopReview {
    /// ID of the content.
    pub content_id: Option<String>,
    /// ID of the digital place (POI).
    pub digital_poi_id: Option<String>,
    /// `open_id` of the user.
    pub open_id: Option<String>,
    /// Time of the payment.
    pub pay_time: Option<String>,
    /// Time at which the review was written.
    pub review_create_time: Option<String>,
    /// Pictures of the review.
    pub review_images: Option<String>,
    /// Time at which the review was changed.
    pub review_modify_time: Option<String>,
    /// Text of the review.
    pub review_text: Option<String>,
    /// Videos of the review.
    pub review_videos: Option<String>,
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Stars of the review.
    pub star_level: Option<String>,
    /// Total of the stars.
    pub star_level_total: Option<i64>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Account of the user.
    pub user_id: Option<String>,
}

/// Received review.
#[alipay_model(setters)]
pub struct CreatedShopReview {
    /// Time at which Alipay received the review.
    pub sync_time: Option<String>,
}
