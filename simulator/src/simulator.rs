//! The handle that a test holds.

mod builder;
mod certificates;
mod market;
mod notify;
mod observe;
mod provided_keys;
mod settings;
mod start;

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use alipay::{Client, ClientBuilder, ConfigError, runtime::declaration::Endpoint};
use tokio::sync::oneshot;

pub use builder::SimulatorBuilder;
use provided_keys::{AppKey, Shown};
pub use settings::{Certified, Settings};

use crate::{
    App, Caller, Event, Fault, FaultPlan, Refusal, SimulatorError,
    accounts::Registered,
    keys::Keys,
    locks::lock,
    market::Market,
    notification::{Courier, Outbox},
    routes::typed,
    server::Platform,
};

/// An Alipay in this process, on a port of 127.0.0.1 that the system chooses, unless
/// [`listen`](SimulatorBuilder::listen) says otherwise.
///
/// It stops when it is dropped.
#[must_use = "the simulator stops when it is dropped"]
pub struct Simulator {
    url: String,
    app: App,
    platform: Arc<Platform>,
    market: Arc<Mutex<Market>>,
    courier: Arc<Courier>,
    outbox: Outbox,
    shown: Shown,
    has_page: bool,
    /// The server stops when this is dropped. The server's own handle has none.
    _stop: Option<oneshot::Sender<()>>,
}

impl Simulator {
    /// Starts with throw-away keys and one app.
    ///
    /// # Errors
    /// When no port can be opened or no key be made.
    pub async fn start() -> Result<Self, SimulatorError> {
        Self::builder().start().await
    }

    /// Settings, before the start.
    pub fn builder() -> SimulatorBuilder {
        SimulatorBuilder::default()
    }

    /// The server's address, for [`ClientBuilder::server`](alipay::runtime::ClientBuilder::server).
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The first app.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Another app: a second provider, who must not see the first one's orders.
    ///
    /// # Errors
    /// When no key can be made.
    pub async fn register_app(&self) -> Result<App, SimulatorError> {
        let number = lock(&self.platform.accounts).next_app_id();
        self.platform.register(number, AppKey::Pair(Keys::generate().await?))
    }

    /// A client of the first app.
    ///
    /// # Errors
    /// When the HTTP client cannot be set up.
    pub fn client(&self) -> Result<Client, ConfigError> {
        self.client_for(&self.app)
    }

    /// A client of this app.
    ///
    /// # Errors
    /// As [`ClientBuilder::build`](alipay::runtime::ClientBuilder::build).
    pub fn client_for(&self, app: &App) -> Result<Client, ConfigError> {
        self.client_builder_for(app).build()
    }

    /// The settings of a client of the first app: by certificates and encrypted where the simulator is.
    pub fn client_builder(&self) -> ClientBuilder {
        self.client_builder_for(&self.app)
    }

    /// The settings of a client of this app.
    pub fn client_builder_for(&self, app: &App) -> ClientBuilder {
        let builder = Client::builder()
            .app_id(app.app_id.as_str())
            .private_key(app.private_key.as_str())
            .server(self.url.as_str());
        let builder = match &app.certificate {
            Some(certificate) => builder.certificates(
                certificate.as_str(),
                self.alipay_certificate(),
                self.root_certificates(),
            ),
            None => builder.alipay_public_key(app.alipay_public_key.as_str()),
        };
        match self.encrypt_key() {
            Some(key) => builder.encrypt_key(key),
            None => builder,
        }
    }

    /// A merchant authorises the first app: the `app_auth_token`.
    pub fn authorise(&self, merchant_pid: impl Into<String>) -> String {
        self.authorise_for(&self.app, merchant_pid)
    }

    /// A merchant authorises this app: the `app_auth_token`.
    pub fn authorise_for(&self, app: &App, merchant_pid: impl Into<String>) -> String {
        lock(&self.platform.accounts).grant(&app.app_id, merchant_pid.into()).0
    }

    /// A merchant authorises the first app, for simulators with a [store](SimulatorBuilder::store).
    ///
    /// # Errors
    /// When the authorisation could not be saved.
    pub fn try_authorise(&self, merchant_pid: impl Into<String>) -> Result<String, Refusal> {
        let (token, saved) = lock(&self.platform.accounts).grant(&self.app.app_id, merchant_pid.into());
        saved.map(|()| token)
    }

    /// Answers an endpoint, whether the simulator knows it or not, on its REST route and on the V2 gateway. The
    /// request has passed every check of the protocol, and is decrypted. Of an upload, the stub sees the
    /// fields; the files are in [`requests`](Self::requests).
    ///
    /// ```
    /// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::servicemarket::{AcceptOrder, OrderApiExt};
    /// use alipay_simulator::{Refusal, Simulator};
    ///
    /// let simulator = Simulator::start().await?;
    /// simulator.on::<AcceptOrder>(|request, _caller| {
    ///     Err(Refusal::business("ORDER_NOT_EXIST", request.commodity_order_id))
    /// });
    /// let refused = simulator.client()?.orders().accept(AcceptOrder::new("1")).await;
    /// assert_eq!(refused.unwrap_err().code(), Some("ORDER_NOT_EXIST"));
    /// # Ok(()) }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
    /// ```
    pub fn on<E: Endpoint>(
        &self,
        answer: impl Fn(E, &Caller) -> Result<E::Response, Refusal> + Send + Sync + 'static,
    ) {
        lock(&self.platform.routes).set(E::ENDPOINT, typed("invalid-parameter", answer));
    }

    /// Lets something go wrong with calls from now on, beside what was asked for before.
    ///
    /// ```
    /// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::{Outcome, servicemarket::{AcceptOrder, OrderApiExt}};
    /// use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};
    ///
    /// let simulator = Simulator::start().await?;
    /// let order_id = simulator.place_order(NewOrder::new().with_shop("1"));
    /// simulator.inject(FaultPlan::once(Fault::CutAfter));
    /// let lost = simulator.client()?.orders().accept(AcceptOrder::new(order_id)).await;
    /// assert_eq!(lost.unwrap_err().outcome(), Outcome::Unknown); // though it was accepted
    /// # Ok(()) }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
    /// ```
    pub fn inject(&self, faults: FaultPlan) {
        lock(&self.platform.faults).add(faults);
        self.platform.journal.tell(Event::Settings);
    }

    /// Takes back what is to go wrong: all that can do this, for this API method (or, with `None`, for all
    /// methods).
    pub fn withdraw(&self, method: Option<&str>, fault: Fault) {
        lock(&self.platform.faults).remove(method, fault);
        self.platform.journal.tell(Event::Settings);
    }

    /// What is to go wrong with calls.
    pub fn faults(&self) -> Vec<FaultPlan> {
        lock(&self.platform.faults).all()
    }

    /// Lets calls pass again as they should.
    pub fn calm(&self) {
        lock(&self.platform.faults).clear();
        self.platform.journal.tell(Event::Settings);
    }
}

impl Platform {
    /// Keeps an app with this key, whose private half may be elsewhere.
    fn register(&self, app_id: String, key: AppKey) -> Result<App, SimulatorError> {
        let alipay_public_key = self.signer.current().keys.public_text()?;
        let (public, keys) = match key {
            AppKey::Pair(keys) => (keys.public(), Some(keys)),
            AppKey::Public(public) => (public, None),
        };
        let private_key = keys.as_ref().map(Keys::private_text).transpose()?.unwrap_or_default();
        let certificate = match &self.certificates {
            None => None,
            Some(made) => {
                let keys = keys.as_ref().ok_or(SimulatorError::CertificateOfPublicKey)?;
                Some(made.of_app(&app_id, keys)?)
            }
        };
        let pem = certificate.as_ref().map(|issued| issued.pem.clone());
        lock(&self.accounts).add_app(app_id.clone(), Registered { public, certificate });
        Ok(App { app_id, private_key, alipay_public_key, certificate: pem })
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Simulator").field("url", &self.url).field("app", &self.app).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_shareable<T: Send + Sync + 'static>() {}

    #[tokio::test]
    async fn a_simulator_can_be_shared_and_never_shows_a_key() {
        is_shareable::<Simulator>();
        let simulator = Simulator::start().await.unwrap();
        let shown = format!("{simulator:?} {:?} {:?}", simulator.app(), simulator.platform);
        assert!(shown.contains("2021000000000001") && !shown.contains("MII"), "{shown}");
    }
}
