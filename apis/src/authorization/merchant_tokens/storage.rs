//! Tokens of merchants in a store: sealed, and saved again after a fault.

use alipay_runtime::{
    alipay_model,
    declaration::Value,
    json,
    tokens::{StoredToken, TokenOwner, TokenStoreError},
};
use tokio::time::sleep;

use super::{MerchantTokens, WAIT};
use crate::authorization::{MerchantGrant, MerchantTokenError};

/// The attempts to store a token that Alipay issued: it cannot be asked for again.
const SAVE_ATTEMPTS: u32 = 4;

/// A token as it is sealed.
#[alipay_model(setters)]
pub(super) struct Tokens {
    #[alipay(sensitive)]
    pub(super) app_auth_token: String,
    #[alipay(sensitive)]
    pub(super) app_refresh_token: Option<String>,
    pub(super) user_id: Option<String>,
}

impl MerchantTokens {
    pub(super) async fn load(&self, owner: &TokenOwner) -> Result<(i64, Tokens), MerchantTokenError> {
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

    pub(super) async fn save(&self, grant: &MerchantGrant) -> Result<bool, TokenStoreError> {
        let app_id = grant.app_id.as_ref().unwrap_or(&self.app_id);
        let owner = TokenOwner::new(app_id, &grant.merchant_app_id);
        let mut tokens = Tokens::new(&grant.app_auth_token);
        tokens.app_refresh_token.clone_from(&grant.app_refresh_token);
        tokens.user_id.clone_from(&grant.user_id);
        let json = tokens.to_json().map_err(TokenStoreError::store)?;
        let sealed = self.seal.seal(&owner, &json.to_string())?;
        self.store.save(&owner, &StoredToken::new(grant.time, Some(sealed))).await
    }

    /// Stores what Alipay issued, and tries again before it gives up.
    pub(super) async fn save_all(&self, grants: Vec<MerchantGrant>) -> Result<(), MerchantTokenError> {
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
