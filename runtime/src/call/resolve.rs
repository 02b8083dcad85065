//! Resolving a pending or unknown outcome.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

use super::{CallOptions, CallOptionsBuilder, Response};
use crate::{
    client::Client,
    declaration::{Empty, Endpoint, Value},
    error::{Error, NotSent, NotSentReason, OutcomeQuery},
    send::{self, Exchange, Outgoing, VerifiedResponse},
    support::future::BoxFuture,
};

impl Client {
    /// Asks Alipay for the outcome of a call that is pending or unknown: sends the error's
    /// [`outcome_query`](Error::outcome_query), for the same merchant and over the same protocol.
    ///
    /// The caller decides what the response means for the call.
    ///
    /// ```no_run
    /// # use alipay::{Client, Error, Outcome, alipay_api, alipay_model};
    /// # /// Pays.
    /// # #[alipay_api(method = "alipay.trade.pay", v3 = POST, resolve_with = QueryTrade)]
    /// # pub struct PayTrade { /// Number.
    /// # #[alipay(idempotency_key)] pub out_trade_no: String }
    /// # /// Queries a trade.
    /// # #[alipay_api(method = "alipay.trade.query", v3 = POST, response = Trade, idempotent)]
    /// # pub struct QueryTrade { /// Number.
    /// # pub out_trade_no: String }
    /// # /// A trade.
    /// # #[alipay_model] pub struct Trade { /// State.
    /// # pub trade_status: Option<String> }
    /// # async fn run(client: Client) -> Result<(), Error> {
    /// match client.call(PayTrade::new("2016")).await {
    ///     Err(error) if error.outcome_query().is_some() => {
    ///         let trade = client.resolve(&error).await?.response::<QueryTrade>()?;
    ///         println!("it is {:?}", trade.trade_status);
    ///     }
    ///     other => drop(other?),
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of every call. [`NotSentReason::NothingToResolve`] if the error has no outcome query.
    pub fn resolve(&self, error: &Error) -> Resolving<'_> {
        match error.outcome_query() {
            Some(query) => self.resolve_query(query),
            None => {
                let query = Err(nothing_to_resolve(error));
                Resolving { client: self, query, options: CallOptions::new(), sent: None }
            }
        }
    }

    /// Sends an outcome query, such as one that was stored: for the merchant and over the protocol of its call.
    ///
    /// # Errors
    /// Those of every call.
    pub fn resolve_query(&self, query: &OutcomeQuery) -> Resolving<'_> {
        let options = CallOptions::for_outcome_query(query.app_auth_token.clone(), query.protocol);
        Resolving { client: self, query: Ok(query.clone()), options, sent: None }
    }
}

/// An error without an outcome query: its method, and the reason.
#[derive(Clone, Copy)]
struct Unresolvable {
    method: &'static str,
    reason: &'static str,
}

fn nothing_to_resolve(error: &Error) -> Unresolvable {
    let reason = match error {
        Error::NotSent(_) | Error::Refused(_) => "the outcome of this call is known",
        _ => "the declaration has no `resolve_with`, or the request lacks a field that the query requires",
    };
    Unresolvable { method: error.method(), reason }
}

impl From<Unresolvable> for Error {
    fn from(Unresolvable { method, reason }: Unresolvable) -> Self {
        Error::NotSent(Box::new(NotSent { method, reason: NotSentReason::NothingToResolve(reason) }))
    }
}

/// A query for the outcome of a call; see [`Client::resolve`]. [`CallOptionsBuilder`] sets its options.
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Resolving<'c> {
    client: &'c Client,
    query: Result<OutcomeQuery, Unresolvable>,
    options: CallOptions,
    sent: Option<BoxFuture<'c, Result<Exchange, Error>>>,
}

impl<'c> Resolving<'c> {
    /// The same query once more.
    pub(super) fn again(&self) -> Resolving<'c> {
        Resolving {
            client: self.client,
            query: self.query.clone(),
            options: self.options.clone(),
            sent: None,
        }
    }
}

impl CallOptionsBuilder for Resolving<'_> {
    fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }
}

impl Future for Resolving<'_> {
    type Output = Result<Resolved, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let sent = match &mut this.sent {
            Some(sent) => sent,
            None => {
                let OutcomeQuery { spec, request, .. } = this.query.clone()?;
                let outgoing = Outgoing { spec, request: Box::new(request), files: Vec::new() };
                let settings = std::mem::take(&mut this.options).or_client(this.client);
                this.sent.insert(send::start(&this.client.inner, outgoing, settings))
            }
        };
        let exchange = ready!(sent.as_mut().poll(context))?;
        Poll::Ready(Ok(Resolved { verified: exchange.into_verified() }))
    }
}

/// The verified response to an outcome query.
#[derive(Clone)]
pub struct Resolved {
    verified: Box<VerifiedResponse>,
}

impl Resolved {
    /// Returns the API method that was called.
    pub fn method(&self) -> &'static str {
        self.verified.spec.method
    }

    /// Reads the response as that of endpoint `E`.
    ///
    /// # Errors
    /// If another endpoint was called, or the response is not as declared.
    pub fn response<E: Endpoint>(self) -> Result<Response<E::Response>, Error> {
        let body = self.read::<E>()?;
        Ok(Response { body, verified: self.verified })
    }

    /// Reads the response as [`response`](Self::response) does, without consuming it.
    ///
    /// # Errors
    /// As [`response`](Self::response).
    pub fn read<E: Endpoint>(&self) -> Result<E::Response, Error> {
        if E::ENDPOINT.method != self.method() {
            let reason = "another endpoint was called; see `Resolved::method`";
            return Err(Unresolvable { method: E::ENDPOINT.method, reason }.into());
        }
        let mut body = <E::Response as Value>::empty();
        self.verified.read(&mut body)?;
        Ok(body)
    }

    /// Returns the response without a type; [`Response::raw`] and [`Response::json`] have its content.
    pub fn untyped(self) -> Response<Empty> {
        Response { body: Empty::new(), verified: self.verified }
    }
}

impl fmt::Debug for Resolving<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Resolving").field("options", &self.options).finish_non_exhaustive()
    }
}

impl fmt::Debug for Resolved {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Resolved")
            .field("method", &self.method())
            .field("trace_id", &self.verified.trace_id)
            .finish_non_exhaustive()
    }
}
