//! The endpoints of authorizations: their checks and the codes of their refusals.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

use std::sync::{Arc, Mutex};

use alipay::{
    BeijingTime,
    authorization::{
        AppToken, AppTokenState, AppTokens, ExchangeAppToken, ExchangeUserToken, Gender, GrantType,
        QueryAppToken, QueryUser, UserInfo, UserToken, YesNo,
    },
};

use super::{
    book::Authorizations,
    exchange::{ACCESS_SECONDS, APP_REFRESH_SECONDS, ProblemCodes},
    record::{AppAuthorization, UserAuthorization},
};
use crate::{
    accounts::Caller,
    domain::{BUYER_OPEN_ID, Registrar, app_of},
    error::Refusal,
};

const ILLEGAL: &str = "ILLEGAL_PARAM";

/// The seconds that the platform names for a merchant's token, although it does not expire.
const APP_SECONDS: i64 = 31_536_000;

/// Registers the handlers of all declared endpoints of authorizations, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, authorizations: &Arc<Mutex<Authorizations>>) {
    let mut domain = registrar.domain(authorizations, ILLEGAL);
    domain.call(
        "Exchanges the code of the consent page once within 24 hours, or a refresh token",
        &[
            ILLEGAL,
            "GRANT_TYPE_INVALID",
            "AUTH_CODE_NOT_EXIST",
            "AUTH_CODE_NOT_VALID",
            "APP_ID_NOT_CONSISTENT",
            "REFRESH_TOKEN_NOT_EXIST",
            "REFRESH_TOKEN_NOT_VALID",
            "REFRESH_TOKEN_TIME_OUT",
        ],
        exchange_app_token,
    );
    domain.call(
        "Returns whether the token is valid, and the merchant that granted it",
        &["AUTH_TOKEN_NOT_EXISTED", "AUTH_TOKEN_NOT_CONSISTENT"],
        query_app_token,
    );
    domain.call(
        "Exchanges the code of the login page once within 24 hours, or a refresh token",
        &[
            "isv.code-invalid",
            "isv.unmatched-app-id",
            "isv.refresh-token-invalid",
            "isv.refreshed-token-invalid",
            "isv.refresh-token-time-out",
            "isv.grant-type-invalid",
        ],
        exchange_user_token,
    );
    domain.call(
        "Returns the simulated user; only the account if the scope is `auth_base`",
        &["invalid-auth-token", "auth-token-time-out"],
        query_user,
    );
}

/// Returns a required parameter.
fn required(value: Option<String>, code: &str) -> Result<String, Refusal> {
    let missing = || Refusal::business(code, "the code or the refresh token is missing");
    value.filter(|value| !value.is_empty()).ok_or_else(missing)
}

fn exchange_app_token(
    authorizations: &mut Authorizations,
    request: ExchangeAppToken,
    caller: &Caller,
) -> Result<AppTokens, Refusal> {
    let app_id = caller.app_id();
    let granted = match request.grant_type {
        GrantType::AuthorizationCode => {
            let codes = ProblemCodes {
                unknown: "AUTH_CODE_NOT_EXIST",
                other_app: "APP_ID_NOT_CONSISTENT",
                used: "AUTH_CODE_NOT_VALID",
                expired: "AUTH_CODE_NOT_VALID",
            };
            authorizations.exchange_app_code(&required(request.code, ILLEGAL)?, app_id, codes)?
        }
        GrantType::RefreshToken => {
            let codes = ProblemCodes {
                unknown: "REFRESH_TOKEN_NOT_EXIST",
                other_app: "APP_ID_NOT_CONSISTENT",
                used: "REFRESH_TOKEN_NOT_VALID",
                expired: "REFRESH_TOKEN_TIME_OUT",
            };
            authorizations.refresh_app_token(&required(request.refresh_token, ILLEGAL)?, app_id, codes)?
        }
        _ => return Err(Refusal::business("GRANT_TYPE_INVALID", "the grant_type is unknown")),
    };
    Ok(app_tokens(&granted))
}

/// The tokens are in the list and beside it, as in the responses of the platform.
fn app_tokens(granted: &AppAuthorization) -> AppTokens {
    let auth_app_id = app_of(&granted.merchant_pid);
    let token = AppToken::new()
        .with_app_auth_token(granted.app_auth_token.as_str())
        .with_app_refresh_token(granted.app_refresh_token.as_str())
        .with_auth_app_id(auth_app_id.as_str())
        .with_expires_in(APP_SECONDS)
        .with_re_expires_in(APP_REFRESH_SECONDS)
        .with_user_id(granted.merchant_pid.as_str());
    AppTokens::new()
        .with_app_auth_token(granted.app_auth_token.as_str())
        .with_app_refresh_token(granted.app_refresh_token.as_str())
        .with_auth_app_id(auth_app_id)
        .with_expires_in(APP_SECONDS)
        .with_re_expires_in(APP_REFRESH_SECONDS)
        .with_user_id(granted.merchant_pid.as_str())
        .with_tokens(vec![token])
}

fn query_app_token(
    authorizations: &mut Authorizations,
    request: QueryAppToken,
    caller: &Caller,
) -> Result<AppTokenState, Refusal> {
    let unknown = || Refusal::business("AUTH_TOKEN_NOT_EXISTED", "there is no such app_auth_token");
    let found = authorizations.find(&request.app_auth_token).ok_or_else(unknown)?;
    if found.app_id != caller.app_id() {
        return Err(Refusal::business("AUTH_TOKEN_NOT_CONSISTENT", "the token belongs to another app"));
    }
    let mut state = AppTokenState::new()
        .with_auth_app_id(app_of(&found.merchant_pid))
        .with_user_id(found.merchant_pid.as_str())
        .with_status(if found.ended_at.is_some() { "invalid" } else { "valid" })
        .with_auth_methods(alipay::catalogue().map(|endpoint| endpoint.method.to_owned()).collect())
        .with_expires_in(APP_SECONDS)
        .with_is_by_app_auth(true);
    state.auth_start = BeijingTime::from_unix_millis(found.granted_at);
    state.auth_end = BeijingTime::from_unix_millis(found.granted_at + APP_SECONDS * 1000);
    Ok(state)
}

fn exchange_user_token(
    authorizations: &mut Authorizations,
    request: ExchangeUserToken,
    caller: &Caller,
) -> Result<UserToken, Refusal> {
    let app_id = caller.app_id();
    let granted = match request.grant_type {
        GrantType::AuthorizationCode => {
            let invalid = "isv.code-invalid";
            let codes = ProblemCodes {
                unknown: invalid,
                other_app: "isv.unmatched-app-id",
                used: invalid,
                expired: invalid,
            };
            authorizations.exchange_login(&required(request.code, invalid)?, app_id, codes)?
        }
        GrantType::RefreshToken => {
            let invalid = "isv.refresh-token-invalid";
            let codes = ProblemCodes {
                unknown: invalid,
                other_app: invalid,
                used: "isv.refreshed-token-invalid",
                expired: "isv.refresh-token-time-out",
            };
            authorizations.refresh_login(&required(request.refresh_token, invalid)?, app_id, codes)?
        }
        _ => return Err(Refusal::business("isv.grant-type-invalid", "the grant_type is unknown")),
    };
    Ok(user_token(&granted))
}

fn user_token(granted: &UserAuthorization) -> UserToken {
    let left = (granted.refresh_until - granted.granted_at) / 1000;
    let mut token = UserToken::new()
        .with_access_token(granted.access_token.as_str())
        .with_refresh_token(granted.refresh_token.as_str())
        .with_user_id(granted.user_id.as_str())
        .with_open_id(BUYER_OPEN_ID)
        .with_expires_in(ACCESS_SECONDS)
        .with_re_expires_in(left);
    token.auth_start = BeijingTime::from_unix_millis(granted.granted_at);
    token
}

fn query_user(
    authorizations: &mut Authorizations,
    request: QueryUser,
    caller: &Caller,
) -> Result<UserInfo, Refusal> {
    let now = authorizations.context.now();
    let found = authorizations.users.get(&request.auth_token);
    let found = found.filter(|user| !user.is_ended && user.app_id == caller.app_id());
    let unknown = || Refusal::new(401, "invalid-auth-token", "no user has logged in with this auth_token");
    let user = found.ok_or_else(unknown)?;
    if user.expires_at <= now {
        return Err(Refusal::new(401, "auth-token-time-out", "the auth_token has expired"));
    }
    let info = UserInfo::new().with_user_id(user.user_id.as_str()).with_open_id(BUYER_OPEN_ID);
    if !user.scope.contains("auth_user") {
        return Ok(info);
    }
    Ok(info
        .with_nick_name("测试买家")
        .with_avatar("https://tfs.alipayobjects.com/images/partner/simulated")
        .with_gender(Gender::Female)
        .with_province("浙江省")
        .with_city("杭州市")
        .with_is_certified(YesNo::Yes)
        .with_user_type("2")
        .with_user_status("T"))
}
