//! The process: settings from the environment, and a stop on SIGTERM.

use alipay::{ClientBuilder, notification::HandlerError};
use alipay_isv_service::{Service, Settings, observed};
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> Result<(), HandlerError> {
    tracing_subscriber::fmt().init();
    let settings = Settings::from_env()?;
    let service = Service::start(settings, observed(ClientBuilder::from_env()?).build()?).await?;
    signal(SignalKind::terminate())?.recv().await;
    service.stop().await;
    Ok(())
}
