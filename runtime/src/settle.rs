//! Finding out what became of a call.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

use crate::{
    client::Client,
    codec::Value,
    crypto::BoxFuture,
    endpoint::{Empty, Endpoint},
    error::{Error, NotSent, NotSentReason},
    reply::Reply,
    send::{self, Answer, Arrived, Outgoing},
};

impl Client {
    /// Asks what became of a call whose outcome is unknown or pending: sends the request that the error
    /// holds ([`Error::confirmation`]), for the same merchant. What the answer means is for the caller to say.
    ///
    /// ```no_run
    /// # use alipay_runtime::{Client, Error, Outcome, alipay_api, alipay_model};
    /// # /// Pays.
    /// # #[alipay_api(method = "alipay.trade.pay", v3 = POST, confirm_with = QueryTrade)]
    /// # pub struct PayTrade { /// Number.
    /// # #[alipay(idempotency_key)] pub out_trade_no: String }
    /// # /// Asks.
    /// # #[alipay_api(method = "alipay.trade.query", v3 = POST, response = Trade, idempotent)]
    /// # pub struct QueryTrade { /// Number.
    /// # pub out_trade_no: String }
    /// # /// A trade.
    /// # #[alipay_model] pub struct Trade { /// State.
    /// # pub trade_status: Option<String> }
    /// # async fn run(client: Client) -> Result<(), Error> {
    /// match client.call(PayTrade::new("2016")).await {
    ///     Err(error) if error.confirmation().is_some() => {
    ///         let trade = client.settle(&error).await?.reply::<QueryTrade>()?;
    ///         println!("it is {:?}", trade.trade_status);
    ///     }
    ///     other => drop(other?),
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As every call; [`NotSentReason::NothingToSettle`] if the error holds no such request.
    pub fn settle(&self, error: &Error) -> Settling<'_> {
        let answer: BoxFuture<'_, _> = match error.confirmation() {
            Some(confirmation) => {
                let request = Box::new(confirmation.request.clone());
                let outgoing = Outgoing { spec: confirmation.spec, request, files: Vec::new() };
                send::start(self, outgoing, confirmation.options.clone())
            }
            None => {
                let reason = NotSentReason::NothingToSettle(match error {
                    Error::NotSent(_) | Error::Refused(_) => "the outcome of this call is known",
                    _ => "the declaration names no `confirm_with`, or the call lacks a field that it needs",
                });
                let method = error.method();
                Box::pin(async move { Err(Error::NotSent(Box::new(NotSent { method, reason }))) })
            }
        };
        Settling { answer }
    }
}

/// The question what became of a call, on its way; see [`Client::settle`].
#[must_use = "nothing is asked until it is awaited"]
pub struct Settling<'c> {
    answer: BoxFuture<'c, Result<Arrived, Error>>,
}

impl Future for Settling<'_> {
    type Output = Result<Settled, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let arrived = ready!(self.answer.as_mut().poll(context))?;
        Poll::Ready(Ok(Settled { answer: arrived.answer }))
    }
}

/// The verified answer to the question what became of a call.
#[derive(Clone)]
pub struct Settled {
    answer: Box<Answer>,
}

impl Settled {
    /// The API method that was asked.
    pub fn method(&self) -> &'static str {
        self.answer.spec.method
    }

    /// The answer as that of the endpoint that was asked.
    ///
    /// # Errors
    /// When another endpoint was asked, or the answer is not as declared.
    pub fn reply<E: Endpoint>(self) -> Result<Reply<E::Reply>, Error> {
        if E::ENDPOINT.method != self.method() {
            let reason = NotSentReason::NothingToSettle("another endpoint was asked; see `Settled::method`");
            return Err(Error::NotSent(Box::new(NotSent { method: E::ENDPOINT.method, reason })));
        }
        let mut body = <E::Reply as Value>::vacant();
        self.answer.read(&mut body)?;
        Ok(Reply { body, answer: self.answer })
    }

    /// The answer without its type: [`Reply::raw`] and [`Reply::json`] hold what came.
    pub fn untyped(self) -> Reply<Empty> {
        Reply { body: Empty::new(), answer: self.answer }
    }
}

impl fmt::Debug for Settling<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Settling").finish_non_exhaustive()
    }
}

impl fmt::Debug for Settled {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Settled")
            .field("method", &self.method())
            .field("trace_id", &self.answer.trace_id)
            .finish_non_exhaustive()
    }
}
