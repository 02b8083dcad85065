//! One connection: reads frames, has messages handled, writes acknowledgements.

mod consume;
mod pending_acknowledgement;
mod socket;
mod unacknowledged;

use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use bytes::Bytes;
use futures_util::{FutureExt, SinkExt, StreamExt};
use tokio::{
    sync::mpsc,
    time::{Instant, MissedTickBehavior, interval_at, sleep_until},
};
use tokio_tungstenite::tungstenite::{Error, Message, Utf8Bytes};
use tokio_util::sync::CancellationToken;

use super::{DisconnectReason, monitor::ChannelEvent, open::Link, produce::Outgoing, shared::Shared};
use pending_acknowledgement::PendingAcknowledgement;
use socket::{WRITE, close, content, written};
use unacknowledged::Unacknowledged;

/// The pause between two pings.
const PING_EVERY: Duration = Duration::from_secs(2);

/// The silence after which a successor is wanted.
const SUSPICION: Duration = Duration::from_secs(5);

/// The silence after which a connection is lost, though the network says nothing.
const SILENCE: Duration = Duration::from_secs(10);

/// The number of messages to Alipay that wait for being written.
const QUEUED: usize = 16;

/// Longer than a program runs, for a connection that is never renewed.
const NEVER: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// One connection.
pub(super) struct Connection {
    shared: Arc<Shared>,
    number: u64,
    link: Link,
    wants_successor: CancellationToken,
    retire: CancellationToken,
    outgoing: mpsc::Receiver<Outgoing>,
    /// The acknowledgements of messages that were handled; `None` for a frame that gets none.
    acknowledgements: mpsc::UnboundedReceiver<Option<String>>,
    acknowledgement_sender: mpsc::UnboundedSender<Option<String>>,
    unacknowledged: Unacknowledged,
    /// The number of messages that are being handled.
    in_flight: usize,
    /// The last time at which anything was received.
    heard: Instant,
    renew_at: Instant,
}

/// The next thing to do.
enum Step {
    Retire,
    Acknowledge(Option<String>),
    Produce(Outgoing),
    Ping,
    Received(Option<Result<Message, Error>>),
    Suspect,
    GiveUp,
}

impl Connection {
    pub(super) fn new(
        shared: Arc<Shared>,
        link: Link,
        wants_successor: CancellationToken,
        retire: CancellationToken,
    ) -> Self {
        let (producer, outgoing) = mpsc::channel(QUEUED);
        let (acknowledgement_sender, acknowledgements) = mpsc::unbounded_channel();
        let now = Instant::now();
        // Not all at the same moment, so that never all of them are new.
        let lasts = shared
            .settings
            .renew_after
            .map(|after| after.saturating_sub(shared.inner.jitter.up_to(after / 10)));
        Self {
            number: shared.connected(producer),
            shared,
            link,
            wants_successor,
            retire,
            outgoing,
            acknowledgements,
            acknowledgement_sender,
            unacknowledged: Unacknowledged::default(),
            in_flight: 0,
            heard: now,
            renew_at: now + lasts.unwrap_or(NEVER),
        }
    }

    /// Serves the connection to its end.
    pub(super) async fn run(mut self) {
        let served = self.serve().await;
        let (shared, connection) = (Arc::clone(&self.shared), self.number);
        shared.retired(connection);
        let reason = match served {
            Ok(()) => self.finish().await,
            Err(reason) => reason,
        };
        tracing::info!(connection, %reason, "disconnected from the message channel");
        shared.monitor.emit(|| ChannelEvent::Disconnected { connection, reason });
    }

    /// Serves until the connection is retired, or lost.
    async fn serve(&mut self) -> Result<(), DisconnectReason> {
        let mut ping = interval_at(Instant::now() + PING_EVERY, PING_EVERY);
        ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            // While too much is in flight nothing is read, not even the responses to pings.
            let reads = self.in_flight < self.shared.settings.max_in_flight;
            let may_ask = !self.wants_successor.is_cancelled();
            let step = tokio::select! {
                () = self.retire.cancelled() => Step::Retire,
                Some(acknowledgement) = self.acknowledgements.recv() => Step::Acknowledge(acknowledgement),
                Some(outgoing) = self.outgoing.recv() => Step::Produce(outgoing),
                _ = ping.tick() => Step::Ping,
                received = self.link.next(), if reads => Step::Received(received),
                () = sleep_until(self.heard + SILENCE), if reads => Step::GiveUp,
                () = sleep_until(self.heard + SUSPICION), if reads && may_ask => Step::Suspect,
                () = sleep_until(self.renew_at), if may_ask => Step::Suspect,
            };
            match step {
                Step::Retire => return Ok(()),
                Step::Acknowledge(acknowledgement) => self.acknowledge(acknowledgement).await?,
                Step::Produce(outgoing) => self.produce(outgoing).await?,
                Step::Ping => written(self.link.send(Message::Ping(Bytes::new()))).await?,
                Step::Received(received) => self.receive(received).await?,
                Step::Suspect => self.wants_successor.cancel(),
                // Something may have come while this process was busy elsewhere.
                Step::GiveUp => match self.link.next().now_or_never() {
                    Some(received) => self.receive(received).await?,
                    None => return Err(DisconnectReason::Silent(SILENCE)),
                },
            }
        }
    }

    /// Reads no more messages, writes the acknowledgements of those that were read, and closes.
    async fn finish(&mut self) -> DisconnectReason {
        let is_stopped = self.shared.stop.is_cancelled();
        let deadline = Instant::now() + WRITE;
        // What was not written goes to another connection.
        self.outgoing.close();
        while self.outgoing.try_recv().is_ok() {}
        while self.in_flight > 0 || !self.unacknowledged.is_empty() {
            let waits = !self.unacknowledged.is_empty();
            let done = tokio::select! {
                Some(acknowledgement) = self.acknowledgements.recv(), if self.in_flight > 0 => self.acknowledge(acknowledgement).await,
                // Only acknowledgements: a message that is not acknowledged is delivered again.
                received = self.link.next(), if waits => self.receive_acknowledgement(received),
                () = sleep_until(deadline), if waits => {
                    self.unacknowledged.clear();
                    Ok(())
                }
            };
            if let Err(reason) = done {
                return reason;
            }
        }
        close(&mut self.link).await;
        if is_stopped { DisconnectReason::Stopped } else { DisconnectReason::Replaced }
    }

    /// Writes the acknowledgements that are ready.
    async fn acknowledge(&mut self, first: Option<String>) -> Result<(), DisconnectReason> {
        if self.in_flight >= self.shared.settings.max_in_flight {
            // The silence was this side's.
            self.heard = Instant::now();
        }
        let mut next = Some(first);
        written(async {
            while let Some(acknowledgement) = next {
                self.in_flight = self.in_flight.saturating_sub(1);
                if let Some(text) = acknowledgement {
                    self.link.feed(Message::text(text)).await?;
                }
                next = self.acknowledgements.try_recv().ok();
            }
            self.link.flush().await
        })
        .await
    }

    async fn produce(&mut self, outgoing: Outgoing) -> Result<(), DisconnectReason> {
        let Outgoing { stream_id, text, is_claimed, acknowledged } = outgoing;
        if is_claimed.swap(true, Ordering::AcqRel) {
            return Ok(());
        }
        self.unacknowledged.add(stream_id, acknowledged);
        written(self.link.send(Message::text(text))).await
    }

    async fn receive(&mut self, received: Option<Result<Message, Error>>) -> Result<(), DisconnectReason> {
        let message = content(received)?;
        self.heard = Instant::now();
        match message {
            Message::Text(text) if self.unacknowledged.pass_on(&text) => {}
            Message::Text(text) => self.consume(text),
            Message::Close(frame) => {
                // Writes the response to it.
                close(&mut self.link).await;
                let reason = frame.map_or_else(String::new, |frame| format!("{}", u16::from(frame.code)));
                return Err(DisconnectReason::ClosedByServer(reason));
            }
            // Responses to pings are written by the next write.
            _ => {}
        }
        Ok(())
    }

    fn receive_acknowledgement(
        &mut self,
        received: Option<Result<Message, Error>>,
    ) -> Result<(), DisconnectReason> {
        if let Message::Text(text) = content(received)? {
            self.unacknowledged.pass_on(&text);
        }
        Ok(())
    }

    /// Has a message handled by a task of its own, which goes on if the connection is lost.
    fn consume(&mut self, text: Utf8Bytes) {
        self.in_flight = self.in_flight.saturating_add(1);
        let (shared, mut acknowledgement) =
            (Arc::clone(&self.shared), PendingAcknowledgement::to(self.acknowledgement_sender.clone()));
        let wants_successor = self.wants_successor.clone();
        self.shared.tasks.spawn(async move {
            let handled = consume::handle(&shared, &text).await;
            if handled.needs_new_keys {
                wants_successor.cancel();
            }
            acknowledgement.set(handled.acknowledgement);
        });
    }
}
