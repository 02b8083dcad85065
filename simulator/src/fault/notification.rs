//! Faults of notifications.

use std::{fmt, str::FromStr, time::Duration};

use super::names::{UnknownFault, duration, split};

/// A fault of a notification that the simulator sends automatically or from its queue.
///
/// A fault is parsed from its name with [`str::parse`]. `Late` accepts a duration in parentheses
/// (`Late(500ms)`, `Late(3s)`; default: 3 s).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotificationFault {
    /// The notification is delivered twice.
    Twice,
    /// The notification is delayed, so that others may overtake it.
    Late(Duration),
    /// The notification is delivered after the next one.
    AfterTheNext,
    /// The notification is encoded in GBK.
    Gbk,
    /// A copy with a wrong signature is delivered before the notification.
    Forged,
}

impl NotificationFault {
    /// All names, without arguments.
    pub const NAMES: &'static [&'static str] = &["Twice", "Late", "AfterTheNext", "Gbk", "Forged"];

    fn named(text: &str) -> Option<Self> {
        Some(match split(text) {
            ("Late", argument) => Self::Late(duration(argument)?),
            (_, Some(_)) => return None,
            ("Twice", _) => Self::Twice,
            ("AfterTheNext", _) => Self::AfterTheNext,
            ("Gbk", _) => Self::Gbk,
            ("Forged", _) => Self::Forged,
            _ => return None,
        })
    }
}

impl FromStr for NotificationFault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        Self::named(text).ok_or_else(|| UnknownFault { name: text.to_owned(), known: Self::NAMES })
    }
}

/// The name, in the form that [`str::parse`] reads.
impl fmt::Display for NotificationFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Late(pause) => write!(out, "Late({}ms)", pause.as_millis()),
            other => write!(out, "{other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_parsed_and_displayed_alike() {
        for name in NotificationFault::NAMES {
            let fault: NotificationFault = name.parse().unwrap();
            assert!(fault.to_string().starts_with(name));
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
        assert!("Gbk(1s)".parse::<NotificationFault>().is_err());
    }
}
