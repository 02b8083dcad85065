//! Contracts of a merchant.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::ContractApi;

/// Looks up whether a merchant has contracts for products. Safe to repeat. Needs the merchant's
/// authorization. Called as `client.contracts().query_contracts(..)`.
///
/// # Errors
///
/// - [`QUERY_SIGN_STATUS_NOT_AUTH`](super::ProviderErrorCode::QueryNotAuthorized): the merchant has not
///   authorized you.
/// - [`QUERY_SIGN_STATUS_AUTH_NOT_MATCH`](super::ProviderErrorCode::QueryOfAnotherMerchant): the
///   authorization is that of another merchant.
/// - [`MERCHANT_IS_NOT_EXIST`](super::ProviderErrorCode::MerchantNotFound): the merchant does not exist.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.agent.signstatus.query",
    v3 = POST,
    response = Contracts,
    service = ContractApi,
    call = query_contracts,
    idempotent,
)]
pub struct QueryContracts {
    /// Account of the merchant; begins with `2088`.
    #[alipay(max_len = 28)]
    pub pid: String,
    /// Products to look up.
    pub product_codes: Vec<String>,
}

/// Contracts of a merchant.
#[alipay_model(setters)]
pub struct Contracts {
    /// States of the products.
    pub sign_status_list: Vec<ProductContract>,
}

/// Contract of a merchant for a product.
#[alipay_model(setters)]
pub struct ProductContract {
    /// Product.
    pub product_code: Option<String>,
    /// Name of the product.
    pub product_name: Option<String>,
    /// State of the contract.
    pub status: Option<ProductStatus>,
}

/// State of a contract for a product.
#[alipay_enum]
pub enum ProductStatus {
    /// No contract.
    #[alipay("none")]
    None,
    /// In the audit.
    #[alipay("audit")]
    Auditing,
    /// In effect.
    #[alipay("valid")]
    Valid,
}
