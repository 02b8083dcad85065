//! Appearance of vouchers.

use alipay_runtime::alipay_model;

/// Appearance of a voucher. Newer form. Pictures are uploaded beforehand and referenced by their IDs.
#[alipay_model(setters)]
pub struct VoucherDisplayPatternInfo {
    /// Name of the voucher.
    pub voucher_name: Option<String>,
    /// Detailed instructions for use.
    pub voucher_description: Option<String>,
    /// ID of the main picture.
    pub voucher_image: Option<String>,
    /// URL of that picture. Only in responses.
    pub voucher_image_url: Option<String>,
    /// IDs of the detail pictures, 600 by 600 pixels, at most 2 MB each.
    pub voucher_detail_images: Option<Vec<String>>,
    /// URLs of those pictures. Only in responses.
    pub voucher_detail_image_urls: Option<Vec<String>>,
    /// Name of the brand.
    pub brand_name: Option<String>,
    /// ID of the picture of the brand logo.
    pub brand_logo: Option<String>,
    /// URL of that picture. Only in responses.
    pub brand_logo_url: Option<String>,
    /// Phone number of your customer service.
    pub customer_service_mobile: Option<String>,
    /// URL of your customer service.
    pub customer_service_url: Option<String>,
}

/// Appearance of a voucher. Older form.
#[alipay_model(setters)]
pub struct VoucherDisplayInfo {
    /// Name of the brand. Default: the merchant's short name.
    pub brand_name: Option<String>,
    /// ID of the picture of the brand logo.
    pub brand_logo: Option<String>,
    /// Detailed instructions for use of the voucher.
    pub voucher_description: Option<String>,
    /// Remark on the voucher.
    pub voucher_comment: Option<String>,
    /// ID of the main picture.
    pub voucher_image: Option<String>,
    /// IDs of the detail pictures.
    pub voucher_detail_images: Option<Vec<String>>,
    /// Phone number of your customer service.
    pub customer_service_mobile: Option<String>,
    /// URL of your customer service.
    pub customer_service_url: Option<String>,
}
