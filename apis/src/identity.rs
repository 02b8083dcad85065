//! Identity checks: a user proves by face recognition that name and identity card are theirs.
//!
//! 1. [`InitializeCheck`] sends name and number of the identity card, and returns the ID of the check.
//! 2. [`OpenCheck`] creates the URL that the user opens in the Alipay app.
//! 3. The user returns to your `return_url`, which proves nothing: [`QueryCheck`] tells whether the check was
//!    passed.

crate::domain::domain! {
    identity as identity_endpoints;
    services {
        IdentityApi: IdentityApiExt,
    }
    endpoints {
        presigned open_certify::OpenCheck,
        call open_initialize::InitializeCheck,
        call open_query::QueryCheck,
    }
    models {
        error_code,
    }
}
