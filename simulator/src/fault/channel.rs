//! Faults of the message channel.

use std::{fmt, str::FromStr, time::Duration};

use super::names::{UnknownFault, duration, split};

/// A fault of a message that the simulator sends over the message channel.
///
/// A fault is parsed from its name with [`str::parse`]. `SlowReader` accepts a duration in parentheses
/// (`SlowReader(500ms)`, `SlowReader(3s)`; default: 3 s).
///
/// Registrations have the faults of calls: restrict a [`Fault`](crate::Fault) to the method `websocket/register.do`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChannelFault {
    /// The acknowledgement is lost, so that the message is delivered again.
    LostAcknowledgement,
    /// The connection is closed in the middle of the frame.
    CutInFrame,
    /// A copy with a wrong signature is delivered before the message.
    Forged,
    /// A copy with a forged member `data` beside the genuine one is delivered before the message.
    DoubledData,
    /// A message for another app is delivered before the message, with a genuine signature.
    OtherApp,
    /// The message is delivered twice at the same time.
    Twice,
    /// The connection is neither read nor written after the message, and not closed.
    HalfOpen,
    /// Nothing is read for this long after the message.
    SlowReader(Duration),
}

impl ChannelFault {
    /// All names, without arguments.
    pub const NAMES: &'static [&'static str] = &[
        "LostAcknowledgement",
        "CutInFrame",
        "Forged",
        "DoubledData",
        "OtherApp",
        "Twice",
        "HalfOpen",
        "SlowReader",
    ];

    fn named(text: &str) -> Option<Self> {
        Some(match split(text) {
            ("SlowReader", argument) => Self::SlowReader(duration(argument)?),
            (_, Some(_)) => return None,
            ("LostAcknowledgement", _) => Self::LostAcknowledgement,
            ("CutInFrame", _) => Self::CutInFrame,
            ("Forged", _) => Self::Forged,
            ("DoubledData", _) => Self::DoubledData,
            ("OtherApp", _) => Self::OtherApp,
            ("Twice", _) => Self::Twice,
            ("HalfOpen", _) => Self::HalfOpen,
            _ => return None,
        })
    }
}

impl FromStr for ChannelFault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        Self::named(text).ok_or_else(|| UnknownFault { name: text.to_owned(), known: Self::NAMES })
    }
}

/// The name, in the form that [`str::parse`] reads.
impl fmt::Display for ChannelFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SlowReader(pause) => write!(out, "SlowReader({}ms)", pause.as_millis()),
            other => write!(out, "{other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_parsed_and_displayed_alike() {
        for name in ChannelFault::NAMES {
            let fault: ChannelFault = name.parse().unwrap();
            assert!(fault.to_string().starts_with(name));
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
        assert!("Twice(1s)".parse::<ChannelFault>().is_err());
    }
}
