//! Tables of SQL stores.

/// Executes a schema in a transaction. Any number of processes may do so at the same time.
#[cfg(any(feature = "inbox-postgres", feature = "tokens-postgres"))]
pub(crate) async fn in_postgres(pool: &sqlx::PgPool, schema: &'static str) -> sqlx::Result<()> {
    let mut transaction = pool.begin().await?;
    // `IF NOT EXISTS` alone fails when several processes create a table at once.
    let lock = sqlx::query("SELECT pg_advisory_xact_lock(4611686018427388039)");
    lock.execute(&mut *transaction).await?;
    sqlx::raw_sql(schema).execute(&mut *transaction).await?;
    transaction.commit().await
}

/// Executes a schema in a transaction. Any number of processes may do so at the same time.
#[cfg(any(feature = "inbox-sqlite", feature = "tokens-sqlite"))]
pub(crate) async fn in_sqlite(pool: &sqlx::SqlitePool, schema: &'static str) -> sqlx::Result<()> {
    let mut transaction = pool.begin().await?;
    sqlx::raw_sql(schema).execute(&mut *transaction).await?;
    transaction.commit().await
}
