//! The start of a simulator.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex},
};

use tokio::{net::TcpListener, sync::oneshot};

use super::{
    Simulator, SimulatorBuilder, certificates,
    provided_keys::{KeySet, Secret},
};
use crate::{
    CertificateIssuer, SimulatorError, State, StoreError,
    accounts::Accounts,
    certificates::Certificates,
    control::Control,
    encryption::EncryptKey,
    journal::Journal,
    locks::lock,
    market::{self, Market},
    notification::{Courier, Outbox},
    routes::Routes,
    server::{self, Platform},
    signer::Signer,
    state::Keeper,
};

impl SimulatorBuilder {
    /// Starts the server.
    ///
    /// # Errors
    /// When the address is not this computer's own, no port can be opened, no key be made, a key that was given
    /// is none, or the store fails.
    pub async fn start(mut self) -> Result<Simulator, SimulatorError> {
        let address = self.listen.unwrap_or_else(|| (Ipv4Addr::LOCALHOST, 0).into());
        let listener = bind(address).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let keeper = Keeper(self.store.take());
        let state = self.state(&keeper)?;
        let keys = std::mem::take(&mut self.given).complete(&state).await?;
        let has_page = self.control;
        let (simulator, state) = self.assemble(url, keys, keeper.clone(), &state).await?;
        // Everything once, so that the throw-away keys and what was restored are in the store too.
        keeper.keep(|| state.entries().to_vec()).map_err(StoreError::new)?;
        let (stop, stopped) = oneshot::channel();
        let control = has_page.then(|| Control::new(simulator.handle()));
        server::serve(Arc::clone(&simulator.platform), control, listener, stopped);
        Ok(Simulator { _stop: Some(stop), ..simulator })
    }

    /// What there is to begin with.
    fn state(&mut self, keeper: &Keeper) -> Result<State, StoreError> {
        let stored = keeper.0.as_ref().map(|store| store.load()).transpose()?.unwrap_or_default();
        let restored = std::mem::take(&mut self.restored);
        Ok(State::new(stored.entries().iter().chain(restored.entries()).cloned()))
    }

    /// All parts, put together; and the state in which they are now.
    async fn assemble(
        self,
        url: String,
        keys: KeySet,
        keeper: Keeper,
        state: &State,
    ) -> Result<(Simulator, State), SimulatorError> {
        let KeySet { app: app_key, alipay, encrypt, shown } = keys;
        let encrypt_key = encrypt.map(|Secret(key)| EncryptKey::parse(&key)).transpose()?;
        let certificates = if self.certificates { Some(Arc::new(Certificates::make().await?)) } else { None };
        let identity =
            certificates::identity(alipay, certificates.as_ref(), CertificateIssuer::Platform).await?;
        let signer = Arc::new(Signer::new(identity));
        let journal = Arc::new(Journal::new(Arc::clone(&self.clock)));
        let courier = Arc::new(Courier::new(Arc::clone(&signer), Arc::clone(&journal))?);
        let outbox = Outbox::start(Arc::clone(&courier));
        let mut accounts = Accounts::restored(keeper.clone(), state)?;
        let app_id = self.app_id.unwrap_or_else(|| accounts.next_app_id());
        let (clock, page_size) = (self.clock, self.page_size);
        let mut market = Market::new(
            app_id.clone(),
            page_size,
            Arc::clone(&clock),
            outbox.clone(),
            keeper,
            Arc::clone(&journal),
        );
        market.restore(state)?;
        let market = Arc::new(Mutex::new(market));
        let mut routes = Routes::default();
        market::register(&mut routes, &market);
        let platform = Arc::new(Platform {
            signer,
            clock,
            certificates,
            encrypt_key,
            takes_rsa: self.legacy_signatures,
            accounts: Mutex::new(accounts),
            routes: Mutex::new(routes),
            journal,
            faults: Mutex::default(),
        });
        if let Some(certificates) = &platform.certificates {
            certificates::register(&platform.routes, certificates);
        }
        let app = platform.register(app_id, app_key)?;
        let has_page = self.control;
        let simulator =
            Simulator { url, app, platform, market, courier, outbox, shown, has_page, _stop: None };
        let state = simulator.state();
        Ok((simulator, state))
    }
}

impl Simulator {
    /// The same simulator for its own server, which does not end when this is dropped.
    fn handle(&self) -> Simulator {
        Simulator {
            url: self.url.clone(),
            app: self.app.clone(),
            platform: Arc::clone(&self.platform),
            market: Arc::clone(&self.market),
            courier: Arc::clone(&self.courier),
            outbox: self.outbox.clone(),
            shown: self.shown.clone(),
            has_page: self.has_page,
            _stop: None,
        }
    }

    /// The API methods that have an answer.
    pub(crate) fn methods(&self) -> Vec<&'static str> {
        lock(&self.platform.routes).methods()
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, SimulatorError> {
    if !address.ip().is_loopback() {
        return Err(SimulatorError::NotLoopback(address));
    }
    Ok(TcpListener::bind(address).await?)
}
