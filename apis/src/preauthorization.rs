//! Pre-authorizations (预授权): money of a buyer is frozen as a deposit, and paid or released later.
//!
//! 1. The buyer agrees to the deposit: by a scanned payment code ([`FreezeFunds`]), in an app
//!    ([`FreezeInApp`]), or with a QR code that you show ([`CreateFreezeVoucher`]). [`FundsFrozen`] notifies
//!    you, and [`QueryOperation`] returns the state at any time.
//! 2. To charge the deposit, send `PayTrade` of the module `trade` with the number of the pre-authorization
//!    in `auth_no` and the product `PREAUTH_PAY`.
//! 3. [`UnfreezeFunds`] releases what is left. [`CancelOperation`] undoes a freeze whose outcome is unknown.
//!
//! Every operation has a request number of your own, which prevents a retry from freezing or releasing twice.

crate::domain::domain! {
    preauthorization as preauthorization_endpoints;
    services {
        PreauthorizationApi: PreauthorizationApiExt,
    }
    endpoints {
        call operation_cancel::CancelOperation,
        call operation_detail_query::QueryOperation,
        presigned order_app_freeze::FreezeInApp,
        call order_freeze::FreezeFunds,
        call order_unfreeze::UnfreezeFunds,
        call order_voucher_create::CreateFreezeVoucher,
    }
    models {
        enums,
        error_code,
        notification,
        pay_channel,
        post_payment,
    }
}
