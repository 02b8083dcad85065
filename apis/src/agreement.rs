//! Agreements (商家扣款): a user allows you to charge later payments without a password, once or in every period.
//!
//! 1. [`SignOnPage`] opens the page on which the user signs. [`AgreementSigned`] notifies you, and
//!    [`QueryAgreement`] returns the state at any time.
//! 2. To charge, send `PayTrade` of the module `trade` with the number of the agreement in
//!    `agreement_params`.
//! 3. [`ModifyExecutionPlan`] postpones the next charge of a period, [`TransferAgreement`] changes the
//!    product, and [`EndAgreement`] ends the agreement. The user can end it too: [`AgreementEnded`] notifies
//!    you.

crate::domain::domain! {
    agreement as agreement_endpoints;
    services {
        AgreementApi: AgreementApiExt,
    }
    endpoints {
        call executionplan_modify::ModifyExecutionPlan,
        call migrate::MigrateAgreement,
        presigned page_sign::SignOnPage,
        call permission_create::CreateDeductPermission,
        call query::QueryAgreement,
        call transfer::TransferAgreement,
        call unsign::EndAgreement,
        call userverify_apply::ApplyUserVerification,
        call userverify_query::QueryUserVerification,
    }
    models {
        enums,
        error_code,
        notification,
        period,
    }
}
