//! The tokens of merchants, from their consent to its end.

use std::{sync::Arc, time::Duration};

use alipay_runtime::{
    Client, alipay_model,
    call::CallOptionsBuilder,
    clock::Nonces,
    declaration::Value,
    json,
    tokens::{StoredToken, TokenOwner, TokenSeal, TokenStore, TokenStoreError},
};
use tokio::time::{Instant, sleep};

use super::{AuthorizationApiExt, ExchangeAppToken, MerchantGrant, MerchantTokenError};

/// The time for which one process may refresh a token, and others wait for it.
const REFRESH_LEASE: Duration = Duration::from_secs(30);

/// The time for the call in it.
const REFRESH_CALL: Duration = Duration::from_secs(10);

/// The pause between two looks at the store while another process refreshes.
const WAIT: Duration = Duration::from_millis(100);

/// The attempts to store a token that Alipay issued: it cannot be asked for again.
const SAVE_ATTEMPTS: u32 = 4;

/// The tokens of the merchants who authorized an app: exchanged, stored encrypted, refreshed by one process at a time.
///
/// A token belongs to one *app* of a merchant (`auth_app_id`), not to the merchant. It does not expire on its own: refresh
/// it only when Alipay refuses it, or when a merchant authorized again. Feed it from the notifications too: what a
/// merchant grants outside of your consent page arrives there, and its end arrives nowhere else.
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
    store: Arc<dyn TokenStore>,
    seal: TokenSeal,
}

/// A token as it is sealed.
#[alipay_model(setters)]
struct Tokens {
    #[alipay(sensitive)]
    app_auth_token: String,
    #[alipay(sensitive)]
    app_refresh_token: Option<String>,
    user_id: Option<String>,
}

impl MerchantTokens {
    /// Creates it from the provider's client, a store, and the seal of the tokens in it.
    pub fn new(client: Client, store: impl TokenStore, seal: TokenSeal) -> Self {
        Self { client, store: Arc::new(store), seal }
    }

    /// Exchanges the `app_auth_code` of a merchant's consent, and stores its tokens. Returns the merchant's apps: one, or
    /// several after a consent for several.
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

    /// Exchanges the refresh token of a merchant's app for a new token, and returns a client with it. If another process
    /// is refreshing the same token, waits for that. If there is another token than that of `refused` already, returns a
    /// client with it, and makes no call: of many calls that were refused, one refreshes.
    ///
    /// Call it when Alipay refused the token of a client (`isv.invalid-app-auth-token`,
    /// `aop.invalid-app-auth-token`), not by a timer.
    ///
    /// # Errors
    /// If there is no refresh token, the call fails, or the store failed.
    pub async fn refresh(
        &self,
        merchant_app_id: impl Into<String>,
        refused: &Client,
    ) -> Result<Client, MerchantTokenError> {
        let owner = self.owner(merchant_app_id);
        let holder = holder();
        let deadline = Instant::now() + REFRESH_LEASE;
        while !self.store.claim_refresh(&owner, &holder, REFRESH_LEASE).await? {
            if Instant::now() >= deadline {
                return Err(MerchantTokenError::Busy { merchant_app_id: owner.merchant_app_id });
            }
            sleep(WAIT).await;
        }
        let (tokens, refused) = (self.clone(), refused.clone());
        to_its_end(async move {
            let refreshed = tokens.refresh_claimed(&owner, &refused).await;
            tokens.store.release_refresh(&owner, &holder).await?;
            refreshed
        })
        .await
    }

    async fn refresh_claimed(
        &self,
        owner: &TokenOwner,
        refused: &Client,
    ) -> Result<Client, MerchantTokenError> {
        let (time, tokens) = self.load(owner).await?;
        if !refused.acts_for(&tokens.app_auth_token) {
            // Another process has refreshed it meanwhile, or the merchant has authorized again.
            return Ok(self.client.for_merchant(tokens.app_auth_token));
        }
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
        TokenOwner::new(self.client.app_id(), merchant_app_id)
    }

    async fn load(&self, owner: &TokenOwner) -> Result<(i64, Tokens), MerchantTokenError> {
        let merchant_app_id = || owner.merchant_app_id.clone();
        let stored = self.store.load(owner).await?;
        let stored =
            stored.ok_or_else(|| MerchantTokenError::NotAuthorized { merchant_app_id: merchant_app_id() })?;
        let Some(sealed) = stored.sealed else {
            return Err(MerchantTokenError::Ended { merchant_app_id: merchant_app_id() });
        };
        let text = self.seal.open(owner, &sealed)?;
        let mut tokens = Tokens::empty();
        let is_read = json::parse(&text).is_ok_and(|json| tokens.decode(&json).is_ok());
        if !is_read {
            return Err(TokenStoreError::Sealed { merchant_app_id: merchant_app_id() }.into());
        }
        Ok((stored.time, tokens))
    }

    async fn save(&self, grant: &MerchantGrant) -> Result<bool, TokenStoreError> {
        let owner = self.owner(&grant.merchant_app_id);
        let mut tokens = Tokens::new(&grant.app_auth_token);
        tokens.app_refresh_token.clone_from(&grant.app_refresh_token);
        tokens.user_id.clone_from(&grant.user_id);
        let json = tokens.to_json().map_err(TokenStoreError::store)?;
        let sealed = self.seal.seal(&owner, &json.to_string())?;
        self.store.save(&owner, &StoredToken::new(grant.time, Some(sealed))).await
    }

    /// Stores what Alipay issued, and tries again before it gives up.
    async fn save_all(&self, grants: Vec<MerchantGrant>) -> Result<(), MerchantTokenError> {
        let mut left = grants;
        let mut attempt = 1;
        while let Some(grant) = left.last() {
            match self.save(grant).await {
                Ok(_) => drop(left.pop()),
                Err(source) if attempt == SAVE_ATTEMPTS => {
                    return Err(MerchantTokenError::Unsaved { grants: left, source });
                }
                Err(_) => {
                    sleep(WAIT * 2_u32.pow(attempt)).await;
                    attempt += 1;
                }
            }
        }
        Ok(())
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
