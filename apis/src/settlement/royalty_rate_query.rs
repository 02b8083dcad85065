//! Limit of royalties.

use alipay_runtime::{alipay_api, alipay_model};

use super::RoyaltyApi;

/// Looks up the largest share of a trade that you may pass on as royalties. Safe to repeat. Called as
/// `client.royalties().query_rate(..)`.
///
/// # Errors
///
/// - [`PRODUCT_UNSIGN`](super::SettlementErrorCode::ProductNotSigned): your contract does not include
///   royalties. Sign the product in the console.
/// - [`INVALID_PARAMETER`](super::SettlementErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::SettlementErrorCode::SystemError): Alipay failed. Retry with the same request
///   number.
#[alipay_api(
    method = "alipay.trade.royalty.rate.query",
    v3 = GET,
    response = RoyaltyRate,
    service = RoyaltyApi,
    call = query_rate,
    idempotent,
)]
pub struct QueryRoyaltyRate {
    /// Request number assigned by you: letters, digits and `_`, at most 32.
    #[alipay(max_len = 32)]
    pub out_request_no: String,
}

/// Limit of royalties.
#[alipay_model(setters)]
pub struct RoyaltyRate {
    /// Account that pays the royalties; begins with `2088`.
    pub user_id: Option<String>,
    /// Largest share of a trade, in percent.
    pub max_ratio: Option<u32>,
}
