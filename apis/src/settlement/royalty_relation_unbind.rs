//! Removal of royalty relations.

use alipay_runtime::alipay_api;

use super::{ListRoyaltyReceivers, RoyaltyApi, RoyaltyReceiver, RoyaltyRelationResult};

/// Removes relations, at most 20 per call. Their receivers no longer receive royalties from you.
///
/// # Errors
///
/// - [`RECEIVER_LIST_OVERLOAD`](super::SettlementErrorCode::TooManyReceivers): the list has more than 20
///   receivers. Split it.
/// - [`RECEIVER_LIST_EMPTY`](super::SettlementErrorCode::NoReceivers): the list of receivers is empty.
/// - [`USER_NOT_EXIST`](super::SettlementErrorCode::ReceiverNotFound): the receiver does not exist.
/// - [`PRODUCT_UNSIGN`](super::SettlementErrorCode::ProductNotSigned): your contract does not include
///   royalties. Sign the product in the console.
/// - [`INVALID_PARAMETER`](super::SettlementErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::SettlementErrorCode::SystemError): Alipay failed. Retry with the same request
///   number.
#[alipay_api(
    method = "alipay.trade.royalty.relation.unbind",
    v3 = POST,
    response = RoyaltyRelationResult,
    service = RoyaltyApi,
    resolve_with = ListRoyaltyReceivers,
)]
pub struct UnbindRoyaltyReceivers {
    /// Request number assigned by you: letters, digits and `_`, at most 32.
    #[alipay(max_len = 32)]
    pub out_request_no: String,
    /// Receivers, at most 20.
    pub receiver_list: Vec<RoyaltyReceiver>,
}
