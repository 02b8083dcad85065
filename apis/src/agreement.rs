//! Agreements (商家扣款): a user allows you to charge later payments without a password, once or in every period.
//!
//! 1. [`SignOnPage`] opens the page on which the user signs. [`AgreementSigned`] notifies you, and
//!    [`QueryAgreement`] returns the state at any time.
//! 2. To charge, send `PayTrade` of the module `trade` with the number of the agreement in
//!    `agreement_params`.
//! 3. [`ModifyExecutionPlan`] postpones the next charge of a period, [`TransferAgreement`] changes the
//!    product, and [`EndAgreement`] ends the agreement. The user can end it too: [`AgreementEnded`] notifies
//!    you.
//!
//! Signatures without a page, agreements of agents and delegations exist on the V2 gateway only: see
//! [`SignAgreement`], [`SignAgentAgreement`] and [`SignDelegation`].

crate::domain::domain! {
    agreement as agreement_endpoints;
    services {
        AgreementApi: AgreementApiExt,
    }
    endpoints {
        call agent_query::QueryAgentAgreement,
        call agent_sign::SignAgentAgreement,
        call agent_unsign::EndAgentAgreement,
        call auth_apply::ApplyAgreementAuth,
        call auth_confirm::ConfirmAgreementAuth,
        call batch_query::ListUserAgreements,
        call cyclepayauthplans_modify::ModifyCyclePlans,
        call delegation_apply::ApplyDelegation,
        call delegation_cancel::CancelDelegation,
        call delegation_query::QueryDelegation,
        call delegation_sign::SignDelegation,
        call executetime_modify::ModifyExecuteTime,
        call executionplan_modify::ModifyExecutionPlan,
        call migrate::MigrateAgreement,
        presigned page_sign::SignOnPage,
        call permission_create::CreateDeductPermission,
        call query::QueryAgreement,
        call shorturl_generate::GenerateShortUrl,
        call sign::SignAgreement,
        call sign_confirm::ConfirmAgreement,
        call sign_effect::PutAgreementIntoEffect,
        call transfer::TransferAgreement,
        call unsign::EndAgreement,
        call userverify_apply::ApplyUserVerification,
        call userverify_query::QueryUserVerification,
    }
    models {
        delegation,
        enums,
        error_code,
        notification,
        period,
    }
}
