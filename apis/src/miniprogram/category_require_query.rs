//! Requirements of categories.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Looks up which documents categories require. Safe to repeat. Called as
/// `client.mini_programs().query_category_requirements(..)`.
///
/// # Errors
///
/// - [`CATEGORY_ERROR`](super::MiniProgramErrorCode::CategoryInvalid): a category is unknown.
/// - [`CATEGORY_IS_BLANK`](super::MiniProgramErrorCode::CategoryMissing): the category is missing.
/// - [`INVALID_PARAMS`](super::MiniProgramErrorCode::InvalidParams): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.category.require.query",
    v3 = POST,
    response = CategoryRequirements,
    service = MiniProgramApi,
    call = query_category_requirements,
    idempotent,
)]
pub struct QueryCategoryRequirements {
    /// Categories, at most five; the levels of each joined by `_`.
    pub category_code_list: Vec<String>,
}

/// Requirements of categories.
#[alipay_model(setters)]
pub struct CategoryRequirements {
    /// Requirements, one entry per category.
    pub category_require_info_list: Vec<CategoryRequirement>,
}

/// Requirements of a category.
#[alipay_model(setters)]
pub struct CategoryRequirement {
    /// Category.
    pub category_code: Option<String>,
    /// Name of the category.
    pub category_name: Option<String>,
    /// Requirements, as text.
    pub category_requirements: Option<String>,
    /// Indicates whether a business license is required.
    pub business_licence_required: Option<bool>,
    /// Indicates whether a special license is required.
    pub special_licence_required: Option<bool>,
    /// Indicates whether a photo of the shop's front is required.
    pub door_photo_required: Option<bool>,
}
