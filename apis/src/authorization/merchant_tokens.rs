//! The tokens of merchants, from their consent to its end.

mod storage;

use std::{sync::Arc, time::Duration};

use alipay_runtime::{
    Client, Notification,
    call::CallOptionsBuilder,
    clock::Nonces,
    tokens::{StoredToken, TokenOwner, TokenSeal, TokenStore},
};
use tokio::time::{Instant, sleep};

use super::{
    AppAuthorizationEnded, AppAuthorized, AuthorizationApiExt, ExchangeAppToken, MerchantGrant,
    MerchantTokenError,
};

/// The time for which one process may refresh a token, and others wait for it.
const REFRESH_LEASE: Duration = Duration::from_secs(30);

/// The time for the call in it.
const REFRESH_CALL: Duration = Duration::from_secs(10);

/// The pause between two looks at the store while another process refreshes.
const WAIT: Duration = Duration::from_millis(100);

/// The tokens of the merchants who authorized an app: exchanged, stored encrypted, refreshed by one process at a time.
///
/// A token belongs to one *app* of a merchant (`auth_app_id`), not to the merchant. It does not expire on its own: refresh
/// it only when Alipay refuses it. Feed it from the notifications too, by [`authorized`](Self::authorized) and
/// [`ended`](Self::ended): what a merchant grants outside of your consent page arrives there, and its end arrives nowhere
/// else.
///
/// Between Alipay's response and the store lies a moment in which a process must not be killed: see
/// [`exchange`](Self::exchange) and [`refresh`](Self::refresh).
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::{
///     authorization::MerchantTokens,
///     tokens::{MemoryTokens, TokenSeal},
/// };
///
/// let seal = TokenSeal::parse(&std::env::var("TOKEN_KEY")?)?; // `openssl rand -base64 32`
/// let tokens = MerchantTokens::new(client, MemoryTokens::new(), seal);
/// // After the merchant's consent, with the `app_auth_code` of the redirect:
/// let apps = tokens.exchange("ca34ea491e7146cc87d25fca24c4cD11").await?;
/// // From then on:
/// let merchant = tokens.for_merchant_app(&apps[0]).await?;
/// # drop(merchant);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[doc(alias = "app_auth_token")]
pub struct MerchantTokens {
    client: Client,
    /// The authorized app: that of the client, or a plug-in.
    app_id: String,
    store: Arc<dyn TokenStore>,
    seal: TokenSeal,
}

impl MerchantTokens {
    /// Creates it from the provider's client, a store, and the seal of the tokens in it.
    pub fn new(client: Client, store: impl TokenStore, seal: TokenSeal) -> Self {
        let app_id = client.app_id().to_owned();
        Self { client, app_id, store: Arc::new(store), seal }
    }

    /// Returns the tokens that merchants granted to a plug-in of the client's app, by the plug-in's id. A merchant's app
    /// has one token for your app, and another one for each of your plug-ins.
    #[must_use]
    pub fn for_plugin(&self, plugin_id: impl Into<String>) -> Self {
        Self { app_id: plugin_id.into(), ..self.clone() }
    }

    /// Exchanges the `app_auth_code` of a merchant's consent, and stores its tokens. Returns the merchant's apps: one, or
    /// several after a consent for several.
    ///
    /// Runs to its end although its future is dropped, and tries again while the store fails. If the process is killed
    /// after Alipay's response and before the token is stored, the token is lost: a code is exchanged once. Nothing is
    /// stored then, and the merchant has to consent again. End the process only after its requests (see the guide's
    /// chapter on shutdown).
    ///
    /// # Errors
    /// If the call fails: a code can be exchanged once, so that after an unknown outcome the merchant has to consent
    /// again. [`MerchantTokenError::Unsaved`] if the store failed.
    pub async fn exchange(&self, code: impl Into<String>) -> Result<Vec<String>, MerchantTokenError> {
        let (tokens, request) = (self.clone(), ExchangeAppToken::by_code(code));
        to_its_end(async move { tokens.exchange_and_save(request).await }).await
    }

    async fn exchange_and_save(&self, request: ExchangeAppToken) -> Result<Vec<String>, MerchantTokenError> {
        let call = self.client.authorizations().exchange_app_token(request);
        let grants = MerchantGrant::all_of(call.await?.into_inner(), self.client.clock().unix_millis());
        if grants.is_empty() {
            return Err(MerchantTokenError::NoToken);
        }
        let apps = grants.iter().map(|grant| grant.merchant_app_id.clone()).collect();
        self.save_all(grants).await?;
        Ok(apps)
    }

    /// Stores the token of a notification `open_app_auth_notify`, unless a newer one is stored by its `auth_time`. Returns
    /// whether it was stored: a repeated or late notification is `false`, and no error.
    ///
    /// A token for a plug-in is stored for the plug-in; see [`for_plugin`](Self::for_plugin).
    ///
    /// # Errors
    /// Returns [`MerchantTokenError::NoToken`] if the notification has no token of a merchant's app. Fails if the store
    /// failed; respond with a failure then, so that Alipay sends the notification again.
    #[doc(alias = "open_app_auth_notify")]
    pub async fn authorized(&self, authorized: &AppAuthorized) -> Result<bool, MerchantTokenError> {
        self.record(authorized.grant().ok_or(MerchantTokenError::NoToken)?).await
    }

    /// Forgets a token because the message `alipay.open.auth.appauth.cancelled` says that the merchant ended its
    /// authorization. Returns whether something was forgotten.
    ///
    /// The message names the token that ended. Another stored token is kept: it is of a newer authorization, and the
    /// message is late. A message that names none counts by its time (`utc_timestamp`), or by the clock if it has none.
    ///
    /// # Errors
    /// Returns [`MerchantTokenError::NoToken`] if the message does not name the merchant's app. Fails if the store failed,
    /// or the stored token cannot be opened.
    #[doc(alias = "appauth.cancelled")]
    pub async fn ended(
        &self,
        ended: &Notification<AppAuthorizationEnded>,
    ) -> Result<bool, MerchantTokenError> {
        let merchant_app_id = ended.auth_app_id.as_deref().ok_or(MerchantTokenError::NoToken)?;
        let app_id = ended.app_id.as_deref().unwrap_or(&self.app_id);
        let owner = TokenOwner::new(app_id, merchant_app_id);
        let sent = ended.params().get("utc_timestamp").and_then(|text| text.parse().ok());
        let mut time = sent.unwrap_or_else(|| self.client.clock().unix_millis());
        let stored = match self.load(&owner).await {
            Ok(stored) => Some(stored),
            Err(MerchantTokenError::NotAuthorized { .. } | MerchantTokenError::Ended { .. }) => None,
            Err(error) => return Err(error),
        };
        if let (Some((granted, tokens)), Some(token)) = (&stored, &ended.app_auth_token) {
            if *token != tokens.app_auth_token {
                return Ok(false);
            }
            // The token decides, whatever the clocks say.
            time = time.max(granted.saturating_add(1));
        }
        let is_saved = self.store.save(&owner, &StoredToken::new(time, None)).await?;
        Ok(is_saved && stored.is_some())
    }

    /// Stores what a merchant granted, unless something newer is stored. Returns whether it was stored.
    ///
    /// # Errors
    /// If the store failed.
    pub async fn record(&self, grant: impl Into<MerchantGrant>) -> Result<bool, MerchantTokenError> {
        Ok(self.save(&grant.into()).await?)
    }

    /// Forgets the token of a merchant's app, because the merchant ended the authorization at this time (milliseconds
    /// since the epoch). A later authorization is kept. Returns whether there was none.
    ///
    /// # Errors
    /// If the store failed.
    pub async fn end(
        &self,
        merchant_app_id: impl Into<String>,
        time: i64,
    ) -> Result<bool, MerchantTokenError> {
        let owner = self.owner(merchant_app_id);
        Ok(self.store.save(&owner, &StoredToken::new(time, None)).await?)
    }

    /// Returns a client that acts for a merchant's app.
    ///
    /// # Errors
    /// If there is no token, or the store failed.
    pub async fn for_merchant_app(
        &self,
        merchant_app_id: impl Into<String>,
    ) -> Result<Client, MerchantTokenError> {
        let owner = self.owner(merchant_app_id);
        let (_, tokens) = self.load(&owner).await?;
        Ok(self.client.for_merchant(tokens.app_auth_token))
    }

    /// Exchanges the refresh token of a merchant's app for a new token, and returns a client with it. `refused` is the
    /// client whose token Alipay refused (`isv.invalid-app-auth-token`, `aop.invalid-app-auth-token`): if another token is
    /// stored by now, because another task or process has refreshed it or the merchant has authorized again, no call is
    /// made. If another process is refreshing it, waits for that. Do not call it by a timer.
    ///
    /// ```no_run
    /// # use alipay::{Client, Error, authorization::{MerchantTokenError, MerchantTokens}, trade::{QueryTrade, TradeApiExt}};
    /// # async fn run(tokens: MerchantTokens, app: &str) -> Result<(), MerchantTokenError> {
    /// let merchant = tokens.for_merchant_app(app).await?;
    /// let query = || QueryTrade::new().with_out_trade_no("70501111111S001111119");
    /// let found = match merchant.trades().query(query()).await {
    ///     Err(error) if error.code().is_some_and(|code| code.ends_with("invalid-app-auth-token")) => {
    ///         tokens.refresh(app, &merchant).await?.trades().query(query()).await
    ///     }
    ///     result => result,
    /// };
    /// # drop(found);
    /// # Ok(()) }
    /// ```
    ///
    /// Runs to its end although its future is dropped. If the process is killed after Alipay's response and before the
    /// token is stored, the old token stays stored, and another process can refresh it after 30 s, when the lease of the
    /// killed one ends. Alipay accepts the old refresh token for some time only, which it does not document; after that
    /// the merchant has to consent again.
    ///
    /// # Errors
    /// If there is no refresh token, the call fails, or the store failed.
    pub async fn refresh(
        &self,
        merchant_app_id: impl Into<String>,
        refused: &Client,
    ) -> Result<Client, MerchantTokenError> {
        let (owner, refused) = (self.owner(merchant_app_id), refused.clone());
        if let Some(client) = self.refreshed_meanwhile(&owner, &refused).await? {
            return Ok(client);
        }
        let holder = holder();
        let deadline = Instant::now() + REFRESH_LEASE;
        while !self.store.claim_refresh(&owner, &holder, REFRESH_LEASE).await? {
            if Instant::now() >= deadline {
                return Err(MerchantTokenError::Busy { merchant_app_id: owner.merchant_app_id });
            }
            sleep(WAIT).await;
        }
        let tokens = self.clone();
        to_its_end(async move {
            let refreshed = match tokens.refreshed_meanwhile(&owner, &refused).await {
                Ok(None) => tokens.refresh_claimed(&owner).await,
                Ok(Some(client)) => Ok(client),
                Err(error) => Err(error),
            };
            tokens.store.release_refresh(&owner, &holder).await?;
            refreshed
        })
        .await
    }

    /// Returns a client with the stored token, unless it is the refused one.
    async fn refreshed_meanwhile(
        &self,
        owner: &TokenOwner,
        refused: &Client,
    ) -> Result<Option<Client>, MerchantTokenError> {
        let token = self.load(owner).await?.1.app_auth_token;
        let is_refused = refused.merchant_token() == Some(token.as_str());
        Ok((!is_refused).then(|| self.client.for_merchant(token)))
    }

    async fn refresh_claimed(&self, owner: &TokenOwner) -> Result<Client, MerchantTokenError> {
        let (time, tokens) = self.load(owner).await?;
        let merchant_app_id = owner.merchant_app_id.clone();
        let refresh_token =
            tokens.app_refresh_token.ok_or(MerchantTokenError::NoRefreshToken { merchant_app_id })?;
        let request = ExchangeAppToken::by_refresh_token(refresh_token);
        let call = self.client.authorizations().exchange_app_token(request);
        let response = call.timeout(REFRESH_CALL).await?.into_inner();
        let now = self.client.clock().unix_millis().max(time.saturating_add(1));
        let grants = MerchantGrant::all_of(response, now);
        let own = grants.iter().find(|grant| grant.merchant_app_id == owner.merchant_app_id);
        let token = own.ok_or(MerchantTokenError::NoToken)?.app_auth_token.clone();
        self.save_all(grants).await?;
        Ok(self.client.for_merchant(token))
    }

    fn owner(&self, merchant_app_id: impl Into<String>) -> TokenOwner {
        TokenOwner::new(&self.app_id, merchant_app_id)
    }
}

/// Runs work to its end even if nobody waits for it any more: a token that Alipay issued must be stored.
async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = Result<T, MerchantTokenError>> + Send + 'static,
) -> Result<T, MerchantTokenError> {
    tokio::spawn(work).await.unwrap_or(Err(MerchantTokenError::Interrupted))
}

/// A name for one claim.
fn holder() -> String {
    alipay_runtime::clock::RandomNonces.next()
}
