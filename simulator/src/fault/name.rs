//! FaultPlan by name, for scenarios and the control API: `CutAfter`, `SlowBody(500ms)`, `Oversized(1000)`.

use std::{fmt, str::FromStr, time::Duration};

use super::{Fault, NotificationFault};

/// How long something lasts where its name does not say.
const PAUSE: Duration = Duration::from_secs(3);

/// How large an answer is where its name does not say: more than a client of ours takes.
const SIZE: usize = 16 << 20;

/// No fault has this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no fault is called `{name}`; there are {}", known.join(", "))]
#[non_exhaustive]
pub struct UnknownFault {
    /// What was written.
    pub name: String,
    /// The names that there are.
    pub known: &'static [&'static str],
}

/// A name, and in parentheses how much.
fn split(text: &str) -> (&str, Option<&str>) {
    match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, amount)) => (name, Some(amount)),
        None => (text, None),
    }
}

/// `500ms` or `3s`.
fn pause(amount: Option<&str>) -> Option<Duration> {
    let Some(amount) = amount else { return Some(PAUSE) };
    match amount.strip_suffix("ms") {
        Some(millis) => millis.parse().ok().map(Duration::from_millis),
        None => amount.strip_suffix('s')?.parse().ok().map(Duration::from_secs),
    }
}

impl Fault {
    /// All names, for [`str::parse`]. `SlowHeaders` and `SlowBody` take how long in parentheses (`500ms`, `3s`),
    /// and `Oversized` how many bytes.
    pub const NAMES: &'static [&'static str] = &[
        "CutBefore",
        "CutAfter",
        "CutInBody",
        "SlowHeaders",
        "SlowBody",
        "WrongSignature",
        "MissingSignature",
        "DoubledSignature",
        "TamperedBody",
        "BadGateway",
        "HtmlPage",
        "TooManyRequests",
        "Oversized",
    ];

    fn named(text: &str) -> Option<Self> {
        Some(match split(text) {
            ("SlowHeaders", amount) => Self::SlowHeaders(pause(amount)?),
            ("SlowBody", amount) => Self::SlowBody(pause(amount)?),
            ("Oversized", None) => Self::Oversized(SIZE),
            ("Oversized", Some(bytes)) => Self::Oversized(bytes.parse().ok()?),
            (_, Some(_)) => return None,
            ("CutBefore", _) => Self::CutBefore,
            ("CutAfter", _) => Self::CutAfter,
            ("CutInBody", _) => Self::CutInBody,
            ("WrongSignature", _) => Self::WrongSignature,
            ("MissingSignature", _) => Self::MissingSignature,
            ("DoubledSignature", _) => Self::DoubledSignature,
            ("TamperedBody", _) => Self::TamperedBody,
            ("BadGateway", _) => Self::BadGateway,
            ("HtmlPage", _) => Self::HtmlPage,
            ("TooManyRequests", _) => Self::TooManyRequests,
            _ => return None,
        })
    }
}

impl NotificationFault {
    /// All names, for [`str::parse`]. `Late` takes how long in parentheses (`500ms`, `3s`).
    pub const NAMES: &'static [&'static str] = &["Twice", "Late", "AfterTheNext", "Gbk", "Forged"];

    fn named(text: &str) -> Option<Self> {
        Some(match split(text) {
            ("Late", amount) => Self::Late(pause(amount)?),
            (_, Some(_)) => return None,
            ("Twice", _) => Self::Twice,
            ("AfterTheNext", _) => Self::AfterTheNext,
            ("Gbk", _) => Self::Gbk,
            ("Forged", _) => Self::Forged,
            _ => return None,
        })
    }
}

impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        Self::named(text).ok_or_else(|| UnknownFault { name: text.to_owned(), known: Self::NAMES })
    }
}

impl FromStr for NotificationFault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        Self::named(text).ok_or_else(|| UnknownFault { name: text.to_owned(), known: Self::NAMES })
    }
}

/// The name, as it is parsed.
impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SlowHeaders(pause) => write!(out, "SlowHeaders({}ms)", pause.as_millis()),
            Self::SlowBody(pause) => write!(out, "SlowBody({}ms)", pause.as_millis()),
            other => write!(out, "{other:?}"),
        }
    }
}

/// The name, as it is parsed.
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
    fn every_name_is_read_and_written_alike() {
        for name in Fault::NAMES {
            let fault: Fault = name.parse().unwrap();
            assert!(fault.to_string().starts_with(name));
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
        for name in NotificationFault::NAMES {
            let fault: NotificationFault = name.parse().unwrap();
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
    }

    #[test]
    fn amounts_stand_in_parentheses_and_only_where_they_mean_something() {
        assert_eq!("SlowBody(2s)".parse(), Ok(Fault::SlowBody(Duration::from_secs(2))));
        assert_eq!("Oversized(7)".parse(), Ok(Fault::Oversized(7)));
        for wrong in ["CutAfter(1)", "SlowBody(2)", "SlowBody(-1s)", "Oversized(x)", "cutAfter", ""] {
            let unknown = wrong.parse::<Fault>().unwrap_err();
            assert!(unknown.to_string().contains("CutBefore, CutAfter"), "{wrong}");
        }
        assert!("Gbk(1s)".parse::<NotificationFault>().is_err());
    }
}
