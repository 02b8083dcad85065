//! Invitation of a merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Creates the URL of the page on which a merchant authorizes you for one of its applications. Repeating the
/// call returns another URL. The merchant returns to `redirect_url` with a code, which
/// [`ExchangeAppToken`](super::ExchangeAppToken) exchanges. On the V2 gateway only; Alipay documents no error
/// codes. Called as `client.authorizations().invite_merchant(..)`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::authorization::{AuthorizationApiExt, InviteMerchant};
///
/// let invite = InviteMerchant::new("2021001129671018", "https://isv.example.com/authorized").with_state("c2Vzc2lvbi0x");
/// println!("{:?}", client.authorizations().invite_merchant(invite).await?.task_page_url);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.auth.appauth.invite.create",
    response = MerchantInvitation,
    service = AuthorizationApi,
    call = invite_merchant,
)]
pub struct InviteMerchant {
    /// App ID of the merchant's application.
    #[alipay(max_len = 32)]
    pub auth_app_id: String,
    /// URL to which the merchant returns. The one that is set for your application.
    #[alipay(max_len = 512)]
    pub redirect_url: String,
    /// Text that is returned with the code, as Base64. Bind it to the merchant's session.
    #[alipay(max_len = 100)]
    pub state: Option<String>,
}

/// Invitation of a merchant.
#[alipay_model(setters)]
pub struct MerchantInvitation {
    /// URL of the page.
    #[alipay(sensitive)]
    pub task_page_url: Option<String>,
}
