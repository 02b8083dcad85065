//! Creation of royalty relations.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ListRoyaltyReceivers, RoyaltyApi, RoyaltyReceiver, SettlementResult};

/// Allows receivers to receive royalties from you, at most 20 per call.
///
/// A relation is created once per receiver and remains until
/// [`UnbindRoyaltyReceivers`](super::UnbindRoyaltyReceivers) removes it.
///
/// # Errors
///
/// - [`RELATION_QUANTITY_LIMIT`](super::SettlementErrorCode::TooManyRelations): you have too many royalty
///   relations. Remove those that you no longer need.
/// - [`RECEIVER_LIST_OVERLOAD`](super::SettlementErrorCode::TooManyReceivers): the list has more than 20
///   receivers. Split it.
/// - [`USER_NOT_EXIST`](super::SettlementErrorCode::ReceiverNotFound): the receiver does not exist.
/// - [`USERNAME_NOT_MATCH`](super::SettlementErrorCode::ReceiverNameMismatch): the name does not match the
///   receiver's account. Check both.
/// - [`RECEIVER_ACCOUNT_NOT_CERTIFY`](super::SettlementErrorCode::BoundReceiverNotVerified): the receiver's
///   identity is not verified. The receiver has to verify it at Alipay.
/// - [`RECEIVER_ACCOUNT_NO_BALANCE`](super::SettlementErrorCode::BoundReceiverWithoutBalance): the receiver
///   has no balance account. The receiver has to open one at Alipay.
/// - [`RECEIVER_ACCOUNT_STATE_INVALID`](super::SettlementErrorCode::ReceiverStateInvalid): the receiver's
///   account is in an invalid state, for example frozen.
/// - [`OPENID_APPID_NOT_MATCH`](super::SettlementErrorCode::OpenIdOfAnotherApp): the `open_id` belongs to
///   another application.
/// - [`PRODUCT_UNSIGN`](super::SettlementErrorCode::ProductNotSigned): your contract does not include
///   royalties. Sign the product in the console.
/// - [`INVALID_PARAMETER`](super::SettlementErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::SettlementErrorCode::SystemError): Alipay failed. Retry with the same request
///   number.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::settlement::{BindRoyaltyReceivers, ReceiverType, RoyaltyApiExt, RoyaltyReceiver};
///
/// let receiver = RoyaltyReceiver::new()
///     .with_type(ReceiverType::UserId)
///     .with_account("2088101126708402")
///     .with_memo("Distributor");
/// client.royalties().bind(BindRoyaltyReceivers::new("20190322001", vec![receiver])).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.royalty.relation.bind",
    v3 = POST,
    response = RoyaltyRelationResult,
    service = RoyaltyApi,
    resolve_with = ListRoyaltyReceivers,
)]
pub struct BindRoyaltyReceivers {
    /// Request number assigned by you: letters, digits and `_`, at most 32.
    #[alipay(max_len = 32)]
    pub out_request_no: String,
    /// Receivers, at most 20.
    pub receiver_list: Vec<RoyaltyReceiver>,
}

/// Result of an operation on relations.
#[alipay_model(setters)]
pub struct RoyaltyRelationResult {
    /// Result of the operation.
    pub result_code: Option<SettlementResult>,
}
