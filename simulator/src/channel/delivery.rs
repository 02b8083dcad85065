//! The delivery of a message: over a connection of its app, until it is acknowledged.

use std::{
    borrow::Cow,
    sync::{Arc, Weak},
    time::Duration,
};

use tokio::{
    sync::oneshot,
    time::{sleep, timeout},
};

use super::{
    command::Command,
    frame,
    message::{Attempt, ChannelMessage, Undelivered},
    switchboard::{Line, Switchboard},
};
use crate::{fault::ChannelFault, keys::SignType};

/// The time after which a message counts as not acknowledged.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The longest pause before a message is delivered again.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Called for every attempt.
type Record = dyn Fn(Attempt) + Send + Sync;

impl Switchboard {
    /// Delivers a message, and delivers it again in the background until it is acknowledged with success. Returns the
    /// result of the first delivery. Without a connection it waits for one, and returns after 10 s.
    pub(crate) async fn deliver(
        self: &Arc<Self>,
        message: ChannelMessage,
        record: impl Fn(Attempt) + Send + Sync + 'static,
    ) -> Result<&'static str, Undelivered> {
        let (first, result) = oneshot::channel();
        let delivery = Delivery {
            switchboard: Arc::downgrade(self),
            message,
            record: Box::new(record),
            first: Some(first),
            number: 0,
        };
        tokio::spawn(delivery.run(self.changed.subscribe()));
        match timeout(TIMEOUT + Duration::from_secs(1), result).await {
            Ok(Ok(result)) => result,
            _ => Err(Undelivered::NoConnection),
        }
    }
}

/// A message on its way.
struct Delivery {
    /// Weak, so that the message does not outlive the simulator.
    switchboard: Weak<Switchboard>,
    message: ChannelMessage,
    record: Box<Record>,
    /// Told the result of the first attempt.
    first: Option<oneshot::Sender<Result<&'static str, Undelivered>>>,
    number: u32,
}

impl Delivery {
    async fn run(mut self, mut changed: tokio::sync::watch::Receiver<u64>) {
        let mut pause = None;
        loop {
            let Some(switchboard) = self.switchboard.upgrade() else { return };
            let redelivery = switchboard.redelivery();
            let result = match switchboard.line_of(&self.message.app_id) {
                Some(line) => self.attempt(&switchboard, &line).await,
                None => Err(Undelivered::NoConnection),
            };
            drop(switchboard);
            if result == Err(Undelivered::NoConnection) {
                if changed.changed().await.is_err() {
                    return;
                }
                continue;
            }
            if let Some(first) = self.first.take() {
                let _nobody_waits = first.send(result);
            }
            match result {
                Ok("SUCCESS") => return,
                _ if self.message.is_forged => return,
                // The next connection may be there already.
                Err(Undelivered::Lost) => tokio::task::yield_now().await,
                _ => {
                    let next = pause.unwrap_or(redelivery);
                    sleep(next).await;
                    pause = Some(next.saturating_mul(2).min(LONGEST_PAUSE.max(redelivery)));
                }
            }
        }
    }

    /// Delivers the message once, with the fault that is next.
    async fn attempt(&mut self, switchboard: &Switchboard, line: &Line) -> Result<&'static str, Undelivered> {
        self.number = self.number.saturating_add(1);
        let fault =
            if self.message.is_forged { None } else { switchboard.faults.next(Some(&self.message.kind)) };
        let forgery = match fault {
            Some(ChannelFault::Forged) => Some(Forgery::Signature),
            Some(ChannelFault::DoubledData) => Some(Forgery::DoubledData),
            Some(ChannelFault::OtherApp) => Some(Forgery::OtherApp),
            _ => None,
        };
        if let Some(forgery) = forgery {
            let _refused = self.forge(switchboard, line, forgery).await;
        }
        if self.message.is_forged {
            return self.forge(switchboard, line, Forgery::Signature).await;
        }
        let written = self.write(switchboard, line, &self.message.app_id)?;
        if fault == Some(ChannelFault::CutInFrame) {
            let _lost = line.commands.send(Command::Cut(written.frame.clone()));
            return self.finish(written, false, Err(Undelivered::Lost));
        }
        let twice = match fault {
            Some(ChannelFault::Twice) => Some(self.write(switchboard, line, &self.message.app_id)?),
            _ => None,
        };
        let waiting = send(line, &written)?;
        let twice = twice.map(|copy| (send(line, &copy), copy));
        match fault {
            Some(ChannelFault::HalfOpen) => drop(line.commands.send(Command::HalfOpen)),
            Some(ChannelFault::SlowReader(time)) => drop(line.commands.send(Command::Pause(time))),
            _ => {}
        }
        let mut result = acknowledged(waiting).await;
        if let Some((Ok(waiting), copy)) = twice {
            let second = acknowledged(waiting).await;
            let _recorded = self.finish(copy, false, second);
            // One of the two may have been refused, while the other one was being handled.
            result = if second == Ok("SUCCESS") { second } else { result };
        }
        if fault == Some(ChannelFault::LostAcknowledgement) && result.is_ok() {
            result = Err(Undelivered::LostAcknowledgement);
        }
        self.finish(written, false, result)
    }

    /// Delivers a frame that must not be believed.
    async fn forge(
        &self,
        switchboard: &Switchboard,
        line: &Line,
        forgery: Forgery,
    ) -> Result<&'static str, Undelivered> {
        let other = "2021999999999999";
        let app_id = if forgery == Forgery::OtherApp { other } else { &self.message.app_id };
        let mut written = self.write(switchboard, line, app_id)?;
        written.frame = match forgery {
            Forgery::OtherApp => written.frame,
            Forgery::DoubledData => {
                let forged = frame::data(app_id, &self.message.kind, "{\"forged\":\"yes\"}");
                written.frame.replacen(",\"data\":", &format!(",\"data\":{forged},\"data\":"), 1)
            }
            // The signature begins with another letter.
            Forgery::Signature => match written.frame.split_once("\"x-sign\":\"") {
                Some((before, sign)) => {
                    let other = if sign.starts_with('A') { 'B' } else { 'A' };
                    format!("{before}\"x-sign\":\"{other}{}", sign.get(1..).unwrap_or_default())
                }
                None => written.frame,
            },
        };
        let result = acknowledged(send(line, &written)?).await;
        self.finish(written, true, result)
    }

    /// Signs the message, and writes a frame of its own stream id.
    fn write(&self, switchboard: &Switchboard, line: &Line, app_id: &str) -> Result<Written, Undelivered> {
        let data = frame::data(app_id, &self.message.kind, &self.message.content);
        let identity = switchboard.platform.signer.current();
        // Characters that the character set does not have are escaped, in the frame as well.
        let signed = line.charset.encode_json(&data);
        let data = line.charset.decode(&signed).map_or(data.clone(), Cow::into_owned);
        let sign = identity.key.sign_as(line.sign_type, &signed).map_err(|_| Undelivered::Lost)?;
        let stream_id = uuid::Uuid::new_v4().simple().to_string();
        let at = switchboard.platform.clock.unix_millis();
        let frame = frame::message(&frame::Message {
            stream_id: &stream_id,
            id: &self.message.id,
            at,
            charset: line.charset.as_str(),
            sign_type: if line.sign_type == SignType::Rsa { "RSA" } else { "RSA2" },
            sign: &sign,
            data: &data,
        });
        Ok(Written { stream_id, frame, data })
    }

    fn finish(
        &self,
        written: Written,
        is_forged: bool,
        result: Result<&'static str, Undelivered>,
    ) -> Result<&'static str, Undelivered> {
        let Written { frame, data, .. } = written;
        (self.record)(Attempt { number: self.number, frame, data, is_forged, result });
        result
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Forgery {
    Signature,
    DoubledData,
    OtherApp,
}

struct Written {
    stream_id: String,
    frame: String,
    data: String,
}

fn send(line: &Line, written: &Written) -> Result<oneshot::Receiver<bool>, Undelivered> {
    let (acknowledged, waiting) = oneshot::channel();
    let (text, stream_id) = (written.frame.clone(), written.stream_id.clone());
    let sent = line.commands.send(Command::Send { text, stream_id, acknowledged });
    sent.map(|()| waiting).map_err(|_| Undelivered::Lost)
}

async fn acknowledged(waiting: oneshot::Receiver<bool>) -> Result<&'static str, Undelivered> {
    match timeout(TIMEOUT, waiting).await {
        Ok(Ok(true)) => Ok("SUCCESS"),
        Ok(Ok(false)) => Ok("FAIL"),
        Ok(Err(_)) => Err(Undelivered::Lost),
        Err(_) => Err(Undelivered::Late),
    }
}
