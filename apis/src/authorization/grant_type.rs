//! Kinds of credentials that are exchanged for tokens.

use alipay_runtime::alipay_enum;

/// Kind of credential that is exchanged for tokens.
#[alipay_enum]
pub enum GrantType {
    /// Authorization code that the merchant or user returned with.
    #[alipay("authorization_code")]
    AuthorizationCode,
    /// Refresh token of an earlier exchange.
    #[alipay("refresh_token")]
    RefreshToken,
}
