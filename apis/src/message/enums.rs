//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// Kind of authorization of a subscription.
#[alipay_enum]
pub enum AuthType {
    /// A merchant authorized your application.
    #[alipay("app_auth")]
    App,
}

/// Way in which messages are delivered.
#[alipay_enum]
pub enum CommType {
    /// By HTTP, to the gateway of your application.
    #[alipay("HTTP")]
    Http,
}
