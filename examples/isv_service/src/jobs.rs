//! Jobs in the database: what is to be done, and when. Any number of processes may take them.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use sqlx::{AnyPool, Row};
use tokio::sync::Notify;

/// The time after which a job is done again if its process died. Longer than a job takes.
const LEASE: Duration = Duration::from_secs(600);

#[derive(Clone)]
pub(crate) struct Jobs {
    pool: AnyPool,
    /// Wakes the worker of this process.
    pub added: Arc<Notify>,
}

/// A job: its kind and id are unique.
#[derive(Debug)]
pub(crate) struct Job {
    pub kind: String,
    pub id: String,
    pub content: String,
    due: i64,
}

impl Jobs {
    pub async fn open(pool: AnyPool) -> sqlx::Result<Self> {
        let table = "CREATE TABLE IF NOT EXISTS jobs (kind TEXT NOT NULL, id TEXT NOT NULL, content TEXT NOT NULL, \
                     due_ms BIGINT NOT NULL, PRIMARY KEY (kind, id))";
        sqlx::query(table).execute(&pool).await?;
        Ok(Self { pool, added: Arc::default() })
    }

    /// Adds a job, or makes it due now if it is there. Its content stays.
    pub async fn add(&self, kind: &str, id: &str, content: &str) -> sqlx::Result<()> {
        let add = "INSERT INTO jobs (kind, id, content, due_ms) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (kind, id) DO UPDATE SET due_ms = excluded.due_ms";
        sqlx::query(add).bind(kind).bind(id).bind(content).bind(now()).execute(&self.pool).await?;
        self.added.notify_one();
        Ok(())
    }

    /// Takes the next job that is due. No other process gets it before the lease has expired.
    pub async fn take(&self) -> sqlx::Result<Option<Job>> {
        let next = "SELECT kind, id, content, due_ms FROM jobs WHERE due_ms <= $1 ORDER BY due_ms LIMIT 1";
        let Some(row) = sqlx::query(next).bind(now()).fetch_optional(&self.pool).await? else {
            return Ok(None);
        };
        let seen = row.try_get(3)?;
        let mut job = Job { kind: row.try_get(0)?, id: row.try_get(1)?, content: row.try_get(2)?, due: seen };
        let taken = self.again(&job, LEASE).await?;
        job.due = taken.unwrap_or(seen);
        Ok(taken.map(|_| job))
    }

    /// Makes a job due later, unless it was changed since it was taken. Returns its new time.
    pub async fn again(&self, job: &Job, after: Duration) -> sqlx::Result<Option<i64>> {
        let due = now() + i64::try_from(after.as_millis()).unwrap_or(i64::MAX / 2);
        let change = sqlx::query("UPDATE jobs SET due_ms = $1 WHERE kind = $2 AND id = $3 AND due_ms = $4");
        let changed =
            change.bind(due).bind(&job.kind).bind(&job.id).bind(job.due).execute(&self.pool).await?;
        Ok((changed.rows_affected() == 1).then_some(due))
    }

    /// Removes a job, unless it was added again since it was taken.
    pub async fn done(&self, job: &Job) -> sqlx::Result<()> {
        let remove = sqlx::query("DELETE FROM jobs WHERE kind = $1 AND id = $2 AND due_ms = $3");
        remove.bind(&job.kind).bind(&job.id).bind(job.due).execute(&self.pool).await?;
        Ok(())
    }

    /// Returns the number of jobs, for health and metrics.
    pub async fn count(&self) -> sqlx::Result<i64> {
        sqlx::query_scalar("SELECT count(*) FROM jobs").fetch_one(&self.pool).await
    }
}

fn now() -> i64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_millis()).unwrap_or(i64::MAX / 2)
}
