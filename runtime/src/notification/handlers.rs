//! Handlers of a receiver, with and without state.

use std::future::Future;

use super::{
    HandlerResult, Message, Notification, ReceiveError, ReceiverBuilder,
    receiver::{Outcome, Registered},
};
use crate::{declaration::Model, support::future::BoxFuture};

/// The state of a receiver's handlers: a builder after [`with_state`](ReceiverBuilder::with_state).
#[derive(Clone, Debug)]
pub struct WithState<S>(pub(super) S);

impl ReceiverBuilder {
    /// Adds the handler of one kind of notification. `build` refuses a second one for the same kind.
    ///
    /// A handler that needs a database or a client gets it by [`with_state`](Self::with_state), which comes first. Without
    /// it, rustc reports that a function with one argument was expected.
    pub fn on<M, F>(self, handler: impl Fn(Notification<M>) -> F + Send + Sync + 'static) -> Self
    where
        M: Message,
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        self.add(handler)
    }

    /// Sets the handler of all other notifications. Without it, the response to them is `fail`, and Alipay delivers them
    /// again for about a day.
    pub fn fallback<F>(self, handler: impl Fn(Notification) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        self.set_fallback(handler)
    }
}

impl<S: Clone + Send + Sync + 'static> ReceiverBuilder<WithState<S>> {
    /// Adds the handler of one kind of notification, which gets a clone of the state. `build` refuses a second one for
    /// the same kind.
    pub fn on<M, F>(self, handler: impl Fn(S, Notification<M>) -> F + Send + Sync + 'static) -> Self
    where
        M: Message,
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        let state = self.state.0.clone();
        self.add(move |notification| handler(state.clone(), notification))
    }

    /// Sets the handler of all other notifications, which gets a clone of the state. Without it, the response to them is
    /// `fail`, and Alipay delivers them again for about a day.
    pub fn fallback<F>(self, handler: impl Fn(S, Notification) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        let state = self.state.0.clone();
        self.set_fallback(move |notification| handler(state.clone(), notification))
    }
}

impl<S> ReceiverBuilder<S> {
    /// Sets the state of the handlers that are added after it. Each call of a handler gets a clone as its first argument,
    /// so that a handler is a plain function. Handlers that were added before keep theirs, or have none.
    ///
    /// ```no_run
    /// # use alipay::alipay_notify;
    /// # /// An order changed its state.
    /// # #[alipay_notify(msg_method = "alipay.open.servicemarket.order.change.notify")]
    /// # pub struct OrderChanged { /// Number.
    /// # pub order_no: Option<String> }
    /// use alipay::{Client, Notification, Receiver, notification::HandlerResult};
    ///
    /// #[derive(Clone)]
    /// struct App {
    ///     client: Client, // cheap to clone, as pools of databases are
    /// }
    ///
    /// async fn changed(app: App, changed: Notification<OrderChanged>) -> HandlerResult {
    ///     let order_no = changed.order_no.as_deref().ok_or("a notification without an order")?;
    ///     println!("order {order_no} of app {}", app.client.app_id());
    ///     Ok(())
    /// }
    ///
    /// # fn receiver(client: Client) -> Result<Receiver, alipay::settings::ConfigError> {
    /// Receiver::builder(client.notification_verifier()).with_state(App { client }).on(changed).build()
    /// # }
    /// ```
    pub fn with_state<T: Clone + Send + Sync + 'static>(self, state: T) -> ReceiverBuilder<WithState<T>> {
        let Self { dispatcher, max_handlers, .. } = self;
        ReceiverBuilder { dispatcher, max_handlers, state: WithState(state) }
    }

    fn add<M, F>(mut self, handler: impl Fn(Notification<M>) -> F + Send + Sync + 'static) -> Self
    where
        M: Message,
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        let decode_and_handle = move |notification: Notification| -> BoxFuture<'static, Outcome> {
            match notification.decode::<M>() {
                Ok(declared) => boxed(handler(declared)),
                Err(problem) => Box::pin(async move { Err(problem.into()) }),
            }
        };
        let (kind, fields) = (M::KIND, <M as Model>::SPEC);
        self.dispatcher.handlers.push(Registered { kind, fields, handler: Box::new(decode_and_handle) });
        self
    }

    fn set_fallback<F>(mut self, handler: impl Fn(Notification) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = HandlerResult> + Send + 'static,
    {
        self.dispatcher.fallback = Some(Box::new(move |notification| boxed(handler(notification))));
        self
    }
}

fn boxed(handled: impl Future<Output = HandlerResult> + Send + 'static) -> BoxFuture<'static, Outcome> {
    Box::pin(async move { handled.await.map_err(ReceiveError::Handler) })
}
