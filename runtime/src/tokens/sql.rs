//! Stores in SQL databases, shared by any number of processes. The time of claims is the database's.

/// One store: the same code for each database that sqlx supports.
macro_rules! sql_tokens {
    ($(#[$docs:meta])* $name:ident, $pool:ty, now = $now:literal, migrate = $migrate:path) => {
        use std::time::Duration;

        use sqlx::Row;

        use crate::tokens::{BoxFuture, StoredToken, TokenOwner, TokenStore, TokenStoreError};
        use crate::support::millis::millis;

        const LOAD: &str =
            "SELECT time_ms, sealed FROM alipay_tokens WHERE app_id = $1 AND merchant_app_id = $2";
        const SAVE: &str = "INSERT INTO alipay_tokens (app_id, merchant_app_id, time_ms, sealed) \
            VALUES ($1, $2, $3, $4) ON CONFLICT (app_id, merchant_app_id) DO UPDATE \
            SET time_ms = excluded.time_ms, sealed = excluded.sealed \
            WHERE alipay_tokens.time_ms < excluded.time_ms";
        const CLAIM: &str = concat!(
            "UPDATE alipay_tokens SET refresh_holder = $3, refresh_until_ms = ",
            $now,
            " + $4 WHERE app_id = $1 AND merchant_app_id = $2 AND refresh_until_ms <= ",
            $now
        );
        const RELEASE: &str = "UPDATE alipay_tokens SET refresh_until_ms = 0 \
            WHERE app_id = $1 AND merchant_app_id = $2 AND refresh_holder = $3";

        $(#[$docs])*
        #[derive(Clone, Debug)]
        pub struct $name {
            pool: $pool,
        }

        impl $name {
            /// The statement that creates the table, for programs that migrate databases themselves. It can be executed
            /// again.
            pub const SCHEMA: &'static str = include_str!("../../sql/tokens.sql");

            /// Creates a store over this pool. The table must exist: see [`migrate`](Self::migrate). Nothing is sent to
            /// the database.
            #[must_use]
            pub fn new(pool: $pool) -> Self {
                Self { pool }
            }

            /// Creates the table if it does not exist: executes [`SCHEMA`](Self::SCHEMA) in a transaction. Any number of
            /// processes may call it at the same time.
            ///
            /// # Errors
            /// If the database cannot be reached, or its role may not create tables.
            pub async fn migrate(pool: &$pool) -> Result<(), TokenStoreError> {
                $migrate(pool, Self::SCHEMA).await.map_err(TokenStoreError::store)
            }
        }

        impl TokenStore for $name {
            fn load<'a>(
                &'a self,
                owner: &'a TokenOwner,
            ) -> BoxFuture<'a, Result<Option<StoredToken>, TokenStoreError>> {
                Box::pin(async move {
                    let load = sqlx::query(LOAD).bind(&owner.app_id).bind(&owner.merchant_app_id);
                    let row = load.fetch_optional(&self.pool).await.map_err(TokenStoreError::store)?;
                    let Some(row) = row else { return Ok(None) };
                    let time = row.try_get(0).map_err(TokenStoreError::store)?;
                    let sealed = row.try_get(1).map_err(TokenStoreError::store)?;
                    Ok(Some(StoredToken { time, sealed }))
                })
            }

            fn save<'a>(
                &'a self,
                owner: &'a TokenOwner,
                token: &'a StoredToken,
            ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
                Box::pin(async move {
                    let save = sqlx::query(SAVE)
                        .bind(&owner.app_id)
                        .bind(&owner.merchant_app_id)
                        .bind(token.time)
                        .bind(&token.sealed);
                    let saved = save.execute(&self.pool).await.map_err(TokenStoreError::store)?;
                    Ok(saved.rows_affected() == 1)
                })
            }

            fn claim_refresh<'a>(
                &'a self,
                owner: &'a TokenOwner,
                holder: &'a str,
                lease: Duration,
            ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
                Box::pin(async move {
                    let claim = sqlx::query(CLAIM)
                        .bind(&owner.app_id)
                        .bind(&owner.merchant_app_id)
                        .bind(holder)
                        .bind(millis(lease));
                    let claimed = claim.execute(&self.pool).await.map_err(TokenStoreError::store)?;
                    Ok(claimed.rows_affected() == 1)
                })
            }

            fn release_refresh<'a>(
                &'a self,
                owner: &'a TokenOwner,
                holder: &'a str,
            ) -> BoxFuture<'a, Result<(), TokenStoreError>> {
                Box::pin(async move {
                    let release =
                        sqlx::query(RELEASE).bind(&owner.app_id).bind(&owner.merchant_app_id).bind(holder);
                    release.execute(&self.pool).await.map_err(TokenStoreError::store)?;
                    Ok(())
                })
            }
        }
    };
}

#[cfg(feature = "tokens-postgres")]
pub(super) mod postgres {
    sql_tokens!(
        /// A store in PostgreSQL (9.5 or newer), for processes on any number of computers.
        PostgresTokens,
        sqlx::PgPool,
        now = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)",
        migrate = crate::support::migration::in_postgres
    );
}

#[cfg(feature = "tokens-sqlite")]
pub(super) mod sqlite {
    sql_tokens!(
        /// A store in SQLite (3.42 or newer), for the processes of one computer.
        SqliteTokens,
        sqlx::SqlitePool,
        now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
        migrate = crate::support::migration::in_sqlite
    );
}
