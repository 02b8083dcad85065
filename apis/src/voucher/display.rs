//! Appearance of a voucher.

use alipay_runtime::alipay_model;

/// How a voucher looks. Newer form. Pictures are uploaded before, and named by their numbers.
#[alipay_model(setters)]
pub struct VoucherDisplayPatternInfo {
    /// Name of the voucher.
    pub voucher_name: Option<String>,
    /// How to use it, in detail.
    pub voucher_description: Option<String>,
    /// Number of the picture at the top.
    pub voucher_image: Option<String>,
    /// Address of that picture. Only in answers.
    pub voucher_image_url: Option<String>,
    /// Numbers of the pictures in the details, 600 by 600 pixels, of at most 2 MB each.
    pub voucher_detail_images: Option<Vec<String>>,
    /// Addresses of those pictures. Only in answers.
    pub voucher_detail_image_urls: Option<Vec<String>>,
    /// Name of the brand.
    pub brand_name: Option<String>,
    /// Number of the picture of the brand.
    pub brand_logo: Option<String>,
    /// Address of that picture. Only in answers.
    pub brand_logo_url: Option<String>,
    /// Phone number of your service.
    pub customer_service_mobile: Option<String>,
    /// Page of your service.
    pub customer_service_url: Option<String>,
}

/// How a voucher looks. Older form.
#[alipay_model(setters)]
pub struct VoucherDisplayInfo {
    /// Name of the brand; the merchant's short name when left out.
    pub brand_name: Option<String>,
    /// Number of the picture of the brand.
    pub brand_logo: Option<String>,
    /// How to use the voucher, in detail.
    pub voucher_description: Option<String>,
    /// A remark on the voucher.
    pub voucher_comment: Option<String>,
    /// Number of the picture at the top.
    pub voucher_image: Option<String>,
    /// Numbers of the pictures in the details.
    pub voucher_detail_images: Option<Vec<String>>,
    /// Phone number of your service.
    pub customer_service_mobile: Option<String>,
    /// Page of your service.
    pub customer_service_url: Option<String>,
}
