//! Authorisations: merchants let your application act for them, users let it know who they are.
//!
//! A merchant (or user) agrees on a page of Alipay's and comes back to your address with a code. The code is
//! exchanged once for tokens: [`ExchangeAppToken`] for merchants, [`ExchangeUserToken`] for users. Calls for a
//! merchant then go through `client.for_merchant(app_auth_token)`.

mod user_info;

pub use user_info::*;

use alipay_runtime::{
    BeijingTime, alipay_api, alipay_enum, alipay_model, alipay_service, declaration::Endpoint,
    spec::EndpointSpec,
};

/// Authorisations of merchants and users. Comes from `client.authorizations()`.
#[alipay_service(accessor = authorizations)]
pub struct AuthorizationApi;

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

/// Exchanges a merchant's code, or a refresh token, for the tokens to act for the merchant. Method
/// `exchange_app_token` of the handle.
///
/// A code holds for one exchange. If the outcome is unknown, have the merchant authorise again.
///
/// # Errors
///
/// - [`AUTH_CODE_NOT_EXIST`](AuthorizationErrorCode::CodeNotFound),
///   [`AUTH_CODE_NOT_VALID`](AuthorizationErrorCode::CodeInvalid): the code is wrong, used, or too old.
/// - [`REFRESH_TOKEN_NOT_EXIST`](AuthorizationErrorCode::RefreshTokenNotFound),
///   [`REFRESH_TOKEN_TIME_OUT`](AuthorizationErrorCode::RefreshTokenExpired): have the merchant authorise
///   again.
/// - [`APP_NOT_ISV`](AuthorizationErrorCode::NotAnIsv): your application is no service provider's.
#[alipay_api(
    method = "alipay.open.auth.token.app",
    v3 = POST,
    response = AppTokens,
    service = AuthorizationApi,
    call = exchange_app_token,
)]
pub struct ExchangeAppToken {
    /// What is exchanged.
    pub grant_type: GrantType,
    /// The code, for [`GrantType::AuthorizationCode`].
    #[alipay(sensitive)]
    pub code: Option<String>,
    /// The refresh token, for [`GrantType::RefreshToken`].
    #[alipay(sensitive)]
    pub refresh_token: Option<String>,
}

/// The tokens of the merchants who agreed.
#[alipay_model(setters)]
pub struct AppTokens {
    /// The tokens, one entry for each application of the merchant's that was authorised.
    pub tokens: Vec<AppToken>,
    /// The first entry's token, as older answers have it.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// The first entry's refresh token.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// The first entry's application.
    pub auth_app_id: Option<String>,
    /// How long the first entry's token holds, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// How long the first entry's refresh token holds, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// User number of the merchant.
    pub user_id: Option<String>,
}

/// The authorisation by one application of a merchant's.
#[alipay_model(setters)]
pub struct AppToken {
    /// The token, for `client.for_merchant(..)`.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// What gets the next token.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// The merchant's application.
    pub auth_app_id: Option<String>,
    /// How long the token holds, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// How long the refresh token holds, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// User number of the merchant.
    pub user_id: Option<String>,
}

/// Asks what a merchant's token still allows. Method `query_app_token` of the handle.
///
/// # Errors
///
/// - [`AUTH_TOKEN_NOT_EXISTED`](AuthorizationErrorCode::TokenNotFound): there is no such token.
/// - [`AUTH_TOKEN_NOT_CONSISTENT`](AuthorizationErrorCode::TokenOfAnotherApp): it was given to another
///   application.
#[alipay_api(
    method = "alipay.open.auth.token.app.query",
    v3 = GET,
    response = AppTokenState,
    service = AuthorizationApi,
    call = query_app_token,
    idempotent,
)]
pub struct QueryAppToken {
    /// The token.
    #[alipay(name = "app_auth_token", sensitive)]
    pub app_auth_token: String,
}

/// What a merchant's token still allows.
#[alipay_model(setters)]
pub struct AppTokenState {
    /// The merchant's application.
    pub auth_app_id: Option<String>,
    /// User number of the merchant.
    pub user_id: Option<String>,
    /// Whether it holds: `valid` or `invalid`.
    pub status: Option<String>,
    /// The API methods that it covers.
    pub auth_methods: Vec<String>,
    /// When it began.
    pub auth_start: Option<BeijingTime>,
    /// When it ends.
    pub auth_end: Option<BeijingTime>,
    /// How long it holds, in seconds.
    pub expires_in: Option<i64>,
    /// Whether the application itself was authorised, and not only a product.
    pub is_by_app_auth: Option<bool>,
}

/// Exchanges a user's code, or a refresh token, for who the user is. Method `exchange_user_token` of the
/// handle.
///
/// On the V2 gateway this call has parameters of its own and no `biz_content`.
///
/// # Errors
///
/// - [`isv.code-invalid`](AuthorizationErrorCode::UserCodeInvalid): the code is wrong, used, or too old.
/// - [`isv.refresh-token-invalid`](AuthorizationErrorCode::UserRefreshTokenInvalid): have the user agree
///   again.
#[alipay_api(
    method = "alipay.system.oauth.token",
    v3 = POST,
    response = UserToken,
    service = AuthorizationApi,
    call = exchange_user_token,
)]
pub struct ExchangeUserToken {
    /// What is exchanged.
    #[alipay(param)]
    pub grant_type: GrantType,
    /// The code, for [`GrantType::AuthorizationCode`].
    #[alipay(param, sensitive)]
    pub code: Option<String>,
    /// The refresh token, for [`GrantType::RefreshToken`].
    #[alipay(param, sensitive)]
    pub refresh_token: Option<String>,
}

/// Who a user is.
#[alipay_model(setters)]
pub struct UserToken {
    /// The user's number within your application.
    pub open_id: Option<String>,
    /// The user's number within all applications of one owner.
    pub union_id: Option<String>,
    /// The user's number in Alipay.
    pub user_id: Option<String>,
    /// The user's number of an older kind.
    pub alipay_user_id: Option<String>,
    /// The token for calls on the user.
    #[alipay(sensitive)]
    pub access_token: Option<String>,
    /// What gets the next token.
    #[alipay(sensitive)]
    pub refresh_token: Option<String>,
    /// How long the token holds, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// How long the refresh token holds, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// When the authorisation began.
    pub auth_start: Option<BeijingTime>,
    /// Kind of authorisation: `permanent` for one without an end.
    pub auth_token_type: Option<String>,
}

/// Why a call of [`AuthorizationApi`] was refused.
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

/// What is declared here, for [`catalogue`](crate::catalogue()), in the order of the methods' names.
pub(crate) const ENDPOINTS: &[&EndpointSpec] =
    &[ExchangeAppToken::ENDPOINT, QueryAppToken::ENDPOINT, ExchangeUserToken::ENDPOINT, QueryUser::ENDPOINT];
