//! Inboxes over SQL, shared by any number of receivers. Time is the database's, so that the clocks of the
//! receivers need not agree.

/// The statements, with the database's own expression for now in milliseconds.
macro_rules! statements {
    ($now:literal) => {
        const CREATE: &str = "CREATE TABLE IF NOT EXISTS alipay_inbox (\
             notify_id TEXT PRIMARY KEY, token TEXT NOT NULL, is_done BOOLEAN NOT NULL, until_ms BIGINT NOT NULL)";
        // Nothing is returned where somebody else's claim or completion still counts.
        const CLAIM: &str = concat!(
            "INSERT INTO alipay_inbox (notify_id, token, is_done, until_ms) VALUES ($1, $2, FALSE, ", $now, " + $3) \
             ON CONFLICT (notify_id) DO UPDATE SET \
             token = excluded.token, is_done = FALSE, until_ms = excluded.until_ms \
             WHERE alipay_inbox.until_ms <= ", $now, " RETURNING token"
        );
        const STATE: &str = "SELECT is_done FROM alipay_inbox WHERE notify_id = $1";
        // A lease that ended counts as long as nobody else has claimed the notification.
        const COMPLETE: &str = concat!(
            "INSERT INTO alipay_inbox (notify_id, token, is_done, until_ms) VALUES ($1, $2, TRUE, ", $now, " + $3) \
             ON CONFLICT (notify_id) DO UPDATE SET is_done = TRUE, until_ms = excluded.until_ms \
             WHERE alipay_inbox.token = excluded.token"
        );
        const RELEASE: &str = "DELETE FROM alipay_inbox WHERE notify_id = $1 AND token = $2 AND NOT is_done";
        const PURGE: &str = concat!("DELETE FROM alipay_inbox WHERE until_ms <= ", $now);
    };
}

/// One inbox: the same code for each database that sqlx speaks to.
macro_rules! sql_inbox {
    ($(#[$docs:meta])* $name:ident, $pool:ty, $connection:ty, now = $now:literal) => {
        use std::time::Duration;

        use sqlx::Row;

        use super::super::{BoxFuture, Claim, Inbox, InboxError, KEPT, Lease, millis};

        statements!($now);

        $(#[$docs])*
        #[derive(Clone, Debug)]
        pub struct $name {
            pool: $pool,
        }

        impl $name {
            /// Over this pool; makes the table `alipay_inbox` if there is none.
            ///
            /// # Errors
            /// When the database cannot be reached, or forbids it.
            pub async fn new(pool: $pool) -> Result<Self, InboxError> {
                sqlx::query(CREATE).execute(&pool).await.map_err(InboxError::store)?;
                Ok(Self { pool })
            }

            /// Completes a claim within a transaction of yours, so that what a handler did and that it did it
            /// are remembered together or not at all: a crash can then neither lose a notification nor have it
            /// handled twice. The receiver's own completion afterwards changes nothing.
            ///
            /// # Errors
            /// [`InboxError::Lost`] when somebody else has claimed the notification: roll back. Otherwise when
            /// the database fails.
            pub async fn complete_in(connection: &mut $connection, lease: &Lease) -> Result<(), InboxError> {
                let complete = sqlx::query(COMPLETE).bind(lease.notify_id()).bind(lease.token()).bind(millis(KEPT));
                let done = complete.execute(connection).await.map_err(InboxError::store)?;
                if done.rows_affected() == 0 { Err(InboxError::Lost) } else { Ok(()) }
            }

            /// Forgets what was handled more than two days ago, longer than Alipay repeats; how many that were.
            /// Call it now and then.
            ///
            /// # Errors
            /// When the database fails.
            pub async fn purge(&self) -> Result<u64, InboxError> {
                let purged = sqlx::query(PURGE).execute(&self.pool).await.map_err(InboxError::store)?;
                Ok(purged.rows_affected())
            }

            async fn try_claim(&self, notify_id: &str, lease: Duration) -> Result<Claim, InboxError> {
                let granted = Lease::new(notify_id);
                let claim = sqlx::query(CLAIM).bind(notify_id).bind(granted.token()).bind(millis(lease));
                if claim.fetch_optional(&self.pool).await.map_err(InboxError::store)?.is_some() {
                    return Ok(Claim::Granted(granted));
                }
                let state = sqlx::query(STATE).bind(notify_id).fetch_optional(&self.pool).await;
                let is_done = match state.map_err(InboxError::store)? {
                    Some(row) => row.try_get(0).map_err(InboxError::store)?,
                    // It was given back just now; the next delivery finds it free.
                    None => false,
                };
                Ok(if is_done { Claim::Done } else { Claim::Held })
            }
        }

        impl Inbox for $name {
            fn claim<'a>(
                &'a self,
                notify_id: &'a str,
                lease: Duration,
            ) -> BoxFuture<'a, Result<Claim, InboxError>> {
                Box::pin(self.try_claim(notify_id, lease))
            }

            fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
                Box::pin(async move {
                    let mut connection = self.pool.acquire().await.map_err(InboxError::store)?;
                    Self::complete_in(&mut connection, lease).await
                })
            }

            fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
                Box::pin(async move {
                    let release = sqlx::query(RELEASE).bind(lease.notify_id()).bind(lease.token());
                    release.execute(&self.pool).await.map_err(InboxError::store)?;
                    Ok(())
                })
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
        now = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"
    );
}

#[cfg(feature = "inbox-sqlite")]
pub(super) mod sqlite {
    sql_inbox!(
        /// An inbox in SQLite (3.42 or newer), for the receivers of one computer.
        SqliteInbox,
        sqlx::SqlitePool,
        sqlx::SqliteConnection,
        now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
    );
}
