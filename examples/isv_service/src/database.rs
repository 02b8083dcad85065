//! The database: the inbox, the tokens and the jobs, in SQLite or PostgreSQL.

use std::sync::Arc;

use alipay::{
    Client,
    authorization::MerchantTokens,
    inbox::{Inbox, PostgresInbox, SqliteInbox},
    notification::HandlerError,
    tokens::{PostgresTokens, SqliteTokens},
};
use sqlx::{AnyPool, PgPool, SqlitePool, any::install_default_drivers};

use crate::{Settings, jobs::Jobs};

pub(crate) struct Stores {
    pub inbox: Arc<dyn Inbox>,
    pub tokens: MerchantTokens,
    pub jobs: Jobs,
}

pub(crate) async fn open(settings: &Settings, client: &Client) -> Result<Stores, HandlerError> {
    let (url, seal, client) = (settings.database.as_str(), settings.seal.clone(), client.clone());
    install_default_drivers();
    let (inbox, tokens): (Arc<dyn Inbox>, _) = if url.starts_with("postgres") {
        let pool = PgPool::connect(url).await?;
        PostgresInbox::migrate(&pool).await?;
        PostgresTokens::migrate(&pool).await?;
        let tokens = MerchantTokens::new(client, PostgresTokens::new(pool.clone()), seal);
        (Arc::new(PostgresInbox::new(pool)), tokens)
    } else {
        let pool = SqlitePool::connect(url).await?;
        SqliteInbox::migrate(&pool).await?;
        SqliteTokens::migrate(&pool).await?;
        let tokens = MerchantTokens::new(client, SqliteTokens::new(pool.clone()), seal);
        (Arc::new(SqliteInbox::new(pool)), tokens)
    };
    Ok(Stores { inbox, tokens, jobs: Jobs::open(AnyPool::connect(url).await?).await? })
}
