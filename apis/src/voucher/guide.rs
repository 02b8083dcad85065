//! Links by which buyers receive and use vouchers.

use alipay_runtime::alipay_model;

/// Where buyers are taken to get and to use a voucher. Newer form.
#[alipay_model(setters)]
pub struct VoucherCustomerGuideInfo {
    /// To get one.
    pub voucher_send_guide_info: Option<VoucherSendGuideInfo>,
    /// To use one.
    pub voucher_use_guide_info: Option<VoucherUseGuideInfo>,
}

/// Where buyers are taken to get a voucher.
#[alipay_model(setters)]
pub struct VoucherSendGuideInfo {
    /// Ways to take them there, in words of Alipay's.
    pub send_guide_mode: Option<Vec<String>>,
    /// The mini program.
    pub mini_app_send_guide_info: Option<VoucherMiniAppSendGuideInfo>,
}

/// The mini program in which buyers get a voucher.
#[alipay_model(setters)]
pub struct VoucherMiniAppSendGuideInfo {
    /// Its page.
    pub mini_app_url: Option<String>,
}

/// Where buyers are taken to use a voucher.
#[alipay_model(setters)]
pub struct VoucherUseGuideInfo {
    /// Ways to take them there, in words of Alipay's.
    pub use_guide_mode: Option<Vec<String>>,
    /// The mini program.
    pub mini_app_use_guide_info: Option<VoucherMiniAppUseGuideInfo>,
    /// A page.
    pub use_url: Option<String>,
}

/// The mini program in which buyers use a voucher.
#[alipay_model(setters)]
pub struct VoucherMiniAppUseGuideInfo {
    /// Its page.
    pub mini_app_url: Option<String>,
    /// Codes of its services.
    pub mini_app_service_codes: Option<Vec<String>>,
}

/// Where buyers are taken to get and to use a voucher. Older form.
#[alipay_model(setters)]
pub struct CustomerGuide {
    /// To get one.
    pub voucher_send_guide: Option<VoucherSendGuide>,
    /// To use one.
    pub voucher_use_guide: Option<VoucherUseGuide>,
    /// Mini program that the voucher's page leads to. It has to be the merchant's.
    pub mini_app_id: Option<String>,
    /// Page of the mini program, as a relative path.
    pub mini_app_path: Option<String>,
    /// Codes of the mini program's services.
    pub service_codes: Option<Vec<String>>,
    /// Alipay's numbers of the shops, at most 3000.
    pub store_ids: Option<Vec<String>>,
    /// Alipay's numbers of the shops, as newer activities name them.
    pub shop_ids: Option<Vec<String>>,
    /// Alipay's numbers of the places of business.
    pub real_shop_ids: Option<Vec<String>>,
}

/// Where buyers are taken to get a voucher.
#[alipay_model(setters)]
pub struct VoucherSendGuide {
    /// The page.
    pub voucher_detail_url: Option<String>,
}

/// Where buyers are taken to use a voucher.
#[alipay_model(setters)]
pub struct VoucherUseGuide {
    /// Whether it is used in the mini program.
    pub mini_app_use_guide: Option<bool>,
    /// Whether it is used in a shop, where its code is scanned.
    pub offline_code_use_guide: Option<bool>,
    /// The mini program.
    pub mini_app_id: Option<String>,
    /// Page of the mini program.
    pub mini_app_path: Option<String>,
    /// Codes of the mini program's services.
    pub service_codes: Option<Vec<String>>,
}
