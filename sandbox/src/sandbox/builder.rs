//! Settings of a sandbox, and its start.

use std::{
    net::Ipv4Addr,
    num::NonZeroUsize,
    sync::{Arc, Mutex},
};

use alipay_apis::runtime::{Clock, SystemClock};
use tokio::{net::TcpListener, sync::oneshot};

use super::Sandbox;
use crate::{
    SandboxError,
    accounts::Accounts,
    keys::Keys,
    market::{self, Market},
    notice::{Courier, Outbox},
    routes::Routes,
    server::{self, Platform},
};

/// Settings of a [`Sandbox`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct SandboxBuilder {
    page_size: usize,
    app_id: Option<String>,
    clock: Arc<dyn Clock>,
}

impl Default for SandboxBuilder {
    fn default() -> Self {
        Self { page_size: 10, app_id: None, clock: Arc::new(SystemClock) }
    }
}

impl SandboxBuilder {
    /// How many items of an order stand on a page. 10 unless set.
    pub fn page_size(mut self, items: NonZeroUsize) -> Self {
        self.page_size = items.get();
        self
    }

    /// The first app's number, for a program that has it in its configuration.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Another clock, by which timestamps are judged and written.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Starts the server.
    ///
    /// # Errors
    /// When no port can be opened or no key be made.
    pub async fn start(self) -> Result<Sandbox, SandboxError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let keys = Arc::new(Keys::generate().await?);
        let courier = Arc::new(Courier::new(Arc::clone(&keys))?);
        let outbox = Outbox::start(Arc::clone(&courier));
        let mut accounts = Accounts::default();
        let app_id = self.app_id.unwrap_or_else(|| accounts.next_app_id());
        let market = Market::new(app_id.clone(), self.page_size, Arc::clone(&self.clock), outbox.clone());
        let market = Arc::new(Mutex::new(market));
        let mut routes = Routes::default();
        market::register(&mut routes, &market);
        let platform = Arc::new(Platform {
            keys,
            clock: self.clock,
            accounts: Mutex::new(accounts),
            routes: Mutex::new(routes),
            journal: server::Journal::default(),
        });
        let app = platform.register(app_id).await?;
        let (stop, stopped) = oneshot::channel();
        server::serve(Arc::clone(&platform), listener, stopped);
        Ok(Sandbox { url, app, platform, market, courier, outbox, _stop: stop })
    }
}
