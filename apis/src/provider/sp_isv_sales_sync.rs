//! Report of sales.

use alipay_runtime::{alipay_api, alipay_model};

use super::LeadApi;

/// Reports the sales of merchants that use your service. If the outcome is unknown, retry with the same
/// numbers. Called as `client.leads().report_sales(..)`.
///
/// # Errors
///
/// - [`OPERATION_RESULT_RELATED_FAIL`](super::ProviderErrorCode::ReportNotLinked): the result could not be
///   linked with the operation.
#[alipay_api(
    method = "alipay.open.sp.isv.sales.sync",
    v3 = POST,
    service = LeadApi,
    call = report_sales,
)]
pub struct ReportSales {
    /// Sales, one entry per merchant.
    pub merchant_sales_detail: Vec<MerchantSales>,
}

/// Sales of a merchant.
#[alipay_model(setters)]
pub struct MerchantSales {
    /// Number assigned by you, unique among your calls of this kind.
    #[alipay(max_len = 64)]
    pub out_biz_no: Option<String>,
    /// Account of the merchant; begins with `2088`.
    #[alipay(max_len = 28)]
    pub merchant_pid: Option<String>,
    /// App ID of the merchant's mini program.
    #[alipay(max_len = 32)]
    pub mini_appid: Option<String>,
    /// Account of the promoting provider; begins with `2088`.
    #[alipay(max_len = 28)]
    pub promotor_pid: Option<String>,
    /// Account of the promoting provider's operator.
    #[alipay(max_len = 32)]
    pub sub_promotor_pid: Option<String>,
    /// Place of the operation.
    #[alipay(max_len = 256)]
    pub operation_place: Option<String>,
    /// Devices that were used.
    #[alipay(max_len = 512)]
    pub device_detail: Option<String>,
    /// Amount of the sales.
    #[alipay(max_len = 16)]
    pub sales_amount: Option<String>,
    /// Number of sales.
    #[alipay(max_len = 16)]
    pub sales_quantity: Option<String>,
    /// Number of issued vouchers.
    #[alipay(max_len = 16)]
    pub coupons_quantity: Option<String>,
    /// Amount of used vouchers.
    #[alipay(max_len = 16)]
    pub write_off_amount: Option<String>,
    /// Number of used vouchers.
    #[alipay(max_len = 16)]
    pub write_off_quantity: Option<String>,
}
