//! Authorizations: merchants allow your application to act for them, users allow it to read their data.
//!
//! A merchant or user grants the authorization on a page of Alipay and returns to your redirect URL with a
//! code. The code is exchanged once for tokens: by [`ExchangeAppToken`] for merchants, by
//! [`ExchangeUserToken`] for users. Calls on behalf of a merchant then go through
//! `client.for_merchant(app_auth_token)`. [`MerchantTokens`] does both, and keeps the tokens.
//!
//! Operators are added, changed and looked up through `client.operators()`, on the V2 gateway only.

crate::domain::domain! {
    authorization as authorization_endpoints;
    services {
        AuthorizationApi: AuthorizationApiExt,
        OperatorApi: OperatorApiExt,
    }
    endpoints {
        call app_aes_get::GetAesKey,
        call app_aes_set::SetAesKey,
        call auth_app_apply::ApplyAppAuthorization,
        call auth_app_cancel::CancelAppAuthorization,
        call auth_app_content_query::QueryAppAuthContent,
        call appauth_invite_create::InviteMerchant,
        call industry_platform_create_token::CreateIndustryPlatformToken,
        call auth_isv_query::QueryMerchantApp,
        call login_apply::ApplyLogin,
        call operator_add::AddOperator,
        call operator_info_modify::ModifyOperator,
        call operator_info_query::QueryOperator,
        call operator_password_modify::ChangeOperatorPassword,
        call operator_state_modify::ChangeOperatorState,
        call resauth_check::CheckResAuth,
        call auth_token_app::ExchangeAppToken,
        call auth_token_app_query::QueryAppToken,
        call userauth_relation_cancel::CancelUserRelation,
        call userauth_relation_query::QueryUserRelation,
        call userauth_relationship_certify::CertifyUserRelationship,
        call userauth_relationship_query::QueryUserAuthorization,
        call userauth_token_create::CreateUserToken,
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
        operator,
    }
}
