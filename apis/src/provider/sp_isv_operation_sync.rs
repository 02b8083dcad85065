//! Report of an implementation.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::LeadApi;

/// Reports how your service was put into operation at a merchant. If the outcome is unknown, retry: a second
/// report is refused with [`OPERATION_RESULT_REPEAT`](super::ProviderErrorCode::ReportRepeated). Called as
/// `client.leads().report_operation(..)`.
///
/// # Errors
///
/// - [`OPERATION_RESULT_REPEAT`](super::ProviderErrorCode::ReportRepeated): the result was reported already.
/// - [`PROMOTION_RELATION_NOT_EXIST`](super::ProviderErrorCode::RelationNotFound): the promotion relation
///   does not exist.
/// - [`ISV_NOT_IN_WHITELIST`](super::ProviderErrorCode::ProviderNotInvited): you are not admitted to this
///   call. Contact Alipay.
/// - [`ILLEGAL_ISV_USER`](super::ProviderErrorCode::NotAProvider): you are not a service provider. Apply for
///   the role in the console.
/// - [`ILLEGAL_PARAMS`](super::ProviderErrorCode::IllegalParams): alternative code for a missing or malformed
///   parameter.
#[alipay_api(
    method = "alipay.open.sp.isv.operation.sync",
    v3 = POST,
    service = LeadApi,
    call = report_operation,
)]
pub struct ReportOperation {
    /// Number of the report, assigned by you.
    #[alipay(max_len = 64)]
    pub out_biz_no: String,
    /// Code of the service.
    #[alipay(max_len = 64)]
    pub item_code: Option<String>,
    /// Price of the service.
    #[alipay(max_len = 16)]
    pub item_price: Option<String>,
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
    /// Number of the order of the service market.
    #[alipay(max_len = 64)]
    pub order_id: Option<String>,
    /// ID of the opportunity.
    #[alipay(max_len = 64)]
    pub oppor_id: Option<String>,
    /// Shop ID assigned by Alipay.
    #[alipay(max_len = 64)]
    pub shop_id: Option<String>,
    /// Kind of customer. The values are not documented.
    #[alipay(max_len = 16)]
    pub customer_type: Option<String>,
    /// Name of what was put into operation.
    #[alipay(max_len = 128)]
    pub implement_object_name: Option<String>,
    /// Place.
    #[alipay(max_len = 256)]
    pub implement_place: Option<String>,
    /// Start of the implementation.
    pub implement_start_time: Option<BeijingTime>,
    /// End of the implementation.
    pub implement_end_time: Option<BeijingTime>,
    /// Result. The values are not documented.
    #[alipay(max_len = 32)]
    pub implement_result: Option<String>,
    /// Remark on the result.
    #[alipay(max_len = 512)]
    pub implement_result_remark: Option<String>,
    /// Picture of the result: its ID.
    #[alipay(max_len = 512)]
    pub implement_result_image: Option<String>,
    /// Data about the device.
    pub ext_info: Option<ReportedDevice>,
}

/// Device that was put into operation.
#[alipay_model(setters)]
pub struct ReportedDevice {
    /// Number of the device.
    #[alipay(max_len = 64)]
    pub device_no: Option<String>,
    /// Time of its activation.
    pub activation_time: Option<BeijingTime>,
}
