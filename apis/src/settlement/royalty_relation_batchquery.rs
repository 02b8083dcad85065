//! Lists of royalty relations.

use alipay_runtime::{alipay_api, alipay_model};

use super::{RoyaltyApi, RoyaltyReceiver, SettlementResult};

/// Lists the receivers of your royalties, page by page. Called as `client.royalties().list(..)`.
///
/// Safe to repeat. `list` fetches one page, `list_all` all pages.
///
/// # Errors
///
/// - [`PRODUCT_UNSIGN`](super::SettlementErrorCode::ProductNotSigned): your contract does not include
///   royalties. Sign the product in the console.
/// - [`OPENID_APPID_NOT_MATCH`](super::SettlementErrorCode::OpenIdOfAnotherApp): the `open_id` belongs to
///   another application.
/// - [`INVALID_PARAMETER`](super::SettlementErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::SettlementErrorCode::SystemError): Alipay failed. Retry with the same request
///   number.
#[alipay_api(
    method = "alipay.trade.royalty.relation.batchquery",
    v3 = POST,
    response = RoyaltyReceiverPage,
    service = RoyaltyApi,
    call = list,
    idempotent,
    page(number = page_num, items = receiver_list, item = RoyaltyReceiver, total = total_record_num),
)]
pub struct ListRoyaltyReceivers {
    /// Request number assigned by you: letters, digits and `_`, at most 32.
    #[alipay(max_len = 32)]
    pub out_request_no: String,
    /// Page to return, counted from 1. Default: 1.
    #[alipay(min = 1)]
    pub page_num: Option<u32>,
    /// Receivers per page, at most 100. Default: 20.
    #[alipay(min = 1, max = 100)]
    pub page_size: Option<u32>,
}

/// One page of receivers.
#[alipay_model(setters)]
pub struct RoyaltyReceiverPage {
    /// Receivers on this page.
    pub receiver_list: Vec<RoyaltyReceiver>,
    /// Result of the operation.
    pub result_code: Option<SettlementResult>,
    /// Number of this page.
    pub current_page_num: Option<u32>,
    /// Number of receivers per page.
    pub current_page_size: Option<u32>,
    /// Number of pages.
    pub total_page_num: Option<u32>,
    /// Number of receivers on all pages.
    pub total_record_num: Option<u64>,
}
