//! Carries jobs out: orders, refunds, and queries for unknown outcomes.

use std::time::Duration;

use alipay::{
    Error,
    error::StoredQuery,
    notification::HandlerError,
    servicemarket::{FulfillOrder, OrderOutcome},
    tokens::TokenOwner,
    trade::{CompleteRefund, RefundOutcome, RefundTrade},
};
use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;

use crate::{App, business, jobs::Job};

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A refund that was asked for; its number is the id of the job.
#[derive(Serialize, Deserialize)]
pub(crate) struct Refund {
    pub merchant_app_id: String,
    pub out_trade_no: String,
    /// In yuan.
    pub amount: String,
}

/// Takes jobs until it is stopped. The job that is running is finished.
pub(crate) async fn run(app: App, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match app.jobs.take().await {
            Ok(Some(job)) => {
                if let Err(error) = carry_out(&app, &job).await {
                    tracing::error!(
                        kind = job.kind,
                        id = job.id,
                        error,
                        "a job was not kept; its lease expires"
                    );
                }
                continue;
            }
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "no job can be taken"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = app.jobs.added.notified() => {}
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
        }
    }
}

async fn carry_out(app: &App, job: &Job) -> Result<(), HandlerError> {
    let result = match job.kind.as_str() {
        "order" => order(app, job).await,
        "refund" => refund(app, job).await,
        _ => unknown(app, job).await,
    };
    let label = if result.is_ok() { "ok" } else { "failed" };
    metrics::counter!("isv_jobs_total", "kind" => job.kind.clone(), "result" => label).increment(1);
    match result {
        Ok(None) => app.jobs.done(job).await?,
        Ok(Some(after)) => drop(app.jobs.again(job, after).await?),
        Err(error) => {
            tracing::error!(kind = job.kind, id = job.id, error, "a job failed");
            app.jobs.again(job, 5 * MINUTE).await?;
        }
    }
    Ok(())
}

/// Returns when the job is to be done again; `None` if it is done.
type Again = Result<Option<Duration>, HandlerError>;

async fn order(app: &App, job: &Job) -> Again {
    let order = FulfillOrder::new(&job.id).every(app.patience / 20).for_at_most(app.patience);
    let walk = order.run(&app.client, |item| business::set_up(app.clone(), item));
    match walk.await {
        OrderOutcome::Done | OrderOutcome::Cancelled(_) => Ok(None),
        OrderOutcome::InProgress => Ok(Some(MINUTE)),
        OrderOutcome::Undecided { error } => remember(app, job, &error).await,
        OrderOutcome::Refused(error) => Err(error.into()),
        OrderOutcome::WorkFailed(error) => Err(error),
        // A notification makes it due earlier.
        _ => Ok(Some(DAY)),
    }
}

async fn refund(app: &App, job: &Job) -> Again {
    let Refund { merchant_app_id, out_trade_no, amount } = serde_json::from_str(&job.content)?;
    let merchant = app.tokens.for_merchant_app(&merchant_app_id).await?;
    let request = RefundTrade::new(amount.parse()?).with_out_trade_no(out_trade_no);
    let refund = CompleteRefund::new(request, &job.id).every(app.patience / 6).for_at_most(app.patience);
    match refund.run(&merchant).await {
        RefundOutcome::Refunded { send_back_fee } => {
            business::refunded(app, &job.id, send_back_fee).await?;
            Ok(None)
        }
        RefundOutcome::Refused(error) => {
            if error.code().is_some_and(|code| code.ends_with("invalid-app-auth-token")) {
                app.tokens.refresh(&merchant_app_id, &merchant).await?;
            }
            Err(error.into())
        }
        RefundOutcome::Undecided { error: Some(error) } => remember(app, job, &error).await,
        _ => Ok(Some(MINUTE)),
    }
}

/// Stores the query for the outcome of a call. It contains the merchant's token, so it is sealed.
async fn remember(app: &App, job: &Job, error: &Error) -> Again {
    if let Some(query) = error.outcome_query() {
        let id = format!("{}/{}", job.kind, job.id);
        let sealed = app.seal.seal(&TokenOwner::new("jobs", &id), &serde_json::to_string(query)?)?;
        app.jobs.add("unknown", &id, &sealed).await?;
    }
    Ok(Some(5 * MINUTE))
}

/// Sends the query for an unknown outcome. Once Alipay answers, the job goes on from what is true.
async fn unknown(app: &App, job: &Job) -> Again {
    let text = app.seal.open(&TokenOwner::new("jobs", &job.id), &job.content)?;
    let stored: StoredQuery = serde_json::from_str(&text)?;
    let query = stored.of(alipay::catalogue()).ok_or("not a query of this version")?;
    let resolved = app.client.resolve_query(&query).every(Duration::from_secs(3)).until(|_| true).await?;
    tracing::info!(id = job.id, is_resolved = resolved.is_some(), "asked for an unknown outcome");
    match (resolved, job.id.split_once('/')) {
        (Some(_), Some((kind, id))) => Ok(app.jobs.add(kind, id, "").await.map(|()| None)?),
        _ => Ok(Some(MINUTE)),
    }
}
