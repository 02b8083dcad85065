//! Error codes of authorizations.

use alipay_runtime::alipay_enum;

/// Why a call of [`AuthorizationApi`](super::AuthorizationApi) was refused.
#[alipay_enum]
pub enum AuthorizationErrorCode {
    /// Your application is no service provider's.
    #[alipay("APP_NOT_ISV")]
    NotAnIsv,
    /// `grant_type` is not one that Alipay knows.
    #[alipay("GRANT_TYPE_INVALID")]
    GrantTypeInvalid,
    /// There is no such code.
    #[alipay("AUTH_CODE_NOT_EXIST")]
    CodeNotFound,
    /// The code was used, or is too old.
    #[alipay("AUTH_CODE_NOT_VALID")]
    CodeInvalid,
    /// The code or token was given to another application.
    #[alipay("APP_ID_NOT_CONSISTENT")]
    OtherApp,
    /// There is no such refresh token.
    #[alipay("REFRESH_TOKEN_NOT_EXIST")]
    RefreshTokenNotFound,
    /// The refresh token is not valid.
    #[alipay("REFRESH_TOKEN_NOT_VALID")]
    RefreshTokenInvalid,
    /// The refresh token is too old.
    #[alipay("REFRESH_TOKEN_TIME_OUT")]
    RefreshTokenExpired,
    /// The authorisation was taken back.
    #[alipay("AUTH_TOKEN_NOT_FOUND")]
    AuthorisationGone,
    /// There is no such token.
    #[alipay("AUTH_TOKEN_NOT_EXISTED")]
    TokenNotFound,
    /// The token was given to another application.
    #[alipay("AUTH_TOKEN_NOT_CONSISTENT")]
    TokenOfAnotherApp,
    /// A parameter is not one that Alipay takes.
    #[alipay("ILLEGAL_PARAM")]
    InvalidParameter,
    /// A fault at Alipay. Try again after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// The user's code is wrong, used, or too old.
    #[alipay("isv.code-invalid")]
    UserCodeInvalid,
    /// The user's refresh token is not valid.
    #[alipay("isv.refresh-token-invalid")]
    UserRefreshTokenInvalid,
    /// The user's refresh token is too old.
    #[alipay("isv.refresh-token-time-out")]
    UserRefreshTokenExpired,
    /// The user's refresh token was used before.
    #[alipay("isv.refreshed-token-invalid")]
    UserRefreshTokenUsed,
    /// The user's code was given to another application.
    #[alipay("isv.unmatched-app-id")]
    UserCodeOfAnotherApp,
}
