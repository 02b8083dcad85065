//! The connections of all apps, and the tokens and subscriptions that lead to them.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fmt,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::sync::{mpsc, watch};

use super::command::Command;
use crate::{
    error::SimulatorError,
    fault::{ActiveFaults, ChannelFault},
    journal::Journal,
    keys::SignType,
    protocol::{Platform, WireCharset, v2::ChannelRequest},
    support::locks::lock,
};

/// The time for which the token of a registration is valid, in milliseconds.
const TOKEN_LIFETIME: i64 = 60_000;

/// The pause before a message that was refused is delivered again, unless configured otherwise. It doubles each time.
const REDELIVERY: Duration = Duration::from_secs(1);

/// A connection of an app to the message channel.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChannelConnection {
    /// The number of the connection, starting at 1.
    pub number: u64,
    /// The app.
    pub app_id: String,
    /// The number of messages that were sent over it.
    pub sent: u64,
    /// The number of messages that were acknowledged with `SUCCESS` over it.
    pub acknowledged: u64,
}

/// The connections of all apps.
pub(crate) struct Switchboard {
    pub(super) platform: Arc<Platform>,
    pub(super) journal: Arc<Journal>,
    pub(crate) faults: Arc<ActiveFaults<ChannelFault>>,
    tokens: Mutex<HashMap<String, (String, i64)>>,
    connections: Mutex<BTreeMap<u64, Line>>,
    /// Changed whenever a connection is added. Closed with the simulator.
    pub(super) changed: watch::Sender<u64>,
    subscriptions: Mutex<HashSet<String>>,
    redelivery: Mutex<Duration>,
    last_number: AtomicU64,
    turn: AtomicU64,
}

/// A connection as the switchboard knows it.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) view: Arc<Mutex<ChannelConnection>>,
    pub(super) charset: WireCharset,
    pub(super) sign_type: SignType,
    pub(super) commands: mpsc::UnboundedSender<Command>,
}

impl Switchboard {
    pub(crate) fn new(
        platform: Arc<Platform>,
        journal: Arc<Journal>,
        faults: Arc<ActiveFaults<ChannelFault>>,
    ) -> Self {
        Self {
            platform,
            journal,
            faults,
            tokens: Mutex::default(),
            connections: Mutex::default(),
            changed: watch::Sender::new(0),
            subscriptions: Mutex::default(),
            redelivery: Mutex::new(REDELIVERY),
            last_number: AtomicU64::new(0),
            turn: AtomicU64::new(0),
        }
    }

    /// Issues a token for one connection of the app.
    pub(super) fn issue_token(&self, app_id: &str) -> String {
        let token = uuid::Uuid::new_v4().simple().to_string();
        let now = self.platform.clock.unix_millis();
        let mut tokens = lock(&self.tokens);
        tokens.retain(|_, (_, until)| *until >= now);
        tokens.insert(token.clone(), (app_id.to_owned(), now + TOKEN_LIFETIME));
        token
    }

    /// Uses a token up. Returns whether it was valid.
    pub(super) fn use_token(&self, app_id: &str, token: &str) -> bool {
        let used = lock(&self.tokens).remove(token);
        used.is_some_and(|(owner, until)| owner == app_id && until >= self.platform.clock.unix_millis())
    }

    /// Adds a connection. Returns it, and the commands for it.
    pub(super) fn add(&self, request: ChannelRequest) -> (Line, mpsc::UnboundedReceiver<Command>) {
        let ChannelRequest { app_id, charset, sign_type, .. } = request;
        let number = self.last_number.fetch_add(1, Ordering::Relaxed) + 1;
        let (commands, receiver) = mpsc::unbounded_channel();
        let view = ChannelConnection { number, app_id, sent: 0, acknowledged: 0 };
        let line = Line { view: Arc::new(Mutex::new(view)), charset, sign_type, commands };
        lock(&self.connections).insert(number, line.clone());
        self.changed.send_replace(number);
        self.journal.settings_changed();
        (line, receiver)
    }

    pub(super) fn remove(&self, line: &Line) {
        let number = lock(&line.view).number;
        lock(&self.connections).remove(&number);
        self.journal.settings_changed();
    }

    /// Returns a connection of the app, each in turn.
    pub(super) fn line_of(&self, app_id: &str) -> Option<Line> {
        let connections = lock(&self.connections);
        let own: Vec<_> = connections.values().filter(|line| lock(&line.view).app_id == app_id).collect();
        let turn = usize::try_from(self.turn.fetch_add(1, Ordering::Relaxed)).unwrap_or(0);
        own.get(turn.checked_rem(own.len())?).map(|line| Line::clone(line))
    }

    /// The open connections.
    pub(crate) fn connections(&self) -> Vec<ChannelConnection> {
        lock(&self.connections).values().map(|line| lock(&line.view).clone()).collect()
    }

    /// Delivers messages of this kind over the message channel from now on, or by HTTP.
    pub(crate) fn subscribe(&self, kind: &str, over_channel: bool) -> Result<(), SimulatorError> {
        if over_channel && !kind.contains('.') {
            return Err(SimulatorError::NotifyType(kind.to_owned()));
        }
        let mut subscriptions = lock(&self.subscriptions);
        if over_channel {
            subscriptions.insert(kind.to_owned());
        } else {
            subscriptions.remove(kind);
        }
        drop(subscriptions);
        self.journal.settings_changed();
        Ok(())
    }

    /// Returns whether messages of this kind are delivered over the message channel.
    pub(crate) fn is_subscribed(&self, kind: &str) -> bool {
        lock(&self.subscriptions).contains(kind)
    }

    /// The kinds of messages that are delivered over the message channel, in the order of the alphabet.
    pub(crate) fn subscriptions(&self) -> Vec<String> {
        let mut kinds: Vec<_> = lock(&self.subscriptions).iter().cloned().collect();
        kinds.sort();
        kinds
    }

    pub(crate) fn set_redelivery(&self, pause: Duration) {
        *lock(&self.redelivery) = pause;
    }

    pub(super) fn redelivery(&self) -> Duration {
        *lock(&self.redelivery)
    }
}

impl fmt::Debug for Switchboard {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Switchboard").field("connections", &self.connections()).finish_non_exhaustive()
    }
}
