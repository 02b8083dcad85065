//! Authorisations: merchants let your application act for them, users let it know who they are.
//!
//! A merchant (or user) agrees on a page of Alipay's and comes back to your address with a code. The code is
//! exchanged once for tokens: [`ExchangeAppToken`] for merchants, [`ExchangeUserToken`] for users. Calls for a
//! merchant then go through `client.for_merchant(app_auth_token)`.

crate::domain::domain! {
    authorization as authorization_endpoints;
    services {
        AuthorizationApi: AuthorizationApiExt,
    }
    endpoints {
        call auth_token_app::ExchangeAppToken,
        call auth_token_app_query::QueryAppToken,
        call oauth_token::ExchangeUserToken,
        call user_info_share::QueryUser,
    }
    models {
        delivery_address,
        error_code,
        grant_type,
    }
}
