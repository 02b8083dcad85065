//! The handle, with its apps and stubs.

use std::{fmt, sync::Arc};

use alipay::{Client, ClientBuilder, ConfigError, runtime::declaration::Endpoint};
use tokio::sync::oneshot;

use super::provided_keys::AppKey;
use crate::{
    accounts::{App, Caller, RegisteredApp},
    authorization::Consent,
    control::Handles,
    error::{Refusal, SimulatorError},
    keys::SigningKey,
    persistence::StateEntry,
    protocol::Platform,
    routes::{FixedResponse, typed},
    settings::Settings,
    support::locks::lock,
};

/// An Alipay in this process, on a port of 127.0.0.1 that the system chooses, unless
/// [`listen`](super::SimulatorBuilder::listen) configures another address.
///
/// The simulator stops when it is dropped.
#[must_use = "the simulator stops when it is dropped"]
pub struct Simulator {
    pub(super) parts: Handles,
    /// The generated keys, as state entries.
    pub(super) key_entries: Vec<StateEntry>,
    /// The server stops when this is dropped.
    pub(super) _stop: oneshot::Sender<()>,
}

impl Simulator {
    /// Returns the address of the server, for [`ClientBuilder::server`](alipay::runtime::ClientBuilder::server).
    pub fn url(&self) -> &str {
        &self.parts.settings.url
    }

    /// Returns the settings by which an SDK calls the simulator for its first app.
    pub fn settings(&self) -> Settings {
        self.parts.settings.settings()
    }

    /// Returns the first app.
    pub fn app(&self) -> &App {
        &self.parts.settings.app
    }

    /// Registers another app, such as a second provider who must not see the orders of the first one.
    ///
    /// # Errors
    /// Returns an error if a key cannot be generated.
    pub async fn register_app(&self) -> Result<App, SimulatorError> {
        let app_id = lock(&self.parts.accounts).next_app_id();
        self.platform().register_app(app_id, AppKey::Pair(SigningKey::generate().await?))
    }

    /// Builds a client of the first app.
    ///
    /// # Errors
    /// Returns an error if the HTTP client cannot be set up.
    pub fn client(&self) -> Result<Client, ConfigError> {
        self.client_for(self.app())
    }

    /// Builds a client of this app.
    ///
    /// # Errors
    /// Returns the errors of [`ClientBuilder::build`](alipay::runtime::ClientBuilder::build).
    pub fn client_for(&self, app: &App) -> Result<Client, ConfigError> {
        self.client_builder_for(app).build()
    }

    /// Creates the builder of a client of the first app, with certificates and content encryption if the simulator
    /// has them.
    pub fn client_builder(&self) -> ClientBuilder {
        self.client_builder_for(self.app())
    }

    /// Creates the builder of a client of this app.
    pub fn client_builder_for(&self, app: &App) -> ClientBuilder {
        let builder = Client::builder()
            .app_id(app.app_id.as_str())
            .private_key(app.private_key.as_str())
            .server(self.url());
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

    /// Authorizes the first app as a merchant. Returns the `app_auth_token`.
    ///
    /// It ends an earlier authorization by the same merchant. If a [store](super::SimulatorBuilder::store) fails, the
    /// failure is logged and the token is empty; see [`try_authorize`](Self::try_authorize).
    pub fn authorize(&self, merchant_pid: impl Into<String>) -> String {
        self.authorize_for(self.app(), merchant_pid)
    }

    /// Authorizes this app as a merchant. Returns the `app_auth_token`.
    pub fn authorize_for(&self, app: &App, merchant_pid: impl Into<String>) -> String {
        self.grant(&app.app_id, merchant_pid.into()).unwrap_or_default()
    }

    /// Authorizes the first app as a merchant, in a simulator with a [store](super::SimulatorBuilder::store).
    ///
    /// # Errors
    /// Returns an error if the authorization cannot be saved.
    pub fn try_authorize(&self, merchant_pid: impl Into<String>) -> Result<String, Refusal> {
        self.grant(&self.app().app_id, merchant_pid.into())
    }

    fn grant(&self, app_id: &str, merchant_pid: String) -> Result<String, Refusal> {
        let granted = lock(&self.parts.domains.authorizations).grant(app_id, merchant_pid)?;
        Ok(granted.app_auth_token)
    }

    /// Revokes an authorization as the merchant. The app gets the message `alipay.open.auth.appauth.cancelled`, if
    /// notifications are sent automatically.
    ///
    /// # Errors
    /// Returns `AUTH_TOKEN_NOT_EXISTED` if the token is unknown, and `AUTH_TOKEN_NOT_FOUND` if it has ended.
    pub fn revoke_authorization(&self, app_auth_token: &str) -> Result<(), Refusal> {
        lock(&self.parts.domains.authorizations).revoke(app_auth_token).map(drop)
    }

    /// Agrees, as a merchant, on the consent page of the first app. Returns the `app_auth_code`.
    ///
    /// # Errors
    /// Returns an error if the code cannot be saved.
    pub fn consent_as_merchant(&self, merchant_pid: impl Into<String>) -> Result<String, Refusal> {
        let consent = Consent::Merchant { pid: merchant_pid.into() };
        lock(&self.parts.domains.authorizations).consent(&self.app().app_id, consent)
    }

    /// Logs the user in to the first app, with a scope such as `auth_user`. Returns the `auth_code`.
    ///
    /// # Errors
    /// Returns an error if the code cannot be saved.
    pub fn login_as_user(&self, scope: impl Into<String>) -> Result<String, Refusal> {
        let consent = Consent::Login { scope: scope.into() };
        lock(&self.parts.domains.authorizations).consent(&self.app().app_id, consent)
    }

    /// Revokes, as the user, what the first app may read. All tokens of logins end, and the app gets the message
    /// `alipay.open.auth.userauth.cancelled`, if notifications are sent automatically. Returns the number of tokens.
    ///
    /// # Errors
    /// Returns an error if the end of a token cannot be saved.
    pub fn revoke_logins(&self) -> Result<usize, Refusal> {
        lock(&self.parts.domains.authorizations).revoke_logins(&self.app().app_id)
    }

    /// Adds a stub for an endpoint, or replaces its handler, over V3 and on the V2 gateway.
    ///
    /// The stub is called for requests that passed every check of the protocol, with the decrypted content. For an
    /// upload, it receives the fields; the files are in [`requests`](Self::requests).
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
        stub: impl Fn(E, &Caller) -> Result<E::Response, Refusal> + Send + Sync + 'static,
    ) {
        lock(&self.parts.routes).set(E::ENDPOINT, typed("invalid-parameter", stub));
    }

    /// Adds a fixed response for a method, or replaces its handler. For methods that nobody has declared: over V3, they
    /// are found by the path that follows from their names.
    ///
    /// The body is a JSON object. With a `status` of 400 or more, it is a refusal with the members `code` and
    /// `message`, which becomes `sub_code` and `sub_msg` on the V2 gateway.
    ///
    /// # Errors
    /// Returns an error if the method is not a name, the status is not from 200 to 599, or the body is not an object.
    pub fn respond(&self, method: impl Into<String>, status: u16, body: &str) -> Result<(), Refusal> {
        let json = alipay::runtime::json::parse(body).map(alipay::runtime::json::Json::into_owned);
        let invalid = |_| Refusal::new(400, "invalid-parameter", "`body` must be an object");
        let response = FixedResponse::new(method.into(), status, json.map_err(invalid)?)?;
        lock(&self.parts.routes).set_response(response);
        Ok(())
    }

    pub(super) fn platform(&self) -> &Arc<Platform> {
        &self.parts.settings.platform
    }
}

impl Platform {
    /// Registers an app with this key.
    pub(super) fn register_app(&self, app_id: String, key: AppKey) -> Result<App, SimulatorError> {
        let alipay_public_key = self.signer.current().key.spki_base64()?;
        let (public_key, key) = match key {
            AppKey::Pair(key) => (key.verifying_key(), Some(key)),
            AppKey::Public(public_key) => (public_key, None),
        };
        let private_key = key.as_ref().map(SigningKey::pkcs8_base64).transpose()?.unwrap_or_default();
        let certificate = match &self.certificates {
            None => None,
            Some(certificates) => {
                let key = key.as_ref().ok_or(SimulatorError::CertificateOfPublicKey)?;
                Some(certificates.issue_to_app(&app_id, key)?)
            }
        };
        let pem = certificate.as_ref().map(|certificate| certificate.pem.clone());
        lock(&self.accounts).add_app(app_id.clone(), RegisteredApp { public_key, certificate });
        Ok(App::new(app_id, private_key, alipay_public_key, pem))
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Simulator")
            .field("url", &self.url())
            .field("app", self.app())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_shareable<T: Send + Sync + 'static>() {}

    #[tokio::test]
    async fn a_simulator_can_be_shared_and_its_debug_output_shows_no_key() {
        is_shareable::<Simulator>();
        let simulator = Simulator::start().await.unwrap();
        let output = format!("{simulator:?} {:?} {:?}", simulator.app(), simulator.parts);
        assert!(output.contains("2021000000000001") && !output.contains("MII"), "{output}");
    }
}
