//! Authorizations: merchants allow your application to act for them, users allow it to read their data.
//!
//! A merchant or user grants the authorization on a page of Alipay and returns to your redirect URL with a
//! code. The code is exchanged once for tokens: by [`ExchangeAppToken`] for merchants, by
//! [`ExchangeUserToken`] for users. Calls on behalf of a merchant then go through
//! `client.for_merchant(app_auth_token)`. [`MerchantTokens`] does both, and keeps the tokens.

crate::domain::domain! {
    authorization as authorization_endpoints;
    services {
        AuthorizationApi: AuthorizationApiExt,
    }
    endpoints {
        call app_aes_get::GetAesKey,
        call app_aes_set::SetAesKey,
        call auth_app_cancel::CancelAppAuthorization,
        call appauth_invite_create::InviteMerchant,
        call auth_isv_query::QueryMerchantApp,
        call auth_token_app::ExchangeAppToken,
        call auth_token_app_query::QueryAppToken,
        call userauth_relation_cancel::CancelUserRelation,
        call userauth_relation_query::QueryUserRelation,
        call userauth_relationship_query::QueryUserAuthorization,
        call oauth_token::ExchangeUserToken,
        call user_info_share::QueryUser,
    }
    models {
        consent,
        delivery_address,
        error_code,
        grant_type,
        merchant_consent_page,
        merchant_grant,
        merchant_token_error,
        merchant_tokens,
        notification,
        object_or_text,
    }
}
