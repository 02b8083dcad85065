//! Polling an outcome until it is decided.

use std::{fmt, time::Duration};

use tokio::time::{Instant, sleep, timeout_at};

use super::{Resolved, Resolving};
use crate::error::{Error, NextStep};

/// The interval that Alipay's documentation recommends for payments.
const INTERVAL: Duration = Duration::from_secs(3);

/// The time in which a buyer enters a password.
const LIMIT: Duration = Duration::from_secs(60);

impl<'c> Resolving<'c> {
    /// Repeats the query at this interval; [`Polling::until`] says until when.
    pub fn every(self, interval: Duration) -> Polling<'c> {
        Polling { query: self, interval, limit: LIMIT }
    }

    /// Repeats the query every 3 seconds, for at most 60 seconds, until `is_decided` returns true; see
    /// [`Polling::until`].
    ///
    /// # Errors
    /// As [`Polling::until`].
    pub async fn until(self, is_decided: impl FnMut(&Resolved) -> bool) -> Result<Option<Resolved>, Error> {
        self.every(INTERVAL).until(is_decided).await
    }
}

/// A query for the outcome of a call, repeated until it is decided; see [`Resolving::every`].
#[must_use = "nothing is sent before `until`"]
pub struct Polling<'c> {
    query: Resolving<'c>,
    interval: Duration,
    limit: Duration,
}

impl Polling<'_> {
    /// Sets the time after which polling ends. Default: 60 seconds.
    pub fn for_at_most(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Sends the query at once and then at each interval, until `is_decided` returns true for its response. Returns
    /// `None` when the time is up: the outcome is still open, and the call must not be repeated.
    ///
    /// Queries that fail for a passing reason are sent again at the next interval.
    ///
    /// ```no_run
    /// # use alipay::{Client, Error, alipay_api, alipay_model};
    /// # /// Queries a trade.
    /// # #[alipay_api(method = "alipay.trade.query", v3 = POST, response = Trade, idempotent)]
    /// # pub struct QueryTrade { /// Number.
    /// # pub out_trade_no: String }
    /// # /// A trade.
    /// # #[alipay_model] pub struct Trade { /// State.
    /// # pub trade_status: Option<String> }
    /// # async fn run(client: Client, error: Error) -> Result<(), Error> {
    /// use std::time::Duration;
    ///
    /// let is_paid = |trade: &Trade| trade.trade_status.as_deref() != Some("WAIT_BUYER_PAY");
    /// let polling = client.resolve(&error).every(Duration::from_secs(5));
    /// let found = polling.until(|found| found.read::<QueryTrade>().is_ok_and(|trade| is_paid(&trade))).await?;
    /// println!("decided: {}", found.is_some());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of the query that are not expected to pass ([`NextStep::RetryLater`]), and
    /// [`NotSentReason::NothingToResolve`](crate::error::NotSentReason::NothingToResolve).
    pub async fn until(
        self,
        mut is_decided: impl FnMut(&Resolved) -> bool,
    ) -> Result<Option<Resolved>, Error> {
        let Self { query, interval, limit } = self;
        let deadline = Instant::now() + limit.min(Duration::from_secs(30 * 24 * 60 * 60));
        loop {
            match timeout_at(deadline, query.again()).await {
                Err(_) => return Ok(None),
                Ok(Ok(found)) if is_decided(&found) => return Ok(Some(found)),
                Ok(Ok(_)) => {}
                Ok(Err(error)) if error.next_step() == NextStep::RetryLater => {}
                Ok(Err(error)) => return Err(error),
            }
            if deadline.saturating_duration_since(Instant::now()) < interval {
                return Ok(None);
            }
            sleep(interval).await;
        }
    }
}

impl fmt::Debug for Polling<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Polling")
            .field("interval", &self.interval)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}
