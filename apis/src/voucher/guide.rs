//! Links by which buyers receive and use vouchers.

use alipay_runtime::alipay_model;

/// Links by which buyers receive and use a voucher. Newer form.
#[alipay_model(setters)]
pub struct VoucherCustomerGuideInfo {
    /// Link by which buyers receive a voucher.
    pub voucher_send_guide_info: Option<VoucherSendGuideInfo>,
    /// Link by which buyers use a voucher.
    pub voucher_use_guide_info: Option<VoucherUseGuideInfo>,
}

/// Link by which buyers receive a voucher.
#[alipay_model(setters)]
pub struct VoucherSendGuideInfo {
    /// Kinds of links, as defined by Alipay.
    pub send_guide_mode: Option<Vec<String>>,
    /// Mini program.
    pub mini_app_send_guide_info: Option<VoucherMiniAppSendGuideInfo>,
}

/// Mini program in which buyers receive a voucher.
#[alipay_model(setters)]
pub struct VoucherMiniAppSendGuideInfo {
    /// Page of the mini program.
    pub mini_app_url: Option<String>,
}

/// Link by which buyers use a voucher.
#[alipay_model(setters)]
pub struct VoucherUseGuideInfo {
    /// Kinds of links, as defined by Alipay.
    pub use_guide_mode: Option<Vec<String>>,
    /// Mini program.
    pub mini_app_use_guide_info: Option<VoucherMiniAppUseGuideInfo>,
    /// URL of a page.
    pub use_url: Option<String>,
}

/// Mini program in which buyers use a voucher.
#[alipay_model(setters)]
pub struct VoucherMiniAppUseGuideInfo {
    /// Page of the mini program.
    pub mini_app_url: Option<String>,
    /// Service codes of the mini program.
    pub mini_app_service_codes: Option<Vec<String>>,
}

/// Links by which buyers receive and use a voucher. Older form.
#[alipay_model(setters)]
pub struct CustomerGuide {
    /// Link by which buyers receive a voucher.
    pub voucher_send_guide: Option<VoucherSendGuide>,
    /// Link by which buyers use a voucher.
    pub voucher_use_guide: Option<VoucherUseGuide>,
    /// ID of the mini program to which the voucher's page links. It must belong to the merchant.
    pub mini_app_id: Option<String>,
    /// Page of the mini program, as a relative path.
    pub mini_app_path: Option<String>,
    /// Service codes of the mini program.
    pub service_codes: Option<Vec<String>>,
    /// Shop IDs assigned by Alipay, at most 3000.
    pub store_ids: Option<Vec<String>>,
    /// Shop IDs assigned by Alipay, for newer activities.
    pub shop_ids: Option<Vec<String>>,
    /// IDs of places of business, assigned by Alipay.
    pub real_shop_ids: Option<Vec<String>>,
}

/// Link by which buyers receive a voucher.
#[alipay_model(setters)]
pub struct VoucherSendGuide {
    /// URL of the page.
    pub voucher_detail_url: Option<String>,
}

/// Link by which buyers use a voucher.
#[alipay_model(setters)]
pub struct VoucherUseGuide {
    /// Specifies whether the voucher is used in the mini program.
    pub mini_app_use_guide: Option<bool>,
    /// Specifies whether the voucher is used in a shop, by scanning its code.
    pub offline_code_use_guide: Option<bool>,
    /// ID of the mini program.
    pub mini_app_id: Option<String>,
    /// Page of the mini program.
    pub mini_app_path: Option<String>,
    /// Service codes of the mini program.
    pub service_codes: Option<Vec<String>>,
}
