//! Tables of SQL stores.
//!
//! The statements are passed to [`Executor::execute`], which returns a boxed future: that of `RawSql::execute` is `Send` for
//! one lifetime only, so that a task which migrates could not be spawned.

use sqlx::Executor;

/// Executes a schema in a transaction. Any number of processes may do so at the same time.
#[cfg(any(feature = "inbox-postgres", feature = "tokens-postgres"))]
pub(crate) async fn in_postgres(pool: &sqlx::PgPool, schema: &'static str) -> sqlx::Result<()> {
    let mut transaction = pool.begin().await?;
    // `IF NOT EXISTS` alone fails when several processes create a table at once.
    let lock = sqlx::query("SELECT pg_advisory_xact_lock(4611686018427388039)");
    (&mut *transaction).execute(lock).await?;
    (&mut *transaction).execute(sqlx::raw_sql(schema)).await?;
    transaction.commit().await
}

/// Executes a schema in a transaction. Any number of processes may do so at the same time.
#[cfg(any(feature = "inbox-sqlite", feature = "tokens-sqlite"))]
pub(crate) async fn in_sqlite(pool: &sqlx::SqlitePool, schema: &'static str) -> sqlx::Result<()> {
    let mut transaction = pool.begin().await?;
    (&mut *transaction).execute(sqlx::raw_sql(schema)).await?;
    transaction.commit().await
}
