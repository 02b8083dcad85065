//! A refund, from the request to a decided outcome.

use std::time::Duration;

use alipay_runtime::{Client, Error, Money, NextStep};
use tokio::time::{Instant, sleep};

use super::collect_payment::is_certain;
use super::{QueryRefund, RefundStatus, RefundTrade, TradeApiExt, TradeErrorCode, YesNo};

/// Refunds a trade until it is decided whether the money is back.
///
/// It sends [`RefundTrade`], and queries the refund until it succeeded. As long as it is not known whether Alipay has the
/// refund, the same call is sent again: the same refund number never refunds twice.
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::trade::{CompleteRefund, RefundOutcome, RefundTrade};
///
/// let refund = RefundTrade::new("5.00".parse()?).with_out_trade_no("20150320010101001");
/// match CompleteRefund::new(refund, "refund-1").run(&client).await {
///     RefundOutcome::Refunded { send_back_fee } => println!("{send_back_fee:?} are back"),
///     RefundOutcome::Refused(error) => println!("nothing was refunded: {error}"),
///     RefundOutcome::Undecided { error } => println!("run it again later, with the same number: {error:?}"),
///     _ => {}
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `run`"]
pub struct CompleteRefund {
    refund: RefundTrade,
    number: String,
    interval: Duration,
    limit: Duration,
}

/// End of a refund.
#[derive(Debug)]
#[non_exhaustive]
pub enum RefundOutcome {
    /// The money is back, now or by an earlier call with the same refund number.
    Refunded {
        /// Amount that is returned to the payer, in yuan, if Alipay says it.
        send_back_fee: Option<Money>,
    },
    /// Nothing was refunded. The error says why.
    Refused(Error),
    /// It is not decided yet. Run the same refund again later, with the same number and amount.
    Undecided {
        /// The last error; `None` if Alipay has the refund and has not completed it.
        error: Option<Error>,
    },
}

impl CompleteRefund {
    /// Prepares a refund with a number that is unique within the trade. It queries every 10 seconds, for 60 seconds.
    pub fn new(refund: RefundTrade, out_request_no: impl Into<String>) -> Self {
        let number = out_request_no.into();
        Self {
            refund: refund.with_out_request_no(&number),
            number,
            interval: Duration::from_secs(10),
            limit: Duration::from_secs(60),
        }
    }

    /// Sets the interval of the queries. Default: 10 seconds, the least that Alipay's documentation asks for.
    pub fn every(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// Sets the time after which the refund is [`Undecided`](RefundOutcome::Undecided). Default: 60 seconds.
    pub fn for_at_most(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Sends the refund, and waits until it is decided.
    pub async fn run(self, client: &Client) -> RefundOutcome {
        let begin = Instant::now();
        let mut may_be_carried_out = false;
        loop {
            let error = match client.trades().refund(self.refund.clone()).await {
                Ok(refunded) if refunded.fund_change == Some(YesNo::Yes) => {
                    return RefundOutcome::Refunded { send_back_fee: refunded.send_back_fee.clone() };
                }
                Ok(_) => None,
                Err(error)
                    if error.next_step() == NextStep::Fix && is_certain(&error) && !may_be_carried_out =>
                {
                    return RefundOutcome::Refused(error);
                }
                Err(error) => Some(error),
            };
            // A call that Alipay may have carried out makes a later refusal doubtful.
            may_be_carried_out |= error
                .as_ref()
                .is_none_or(|error| error.next_step() == NextStep::Resolve || !is_certain(error));
            let error = match self.query(client).await {
                Ok(Some(outcome)) => return outcome,
                Ok(None) => error,
                Err(error) if error.next_step() != NextStep::RetryLater => {
                    return RefundOutcome::Undecided { error: Some(error) };
                }
                Err(error) => Some(error),
            };
            if begin.elapsed().saturating_add(self.interval) > self.limit {
                return RefundOutcome::Undecided { error };
            }
            sleep(self.interval).await;
        }
    }

    /// Returns the outcome if the refund succeeded.
    async fn query(&self, client: &Client) -> Result<Option<RefundOutcome>, Error> {
        let query = QueryRefund {
            out_trade_no: self.refund.out_trade_no.clone(),
            trade_no: self.refund.trade_no.clone(),
            ..QueryRefund::new(&self.number)
        };
        match client.trades().query_refund(query).await {
            Ok(refund) if refund.refund_status == Some(RefundStatus::RefundSuccess) => {
                Ok(Some(RefundOutcome::Refunded { send_back_fee: refund.send_back_fee.clone() }))
            }
            Ok(_) => Ok(None),
            Err(error) => match error.code_as() {
                Some(TradeErrorCode::TradeNotFound | TradeErrorCode::TradeNotFoundUnprefixed) => Ok(None),
                _ => Err(error),
            },
        }
    }
}
