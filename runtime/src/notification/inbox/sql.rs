//! Inboxes in SQL databases, shared by any number of receivers. Time is the database's, so that the clocks of the
//! receivers may differ.

/// The statements, with the database's own expression for the current time in milliseconds.
macro_rules! statements {
    ($now:literal) => {
        // Returns nothing if another claim or completion of the same id or signed text has not expired.
        const CLAIM: &str = concat!(
            "INSERT INTO alipay_inbox (id, digest, token, is_done, until_ms) ",
            "SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), FALSE, ",
            $now,
            " + $4 ",
            "WHERE NOT EXISTS (SELECT 1 FROM alipay_inbox ",
            "WHERE digest = CAST($2 AS TEXT) AND id <> CAST($1 AS TEXT) AND until_ms > ",
            $now,
            ") ",
            "ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, ",
            "token = excluded.token, is_done = FALSE, until_ms = excluded.until_ms ",
            "WHERE alipay_inbox.until_ms <= ",
            $now,
            " RETURNING token"
        );
        const STATE: &str =
            "SELECT is_done FROM alipay_inbox WHERE id = $1 OR digest = $2 ORDER BY is_done DESC";
        // An expired lease still counts as long as nobody else has claimed the notification.
        const COMPLETE: &str = concat!(
            "INSERT INTO alipay_inbox (id, digest, token, is_done, until_ms) ",
            "VALUES ($1, $2, $3, TRUE, ",
            $now,
            " + $4) ",
            "ON CONFLICT (id) DO UPDATE SET is_done = TRUE, until_ms = excluded.until_ms ",
            "WHERE alipay_inbox.token = excluded.token"
        );
        const RELEASE: &str = "DELETE FROM alipay_inbox WHERE id = $1 AND token = $2 AND NOT is_done";
        const PURGE: &str = concat!("DELETE FROM alipay_inbox WHERE until_ms <= ", $now);
    };
}

/// One inbox: the same code for each database that sqlx supports.
macro_rules! sql_inbox {
    (
        $(#[$docs:meta])* $name:ident, $pool:ty, $connection:ty,
        now = $now:literal, migrate = $migrate:path
    ) => {
        use std::time::Duration;

        use sqlx::Row;

        use super::super::{
            BoxFuture, Claim, DEFAULT_RETENTION, Inbox, InboxError, InboxKey, Lease,
        };
        use crate::{
            notification::{HandlerError, Notification},
            support::millis::millis,
        };

        statements!($now);

        $(#[$docs])*
        #[derive(Clone, Debug)]
        pub struct $name {
            pool: $pool,
            retention: Duration,
        }

        impl $name {
            /// The statements that create the table and its indexes, for programs that migrate databases themselves.
            /// They can be executed again.
            pub const SCHEMA: &'static str = include_str!("../../../sql/inbox.sql");

            /// Creates an inbox over this pool. The table must exist: see [`migrate`](Self::migrate). Nothing is sent to
            /// the database.
            #[must_use]
            pub fn new(pool: $pool) -> Self {
                Self { pool, retention: DEFAULT_RETENTION }
            }

            /// Creates the table and its indexes if they do not exist: executes [`SCHEMA`](Self::SCHEMA) in a
            /// transaction. Any number of processes may call it at the same time.
            ///
            /// # Errors
            /// If the database cannot be reached, or its role may not create tables.
            pub async fn migrate(pool: &$pool) -> Result<(), InboxError> {
                $migrate(pool, Self::SCHEMA).await.map_err(InboxError::store)
            }

            /// Sets the time for which handled notifications are remembered. Keep it longer than the verifier's
            /// [`max_age`](crate::notification::NotificationVerifierBuilder::max_age).
            #[must_use]
            pub fn with_retention(mut self, retention: Duration) -> Self {
                self.retention = retention;
                self
            }

            /// Does the work of a handler and completes its notification in one transaction: a crash can then neither lose
            /// the notification nor cause it to be handled twice. The receiver's own completion afterwards changes nothing.
            ///
            /// The notification is completed first, so that its entry is locked while `work` runs. Whatever fails rolls
            /// everything back, and Alipay delivers the notification again.
            ///
            /// # Errors
            /// The error of `work`, or of the database. [`InboxError::Lost`] if another receiver has claimed the
            /// notification; [`InboxError::NoLease`] if the notification was not given to a handler by a receiver.
            pub async fn in_transaction<M, T>(
                &self,
                notification: &Notification<M>,
                work: impl AsyncFnOnce(&mut $connection) -> Result<T, HandlerError>,
            ) -> Result<T, HandlerError> {
                let lease = notification.lease().ok_or(InboxError::NoLease)?;
                let mut transaction = self.pool.begin().await?;
                self.complete_in(&mut transaction, lease).await?;
                // Dropped without a commit, a transaction is rolled back.
                let done = work(&mut transaction).await?;
                transaction.commit().await?;
                Ok(done)
            }

            /// Completes a claim in a transaction of yours; [`in_transaction`](Self::in_transaction) does so in one of its
            /// own. After a crash, the handler's work and its completion are either both there or both missing.
            /// The receiver's own completion afterwards changes nothing.
            ///
            /// # Errors
            /// Returns [`InboxError::Lost`] if another receiver has claimed the notification: roll back. Otherwise if
            /// the database fails.
            pub async fn complete_in(
                &self,
                connection: &mut $connection,
                lease: &Lease,
            ) -> Result<(), InboxError> {
                let complete = sqlx::query(COMPLETE)
                    .bind(lease.key().id())
                    .bind(lease.key().digest())
                    .bind(lease.token())
                    .bind(millis(self.retention));
                let done = complete.execute(connection).await.map_err(InboxError::store)?;
                if done.rows_affected() == 0 { Err(InboxError::Lost) } else { Ok(()) }
            }

            async fn try_claim(&self, key: &InboxKey, lease: Duration) -> Result<Claim, InboxError> {
                let granted = Lease::new(key.clone());
                let claim = sqlx::query(CLAIM)
                    .bind(key.id())
                    .bind(key.digest())
                    .bind(granted.token())
                    .bind(millis(lease));
                if claim.fetch_optional(&self.pool).await.map_err(InboxError::store)?.is_some() {
                    return Ok(Claim::Granted(granted));
                }
                let state = sqlx::query(STATE).bind(key.id()).bind(key.digest());
                let is_done = match state.fetch_optional(&self.pool).await.map_err(InboxError::store)? {
                    Some(row) => row.try_get(0).map_err(InboxError::store)?,
                    // Released just now; the next delivery is granted.
                    None => false,
                };
                Ok(if is_done { Claim::Done } else { Claim::Held })
            }

            async fn try_purge(&self) -> Result<u64, InboxError> {
                let purged = sqlx::query(PURGE).execute(&self.pool).await.map_err(InboxError::store)?;
                Ok(purged.rows_affected())
            }
        }

        impl Inbox for $name {
            fn claim<'a>(
                &'a self,
                key: &'a InboxKey,
                lease: Duration,
            ) -> BoxFuture<'a, Result<Claim, InboxError>> {
                Box::pin(self.try_claim(key, lease))
            }

            fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
                Box::pin(async move {
                    let mut connection = self.pool.acquire().await.map_err(InboxError::store)?;
                    self.complete_in(&mut connection, lease).await
                })
            }

            fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
                Box::pin(async move {
                    let release = sqlx::query(RELEASE).bind(lease.key().id()).bind(lease.token());
                    release.execute(&self.pool).await.map_err(InboxError::store)?;
                    Ok(())
                })
            }

            fn retention(&self) -> Duration {
                self.retention
            }

            fn purge(&self) -> BoxFuture<'_, Result<u64, InboxError>> {
                Box::pin(self.try_purge())
            }
        }
    };
}

#[cfg(feature = "inbox-postgres")]
pub(super) mod postgres {
    sql_inbox!(
        /// An inbox in PostgreSQL (9.5 or newer), for receivers on any number of computers.
        PostgresInbox,
        sqlx::PgPool,
        sqlx::PgConnection,
        now = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)",
        migrate = crate::support::migration::in_postgres
    );
}

#[cfg(feature = "inbox-sqlite")]
pub(super) mod sqlite {
    sql_inbox!(
        /// An inbox in SQLite (3.42 or newer), for the receivers of one computer.
        SqliteInbox,
        sqlx::SqlitePool,
        sqlx::SqliteConnection,
        now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
        migrate = crate::support::migration::in_sqlite
    );
}
