//! Settings of a sandbox, and its start.

use std::{
    net::Ipv4Addr,
    num::NonZeroUsize,
    sync::{Arc, Mutex},
};

use alipay_apis::runtime::{Clock, SystemClock};
use tokio::{net::TcpListener, sync::oneshot};

use super::{Sandbox, certificates};
use crate::{
    CertificateIssuer, SandboxError,
    accounts::Accounts,
    certificates::Certificates,
    encryption::EncryptKey,
    market::{self, Market},
    notice::{Courier, Outbox},
    routes::Routes,
    server::{self, Platform},
    signer::Signer,
};

/// Settings of a [`Sandbox`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct SandboxBuilder {
    page_size: usize,
    app_id: Option<String>,
    clock: Arc<dyn Clock>,
    certificates: bool,
    encrypt_key: Option<String>,
    legacy_signatures: bool,
}

impl Default for SandboxBuilder {
    fn default() -> Self {
        Self {
            page_size: 10,
            app_id: None,
            clock: Arc::new(SystemClock),
            certificates: false,
            encrypt_key: None,
            legacy_signatures: false,
        }
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

    /// Certificate mode: the sandbox makes a root, an issuer for apps and one for the platform, and both
    /// sides have to name their certificates in every message.
    ///
    /// A client for it is made from [`Sandbox::app_certificate`], [`Sandbox::alipay_certificate`] and
    /// [`Sandbox::root_certificates`].
    pub fn certificates(mut self) -> Self {
        self.certificates = true;
        self
    }

    /// The key for content encryption, of every app: base64 of 16 bytes. Calls may be encrypted, and those
    /// that are get encrypted answers.
    pub fn encrypt_key(mut self, key: impl Into<String>) -> Self {
        self.encrypt_key = Some(key.into());
        self
    }

    /// Lets calls on the V2 gateway be signed with SHA-1 (`sign_type=RSA`) too, and answers those in kind.
    /// Off unless set, as on the platform for every new app.
    pub fn legacy_signatures(mut self) -> Self {
        self.legacy_signatures = true;
        self
    }

    /// Starts the server.
    ///
    /// # Errors
    /// When no port can be opened, no key be made, or the encrypt key is none.
    pub async fn start(self) -> Result<Sandbox, SandboxError> {
        let encrypt_key = self.encrypt_key.as_deref().map(EncryptKey::parse).transpose()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let certificates = if self.certificates { Some(Arc::new(Certificates::make().await?)) } else { None };
        let identity = certificates::identity(certificates.as_ref(), CertificateIssuer::Platform).await?;
        let signer = Arc::new(Signer::new(identity));
        let courier = Arc::new(Courier::new(Arc::clone(&signer))?);
        let outbox = Outbox::start(Arc::clone(&courier));
        let mut accounts = Accounts::default();
        let app_id = self.app_id.unwrap_or_else(|| accounts.next_app_id());
        let market = Market::new(app_id.clone(), self.page_size, Arc::clone(&self.clock), outbox.clone());
        let market = Arc::new(Mutex::new(market));
        let mut routes = Routes::default();
        market::register(&mut routes, &market);
        let platform = Arc::new(Platform {
            signer,
            clock: self.clock,
            certificates,
            encrypt_key,
            takes_rsa: self.legacy_signatures,
            accounts: Mutex::new(accounts),
            routes: Mutex::new(routes),
            journal: server::Journal::default(),
            disruptions: Mutex::default(),
        });
        if let Some(certificates) = &platform.certificates {
            certificates::register(&platform.routes, certificates);
        }
        let app = platform.register(app_id).await?;
        let (stop, stopped) = oneshot::channel();
        server::serve(Arc::clone(&platform), listener, stopped);
        Ok(Sandbox { url, app, platform, market, courier, outbox, _stop: stop })
    }
}
