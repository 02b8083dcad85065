//! A payment by payment code, from the scan to a decided outcome.

use std::time::Duration;

use alipay_runtime::{Client, Error, Money, NextStep, error::ApiError};
use tokio::time::sleep;

use super::{
    CancelAction, CancelTrade, CancelledTrade, PayTrade, QueryTrade, TradeApiExt, TradeErrorCode,
    TradeStatus, YesNo,
};

/// The most attempts to cancel a trade that remains undecided.
const CANCEL_ATTEMPTS: u32 = 5;

/// Charges a buyer by a scanned payment code until it is decided whether the trade is paid.
///
/// It sends [`PayTrade`]. If the buyer has to enter a password, or the outcome is unknown for another reason, it queries
/// the trade until the time is up, and then cancels it, as Alipay's documentation of payments at a cash register asks for.
///
/// Store the trade number before you run it: after a crash, [`CollectPayment::resume`] finds out how the payment ended.
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::trade::{CollectPayment, PayScene, PayTrade, PaymentOutcome};
///
/// let payment = PayTrade::new("20150320010101001", "88.80".parse()?, "Lunch")
///     .with_scene(PayScene::BarCode)
///     .with_auth_code("28763443825664394");
/// match CollectPayment::new(payment).run(&client).await {
///     PaymentOutcome::Paid(trade) => println!("paid: {:?}", trade.trade_no),
///     PaymentOutcome::NotPaid(reason) => println!("not paid: {reason:?}"),
///     PaymentOutcome::Unknown { out_trade_no, error } => println!("look up {out_trade_no} later: {error:?}"),
///     _ => {}
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `run`"]
pub struct CollectPayment {
    out_trade_no: String,
    /// `None` if it was sent before.
    payment: Option<PayTrade>,
    interval: Duration,
    limit: Duration,
}

/// End of a payment.
#[derive(Debug)]
#[non_exhaustive]
pub enum PaymentOutcome {
    /// The trade is paid.
    Paid(CollectedTrade),
    /// The trade is not paid, and cannot be paid any more. Charge again with a new trade number.
    NotPaid(NotPaid),
    /// It could not be found out. Keep the trade number, and [`resume`](CollectPayment::resume) later; never charge
    /// again before that.
    Unknown {
        /// Trade number assigned by you.
        out_trade_no: String,
        /// The last error; `None` if Alipay asked too often to cancel once more.
        error: Option<Error>,
    },
}

/// A paid trade.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CollectedTrade {
    /// Trade number assigned by you.
    pub out_trade_no: String,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Total amount of the order, in yuan.
    pub total_amount: Option<Money>,
    /// Amount that you receive before fees, in yuan.
    pub receipt_amount: Option<Money>,
}

/// Reason why a trade is not paid.
#[derive(Debug)]
#[non_exhaustive]
pub enum NotPaid {
    /// The payment was refused, or could not be sent.
    Refused(Error),
    /// The trade is closed, for example because the buyer did not pay in time.
    Closed,
    /// The trade was cancelled when the time was up.
    Cancelled {
        /// The buyer had paid at the last moment, and got the money back.
        refunded: bool,
    },
}

impl CollectPayment {
    /// Prepares the payment: queries every 3 seconds, and cancels after 60 seconds.
    pub fn new(payment: PayTrade) -> Self {
        let payment_no = payment.out_trade_no.clone();
        Self { payment: Some(payment), ..Self::resume(payment_no) }
    }

    /// Finds out how a payment ended that was sent before, by its trade number, and cancels it if it remains undecided.
    pub fn resume(out_trade_no: impl Into<String>) -> Self {
        Self {
            out_trade_no: out_trade_no.into(),
            payment: None,
            interval: Duration::from_secs(3),
            limit: Duration::from_secs(60),
        }
    }

    /// Sets the interval of the queries. Default: 3 seconds.
    pub fn every(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// Sets the time for the buyer, after which the trade is cancelled. Default: 60 seconds.
    pub fn for_at_most(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Sends the payment, and waits until it is decided.
    pub async fn run(mut self, client: &Client) -> PaymentOutcome {
        let Some(payment) = self.payment.take() else { return self.wait(client).await };
        let error = match client.trades().pay(payment).await {
            Ok(paid) => {
                return PaymentOutcome::Paid(CollectedTrade {
                    trade_no: paid.trade_no.clone(),
                    total_amount: paid.total_amount.clone(),
                    receipt_amount: paid.receipt_amount.clone(),
                    out_trade_no: self.out_trade_no,
                });
            }
            Err(error) => error,
        };
        let is_paid_already = error.code_as() == Some(TradeErrorCode::TradeAlreadyPaid);
        match error.next_step() {
            NextStep::Fix | NextStep::RetryLater if is_certain(&error) && !is_paid_already => {
                PaymentOutcome::NotPaid(NotPaid::Refused(error))
            }
            _ => self.wait(client).await,
        }
    }

    /// Queries until the trade is decided or the time is up, then cancels.
    async fn wait(self, client: &Client) -> PaymentOutcome {
        let begin = tokio::time::Instant::now();
        loop {
            match self.query(client).await {
                Ok(Some(outcome)) => return outcome,
                Ok(None) => {}
                // Neither a query nor a cancellation would be believed.
                Err(error) => return self.unknown(Some(error)),
            }
            if begin.elapsed().saturating_add(self.interval) > self.limit {
                return self.cancel(client).await;
            }
            sleep(self.interval).await;
        }
    }

    /// Returns the outcome if the trade is decided.
    async fn query(&self, client: &Client) -> Result<Option<PaymentOutcome>, Error> {
        let query = QueryTrade::new().with_out_trade_no(&self.out_trade_no);
        let trade = match client.trades().query(query).await {
            Ok(trade) => trade,
            // The payment may still be on its way.
            Err(error) if error.code_as() == Some(TradeErrorCode::TradeNotFound) => return Ok(None),
            Err(error) if error.next_step() == NextStep::RetryLater => return Ok(None),
            Err(error) => return Err(error),
        };
        Ok(match &trade.trade_status {
            Some(TradeStatus::TradeSuccess | TradeStatus::TradeFinished) => {
                Some(PaymentOutcome::Paid(CollectedTrade {
                    out_trade_no: self.out_trade_no.clone(),
                    trade_no: trade.trade_no.clone(),
                    total_amount: trade.total_amount.clone(),
                    receipt_amount: trade.receipt_amount.clone(),
                }))
            }
            Some(TradeStatus::TradeClosed) => Some(PaymentOutcome::NotPaid(NotPaid::Closed)),
            _ => None,
        })
    }

    async fn cancel(self, client: &Client) -> PaymentOutcome {
        let mut last = None;
        for attempt in 0..CANCEL_ATTEMPTS {
            if attempt > 0 {
                sleep(self.interval).await;
            }
            let request = CancelTrade::new().with_out_trade_no(&self.out_trade_no);
            match client.trades().cancel(request).await {
                Ok(cancelled) if must_repeat(&cancelled) => last = None,
                Ok(cancelled) => {
                    let refunded = cancelled.action == Some(CancelAction::Refund);
                    return PaymentOutcome::NotPaid(NotPaid::Cancelled { refunded });
                }
                // Such as a trade that was finished in the meantime.
                Err(error) if error.next_step() == NextStep::Fix => {
                    return match self.query(client).await {
                        Ok(Some(outcome)) => outcome,
                        _ => self.unknown(Some(error)),
                    };
                }
                Err(error) => last = Some(error),
            }
        }
        self.unknown(last)
    }

    fn unknown(self, error: Option<Error>) -> PaymentOutcome {
        PaymentOutcome::Unknown { out_trade_no: self.out_trade_no, error }
    }
}

/// Returns whether a call was certainly not carried out: it was not sent, or the refusal is signed.
pub(super) fn is_certain(error: &Error) -> bool {
    error.api().is_none_or(ApiError::is_authenticated)
}

fn must_repeat(cancelled: &CancelledTrade) -> bool {
    cancelled.retry_flag == Some(YesNo::Yes)
}
