//! The builder of a channel.

use std::{sync::Arc, time::Duration};

use super::{
    Channel, Dialer, Target,
    dial::Tls,
    shared::{Settings, Shared},
    slot::keep_connected,
    tunnel::TcpDialer,
};
use crate::{
    client::Client,
    notification::Receiver,
    settings::{ConfigError, PRODUCTION, SANDBOX, Setting, check_server},
};

/// The servers of the message channel.
const CHANNEL: &str = "https://openchannel.alipay.com";
const CHANNEL_SANDBOX: &str = "https://openchannel-sandbox.dl.alipaydev.com";

/// The largest number of connections.
const MOST_CONNECTIONS: usize = 32;

/// A builder of a [`Channel`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct ChannelBuilder {
    client: Client,
    receiver: Receiver,
    server: Option<String>,
    connections: usize,
    max_in_flight: usize,
    renew_after: Option<Duration>,
    dialer: Option<Arc<dyn Dialer>>,
}

impl Client {
    /// Creates the builder of a channel that runs the receiver on Alipay's [message
    /// channel](crate::protocol::reference#message-channel) (feature `channel`).
    ///
    /// The receiver needs a verifier of this client's app: [`notification_verifier`](Self::notification_verifier).
    #[doc(alias = "消息服务")]
    #[doc(alias = "WebSocket")]
    pub fn channel(&self, receiver: Receiver) -> ChannelBuilder {
        ChannelBuilder {
            client: self.clone(),
            receiver,
            server: None,
            connections: 1,
            max_in_flight: 32,
            renew_after: Some(Duration::from_secs(6 * 60 * 60)),
            dialer: None,
        }
    }
}

impl ChannelBuilder {
    /// Sets the server: scheme, host and port, without a path. `http` is accepted for loopback addresses only. Default:
    /// `https://openchannel.alipay.com`; for a client of Alipay's sandbox the sandbox's; for any other `server` of the
    /// client the same, as the simulator has it.
    pub fn server(mut self, url: impl Into<String>) -> Self {
        self.server = Some(url.into());
        self
    }

    /// Sets the number of connections, from 1 to 32. With two or more, messages are received while one is lost. Default: 1.
    pub fn connections(mut self, connections: usize) -> Self {
        self.connections = connections;
        self
    }

    /// Sets the number of messages per connection that may be handled at the same time. Further ones are not read, so that
    /// they wait with Alipay. Keep it, times the connections, below
    /// [`max_handlers`](crate::notification::ReceiverBuilder::max_handlers). Default: 32.
    pub fn max_in_flight(mut self, messages: usize) -> Self {
        self.max_in_flight = messages;
        self
    }

    /// Sets the time after which a connection is replaced by a new one with a new registration; `None` keeps it. The new
    /// one is open before the old one is closed. Default: 6 hours.
    pub fn renew_after(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.renew_after = time.into();
        self
    }

    /// Sets the way to the server. Default: TCP, through the client's [`proxy`](crate::ClientBuilder::proxy), or the one that
    /// the environment names.
    pub fn dialer(mut self, dialer: Arc<dyn Dialer>) -> Self {
        self.dialer = Some(dialer);
        self
    }

    /// Checks the settings and starts to connect, in the background.
    ///
    /// # Panics
    /// If it is called outside of a tokio runtime.
    ///
    /// # Errors
    /// If a setting cannot work. That a connection cannot be established is not such an error: see [`Channel::ready`] and
    /// [`Channel::closed`].
    pub fn start(self) -> Result<Channel, ConfigError> {
        let inner = Arc::clone(&self.client.inner);
        let settings = self.check()?;
        let connections = settings.connections;
        let shared = Arc::new(Shared::new(inner, self.receiver, settings));
        for _ in 0..connections {
            shared.tasks.spawn(keep_connected(Arc::clone(&shared)));
        }
        Ok(Channel::new(shared))
    }

    fn check(&self) -> Result<Settings, ConfigError> {
        let invalid = |setting, problem| Err(ConfigError::Invalid { setting, problem });
        if !self.receiver.accepts(self.client.app_id()) {
            return invalid(
                Setting::Receiver,
                "it has no verifier of this client's app; create it with `client.notification_verifier()`",
            );
        }
        if self.connections == 0 || self.connections > MOST_CONNECTIONS {
            return invalid(Setting::Connections, "set a number from 1 to 32");
        }
        if self.max_in_flight == 0 {
            return invalid(Setting::MaxInFlight, "with a limit of zero no message would be read");
        }
        if self.renew_after.is_some_and(|time| time < Duration::from_secs(1)) {
            return invalid(Setting::RenewAfter, "a connection must last at least a second");
        }
        let server = match (&self.server, &*self.client.inner.server) {
            (Some(server), _) => server,
            (None, PRODUCTION) => CHANNEL,
            (None, SANDBOX) => CHANNEL_SANDBOX,
            (None, other) => other,
        };
        let is_loopback = check_server(server)?;
        let server = server.trim_end_matches('/').to_owned();
        let (target, is_tls) = target_of(&server)?;
        let tls = if is_tls { Some(Tls::new(&self.client.inner.tls_roots)?) } else { None };
        Ok(Settings {
            server,
            target,
            tls,
            dialer: self
                .dialer
                .clone()
                .unwrap_or_else(|| Arc::new(TcpDialer::new(self.client.inner.proxy.as_ref(), is_loopback))),
            connections: self.connections,
            max_in_flight: self.max_in_flight,
            renew_after: self.renew_after,
        })
    }
}

/// Host and port of a checked address, and whether it has TLS.
fn target_of(server: &str) -> Result<(Target, bool), ConfigError> {
    let url = url::Url::parse(server).ok();
    let host = url.as_ref().and_then(url::Url::host_str).map(|host| host.trim_matches(['[', ']']).to_owned());
    let port = url.as_ref().and_then(url::Url::port_or_known_default);
    match host.zip(port) {
        Some((host, port)) => Ok((Target { host, port }, server.starts_with("https"))),
        None => Err(ConfigError::Invalid { setting: Setting::Server, problem: "the URL has no host" }),
    }
}
