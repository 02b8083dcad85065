//! The service of a provider of the service market: README.md explains it. `business.rs` is what you change.

mod business;
mod database;
mod handlers;
mod jobs;
mod web;
mod worker;

use std::time::Duration;

use alipay::{
    Client, authorization::MerchantTokens, channel::Channel, notification::HandlerError, tokens::TokenSeal,
};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub use web::observed;

/// The parts that handlers, pages and jobs share.
#[derive(Clone)]
pub(crate) struct App {
    client: Client,
    tokens: MerchantTokens,
    jobs: jobs::Jobs,
    seal: TokenSeal,
    patience: Duration,
}

/// Settings of the service. Those of the client are the variables `ALIPAY_..`.
pub struct Settings {
    /// `sqlite://isv.sqlite?mode=rwc`, or `postgres://..`.
    pub database: String,
    /// Address of notifications and pages, behind your proxy with TLS.
    pub listen: String,
    /// Address of metrics and refunds, for your network only.
    pub internal_listen: String,
    /// Callback of the consent page, as configured on the open platform.
    pub consent_url: String,
    /// True if messages come over the message channel as well.
    pub channel: bool,
    /// Key of the tokens and queries in the database: `openssl rand -base64 32`.
    pub seal: TokenSeal,
    /// Time for which a job waits for the outcome of its calls, before the outcome is left to a job of its own.
    pub patience: Duration,
}

impl Settings {
    pub fn from_env() -> Result<Self, HandlerError> {
        let or = |name: &str, other: &str| std::env::var(name).unwrap_or_else(|_| other.to_owned());
        let seal = std::env::var("ISV_TOKEN_KEY").map_err(|_| "ISV_TOKEN_KEY is not set")?;
        Ok(Self {
            database: or("DATABASE_URL", "sqlite://isv.sqlite?mode=rwc"),
            listen: or("ISV_LISTEN", "0.0.0.0:8080"),
            internal_listen: or("ISV_INTERNAL_LISTEN", "127.0.0.1:8081"),
            consent_url: or("ISV_CONSENT_URL", "https://isv.example.com/consent/done"),
            channel: or("ISV_CHANNEL", "on") == "on",
            seal: TokenSeal::parse(&seal)?,
            patience: Duration::from_secs(60),
        })
    }
}

/// A running service.
pub struct Service {
    /// Address of notifications and pages.
    pub url: String,
    /// Address of metrics and refunds.
    pub internal_url: String,
    receiver: alipay::Receiver,
    channel: Option<Channel>,
    stop: CancellationToken,
    tasks: Vec<JoinHandle<()>>,
}

impl Service {
    pub async fn start(settings: Settings, client: Client) -> Result<Self, HandlerError> {
        let stores = database::open(&settings, &client).await?;
        let app = App {
            tokens: stores.tokens,
            jobs: stores.jobs,
            seal: settings.seal.clone(),
            patience: settings.patience,
            client,
        };
        let receiver = handlers::receiver(app.clone(), stores.inbox)?;
        let channel =
            if settings.channel { Some(app.client.channel(receiver.clone()).start()?) } else { None };
        let stop = CancellationToken::new();
        let public = web::public(app.clone(), receiver.clone(), &settings);
        let (url, public) = web::serve(&settings.listen, public, stop.clone()).await?;
        let internal = web::internal(app.clone());
        let (internal_url, internal) = web::serve(&settings.internal_listen, internal, stop.clone()).await?;
        let worker = tokio::spawn(worker::run(app, stop.clone()));
        tracing::info!(url, internal_url, "the service runs");
        Ok(Self { url, internal_url, receiver, channel, stop, tasks: vec![public, internal, worker] })
    }

    /// Finishes what has begun, and takes nothing new. Alipay delivers again what was refused.
    pub async fn stop(self) {
        if let Some(channel) = self.channel {
            channel.drain().await;
        }
        self.receiver.drain().await;
        self.stop.cancel();
        for task in self.tasks {
            let _ended = task.await;
        }
    }
}
