//! A process that is killed between Alipay's response and the store, or right after the store:
//! `token_holder DATABASE exchange|refresh before|after`. It prints `halted` when it can be killed.

use std::{error::Error, io::Write as _, time::Duration};

use alipay::authorization::MerchantTokens;
use alipay_runtime::tokens::{
    BoxFuture, SqliteTokens, StoredToken, TokenOwner, TokenSeal, TokenStore, TokenStoreError,
};
use alipay_tests::{
    platform::{Script, signed},
    token_stores::{LEASE, SEAL_KEY, issued},
};
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};

/// A store that halts before or after it saves.
#[derive(Debug)]
struct Halting {
    store: SqliteTokens,
    is_after: bool,
}

impl TokenStore for Halting {
    fn load<'a>(
        &'a self,
        owner: &'a TokenOwner,
    ) -> BoxFuture<'a, Result<Option<StoredToken>, TokenStoreError>> {
        self.store.load(owner)
    }

    fn save<'a>(
        &'a self,
        owner: &'a TokenOwner,
        token: &'a StoredToken,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        Box::pin(async move {
            if self.is_after {
                self.store.save(owner, token).await?;
            }
            let mut out = std::io::stdout();
            writeln!(out, "halted").and_then(|()| out.flush()).map_err(TokenStoreError::store)?;
            std::future::pending().await
        })
    }

    fn claim_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
        _lease: Duration,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        // A test does not wait for the usual lease.
        self.store.claim_refresh(owner, holder, LEASE)
    }

    fn release_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>> {
        self.store.release_refresh(owner, holder)
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let database = arguments.next().ok_or("the path of the database is missing")?;
    let (action, moment) = (arguments.next(), arguments.next());
    let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(database)).await?;
    let store = Halting { store: SqliteTokens::new(pool), is_after: moment.as_deref() == Some("after") };
    let script = Script::default();
    script.respond(signed(200, &issued(1)));
    let tokens = MerchantTokens::new(script.client(), store, TokenSeal::parse(SEAL_KEY)?);
    match action.as_deref() {
        Some("exchange") => drop(tokens.exchange("code").await?),
        Some("refresh") => {
            let refused = tokens.for_merchant_app("2022").await?;
            drop(tokens.refresh("2022", &refused).await?);
        }
        _ => return Err("exchange or refresh".into()),
    }
    Ok(())
}
