//! The start of a simulator: its parts are created from the bottom up.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex},
};

use tokio::{net::TcpListener, sync::oneshot};

use super::{builder::SimulatorBuilder, handle::Simulator, provided_keys::KeySet};
use crate::{
    accounts::Accounts,
    certificate_download,
    channel::Switchboard,
    control::{Control, Domains, Handles},
    domain::{Context, Numbers},
    error::{SimulatorError, StoreError},
    events::DomainEvents,
    fault::ActiveFaults,
    journal::{Journal, JournalLimits},
    keys::{CertificateIssuer, Certificates, EncryptKey, Identity, Signer, SigningKey},
    market::Market,
    notification::{Courier, NotificationQueue, Notifier, RetrySchedule},
    persistence::{State, StateEntry, StateWriter},
    protocol::Platform,
    routes::Routes,
    server::{self, Server},
    settings::SettingsSource,
};

impl SimulatorBuilder {
    /// Starts the server.
    ///
    /// # Errors
    /// Returns an error if the address is not a loopback address, no port can be opened, a key cannot be generated, a
    /// configured key is invalid, or the store fails.
    pub async fn start(mut self) -> Result<Simulator, SimulatorError> {
        let address = self.listen.unwrap_or_else(|| (Ipv4Addr::LOCALHOST, 0).into());
        let (listener, address) = bind(address).await?;
        let url = http_url(address);
        let writer = StateWriter::new(self.store.take());
        let stored = writer.load()?;
        let state = State::new(stored.entries().iter().chain(self.restored.entries()).cloned());
        let keys = std::mem::take(&mut self.provided_keys).complete(&state).await?;
        let (parts, key_entries) = self.assemble(url, keys, writer.clone(), &state).await?;
        let control = self.control.then(|| Control::new(parts.clone()));
        let server = Server {
            platform: Arc::clone(&parts.settings.platform),
            routes: Arc::clone(&parts.routes),
            journal: Arc::clone(&parts.journal),
            faults: Arc::clone(&parts.faults),
            switchboard: Arc::clone(&parts.switchboard),
            control,
        };
        let (stop, stopped) = oneshot::channel();
        let simulator = Simulator { parts, key_entries, _stop: stop };
        // Everything is saved once, so that the store has the generated keys and the restored state as well.
        writer.save(|| simulator.state().entries().to_vec()).map_err(StoreError::new)?;
        simulator.parts.domains.keep_time();
        server::serve(server, listener, stopped);
        Ok(simulator)
    }

    /// Creates all parts. Returns them with the generated keys as state entries.
    async fn assemble(
        &self,
        url: String,
        keys: KeySet,
        writer: StateWriter,
        state: &State,
    ) -> Result<(Handles, Vec<StateEntry>), SimulatorError> {
        let KeySet { app: app_key, alipay, encrypt, shows_app_key, shows_encrypt_key, entries } = keys;
        let mut accounts = Accounts::restore(state)?;
        let app_id = self.app_id.clone().unwrap_or_else(|| accounts.next_app_id());
        let accounts = Arc::new(Mutex::new(accounts));
        let platform = Arc::new(self.platform(alipay, encrypt, Arc::clone(&accounts)).await?);
        let app = platform.register_app(app_id.clone(), app_key)?;
        let settings = Arc::new(SettingsSource {
            url,
            app,
            platform,
            has_page: self.control,
            shows_app_key,
            shows_encrypt_key,
        });
        let journal = Arc::new(Journal::new(Arc::clone(&self.clock), JournalLimits::default()));
        let channel_faults = Arc::new(ActiveFaults::new(on_settings_changed(&journal)));
        let switchboard =
            Switchboard::new(Arc::clone(&settings.platform), Arc::clone(&journal), channel_faults);
        let switchboard = Arc::new(switchboard);
        let (notifier, queue) = self.notifications(&settings.platform.signer, &journal, &switchboard)?;
        let events = DomainEvents::new(vec![Arc::clone(&journal) as _, Arc::new(queue)]);
        let context = Context {
            url: settings.url.as_str().into(),
            clock: Arc::clone(&self.clock),
            numbers: Arc::new(Numbers::new(self.seed)),
            events,
            writer,
        };
        let market = Market::restore(app_id, self.page_size, context.clone(), state)?;
        let domains = Domains::restore(market, &accounts, &context, state)?;
        let mut routes = Routes::default();
        let served = domains.register(&mut routes, self.control);
        if let Some(certificates) = &settings.platform.certificates {
            certificate_download::register(&mut routes, certificates);
        }
        let handles = Handles {
            clock: Arc::clone(&self.clock),
            settings,
            accounts,
            domains,
            served: Arc::new(served),
            notifier,
            switchboard,
            faults: Arc::new(ActiveFaults::new(on_settings_changed(&journal))),
            routes: Arc::new(Mutex::new(routes)),
            journal,
            explainer: self.explainer.clone(),
        };
        Ok((handles, entries))
    }

    /// Starts everything that sends notifications.
    fn notifications(
        &self,
        signer: &Arc<Signer>,
        journal: &Arc<Journal>,
        switchboard: &Arc<Switchboard>,
    ) -> Result<(Notifier, NotificationQueue), SimulatorError> {
        let schedule = RetrySchedule::compressed(self.retry_scale).ok_or(SimulatorError::RetryScale)?;
        let courier = Courier::new(Arc::clone(signer), Arc::clone(journal), Arc::clone(switchboard))?;
        let courier = Arc::new(courier);
        let faults = Arc::new(ActiveFaults::new(on_settings_changed(journal)));
        let queue = NotificationQueue::start(Arc::clone(&courier), Arc::clone(&faults), schedule);
        Ok((Notifier::new(courier, queue.clone(), faults, Arc::clone(journal)), queue))
    }

    async fn platform(
        &self,
        key: SigningKey,
        encrypt_key: Option<EncryptKey>,
        accounts: Arc<Mutex<Accounts>>,
    ) -> Result<Platform, SimulatorError> {
        let certificates =
            if self.certificates { Some(Arc::new(Certificates::create().await?)) } else { None };
        let identity = Identity::issue(key, certificates.as_deref(), CertificateIssuer::Platform).await?;
        Ok(Platform {
            signer: Arc::new(Signer::new(identity)),
            clock: Arc::clone(&self.clock),
            certificates,
            encrypt_key,
            accepts_sha1: self.legacy_signatures,
            strictness: self.strictness,
            accounts,
        })
    }
}

fn on_settings_changed(journal: &Arc<Journal>) -> impl Fn() + Send + Sync + 'static {
    let journal = Arc::clone(journal);
    move || journal.settings_changed()
}

/// Returns the address of the server, without the port if it is the one of the scheme.
fn http_url(address: SocketAddr) -> String {
    match (address, address.port()) {
        (SocketAddr::V4(address), 80) => format!("http://{}", address.ip()),
        (SocketAddr::V6(address), 80) => format!("http://[{}]", address.ip()),
        _ => format!("http://{address}"),
    }
}

/// Opens the port. Returns the address with the port that the system chose for port 0.
async fn bind(address: SocketAddr) -> Result<(TcpListener, SocketAddr), SimulatorError> {
    if !address.ip().is_loopback() {
        return Err(SimulatorError::NotLoopback(address));
    }
    let bound = TcpListener::bind(address).await.and_then(|listener| {
        let address = listener.local_addr()?;
        Ok((listener, address))
    });
    bound.map_err(|error| SimulatorError::Listen { address, error })
}

#[cfg(test)]
mod tests {
    use super::http_url;

    #[test]
    fn the_port_of_the_scheme_is_not_written() {
        for (address, url) in [
            ("127.0.0.1:80", "http://127.0.0.1"),
            ("127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("[::1]:80", "http://[::1]"),
            ("[::1]:443", "http://[::1]:443"),
        ] {
            assert_eq!(http_url(address.parse().unwrap()), url);
        }
    }
}
