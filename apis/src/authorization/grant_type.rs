//! Kinds of grant that are exchanged for tokens.

use alipay_runtime::alipay_enum;

/// What a token is exchanged for.
#[alipay_enum]
pub enum GrantType {
    /// The code that came back with the merchant or user.
    #[alipay("authorization_code")]
    AuthorizationCode,
    /// The refresh token of an earlier exchange.
    #[alipay("refresh_token")]
    RefreshToken,
}
