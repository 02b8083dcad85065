//! The protocol part of a frame.

use std::borrow::Cow;

use super::FrameError;
use crate::json::Json;

/// The command of a frame, `x-cmd`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Command {
    /// `PRODUCE`: an app sends a message to Alipay.
    Produce,
    /// `PRODUCE_ACK`: Alipay acknowledges it.
    ProduceAck,
    /// `CONSUME`: Alipay sends a message to an app.
    Consume,
    /// `CONSUME_ACK`: the app acknowledges it.
    ConsumeAck,
    /// Any other command, or none.
    Other(String),
}

/// The status of an acknowledgement, `x-status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// `SUCCESS`.
    Success,
    /// `FAIL`.
    Fail,
}

/// The protocol part of a frame, of which nothing is signed. All its values are strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameProtocol<'f> {
    command: Command,
    message_id: Option<Cow<'f, str>>,
    status: Option<Status>,
    code: Option<Cow<'f, str>>,
    error: Option<Cow<'f, str>>,
    sign: Option<Cow<'f, str>>,
}

impl<'f> FrameProtocol<'f> {
    /// Reads the object.
    pub(super) fn of(json: Json<'f>) -> Result<Self, FrameError> {
        let Json::Object(members) = json else { return Err(FrameError::NoObject("protocol")) };
        let [mut kind, mut command, mut message_id, mut status, mut code, mut error, mut sign] =
            [const { None }; 7];
        for member in members {
            let (place, name) = match &*member.name {
                "x-type" => (&mut kind, "x-type"),
                "x-cmd" => (&mut command, "x-cmd"),
                "x-msgId" => (&mut message_id, "x-msgId"),
                "x-status" => (&mut status, "x-status"),
                "x-code" => (&mut code, "x-code"),
                "x-error" => (&mut error, "x-error"),
                "x-sign" => (&mut sign, "x-sign"),
                _ => continue,
            };
            let is_escaped = member.is_escaped();
            *place = match member.value {
                Json::Text(text) if !is_escaped => Some(text).filter(|text| !text.is_empty()),
                Json::Null if !is_escaped => None,
                _ => return Err(FrameError::NotText(name)),
            };
        }
        if kind.as_deref() != Some("message") {
            return Err(FrameError::OtherType);
        }
        let command = Command::named(command.as_deref().unwrap_or_default());
        let status = status.map(|text| if text == "SUCCESS" { Status::Success } else { Status::Fail });
        Ok(Self { command, message_id, status, code, error, sign })
    }

    /// Returns the command.
    pub fn command(&self) -> &Command {
        &self.command
    }

    /// Returns the id of the message, `x-msgId`.
    pub fn message_id(&self) -> Option<&str> {
        self.message_id.as_deref()
    }

    /// Returns the status of an acknowledgement. Whatever is not `SUCCESS` is a failure.
    pub fn status(&self) -> Option<Status> {
        self.status
    }

    /// Returns the error code of an acknowledgement.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the error text of an acknowledgement.
    pub fn error(&self) -> Option<&str> {
        self.error.as_deref()
    }

    /// Returns the signature of `data`, in base64.
    pub fn sign(&self) -> Option<&str> {
        self.sign.as_deref()
    }
}

impl Command {
    fn named(name: &str) -> Self {
        match name {
            "PRODUCE" => Command::Produce,
            "PRODUCE_ACK" => Command::ProduceAck,
            "CONSUME" => Command::Consume,
            "CONSUME_ACK" => Command::ConsumeAck,
            other => Command::Other(other.to_owned()),
        }
    }
}
