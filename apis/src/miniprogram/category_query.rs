//! Categories of mini programs.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Lists the categories of mini programs. Safe to repeat. Called as
/// `client.mini_programs().query_categories(..)`.
///
/// # Errors
///
/// - [`USER_NOT_EXIST`](super::MiniProgramErrorCode::OwnerNotFound): the account's owner does not exist.
/// - [`INVALID_PARAMETER`](super::MiniProgramErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.category.query",
    v3 = GET,
    response = Categories,
    service = MiniProgramApi,
    call = query_categories,
    idempotent,
)]
pub struct QueryCategories {
    /// Specifies whether to list only those that the account may use.
    pub is_filter: Option<bool>,
}

/// Categories of mini programs.
#[alipay_model(setters)]
pub struct Categories {
    /// Categories, for `mini_category_ids`.
    pub mini_category_list: Vec<Category>,
    /// Categories by the older list, for `app_category_ids`.
    pub category_list: Vec<Category>,
}

/// Category of mini programs.
#[alipay_model(setters)]
pub struct Category {
    /// ID of the category.
    pub category_id: Option<String>,
    /// Name of the category.
    pub category_name: Option<String>,
    /// ID of the category above; `0` for the first level.
    pub parent_category_id: Option<String>,
    /// Indicates whether there are categories below.
    pub has_child: Option<bool>,
    /// Indicates whether a business license is required.
    pub need_license: Option<bool>,
    /// Indicates whether a special license is required.
    pub need_special_license: Option<bool>,
    /// Indicates whether a photo of the shop's front is required.
    pub need_out_door_pic: Option<bool>,
}
