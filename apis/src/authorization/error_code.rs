//! Error codes of authorizations.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`AuthorizationApi`](super::AuthorizationApi).
#[alipay_enum]
pub enum AuthorizationErrorCode {
    /// The application is not that of a service provider (ISV).
    #[alipay("APP_NOT_ISV")]
    NotAnIsv,
    /// Unknown `grant_type`.
    #[alipay("GRANT_TYPE_INVALID")]
    GrantTypeInvalid,
    /// The code does not exist.
    #[alipay("AUTH_CODE_NOT_EXIST")]
    CodeNotFound,
    /// The code was used or has expired.
    #[alipay("AUTH_CODE_NOT_VALID")]
    CodeInvalid,
    /// The code or token was issued to another application.
    #[alipay("APP_ID_NOT_CONSISTENT")]
    OtherApp,
    /// The refresh token does not exist.
    #[alipay("REFRESH_TOKEN_NOT_EXIST")]
    RefreshTokenNotFound,
    /// The refresh token is invalid.
    #[alipay("REFRESH_TOKEN_NOT_VALID")]
    RefreshTokenInvalid,
    /// The refresh token has expired.
    #[alipay("REFRESH_TOKEN_TIME_OUT")]
    RefreshTokenExpired,
    /// The authorization was revoked.
    #[alipay("AUTH_TOKEN_NOT_FOUND")]
    AuthorizationRevoked,
    /// The token does not exist.
    #[alipay("AUTH_TOKEN_NOT_EXISTED")]
    TokenNotFound,
    /// The token was issued to another application.
    #[alipay("AUTH_TOKEN_NOT_CONSISTENT")]
    TokenOfAnotherApp,
    /// A parameter is invalid.
    #[alipay("ILLEGAL_PARAM")]
    InvalidParameter,
    /// Alipay failed. Retry after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// The user's code is wrong, used or expired.
    #[alipay("isv.code-invalid")]
    UserCodeInvalid,
    /// The user's refresh token is invalid.
    #[alipay("isv.refresh-token-invalid")]
    UserRefreshTokenInvalid,
    /// The user's refresh token has expired.
    #[alipay("isv.refresh-token-time-out")]
    UserRefreshTokenExpired,
    /// The user's refresh token was already used.
    #[alipay("isv.refreshed-token-invalid")]
    UserRefreshTokenUsed,
    /// The user's code was issued to another application.
    #[alipay("isv.unmatched-app-id")]
    UserCodeOfAnotherApp,
    /// A parameter is missing or malformed.
    #[alipay("INVALID_PARAMETER")]
    ParameterInvalid,
    /// The merchant has not authorized you for this.
    #[alipay("ACCESS_DENIED")]
    AccessDenied,
}
