//! Faults of calls.

use std::{fmt, str::FromStr, time::Duration};

use super::names::{UnknownFault, duration, split};

/// The size of an oversized response whose fault names none: larger than a client accepts by default.
const DEFAULT_OVERSIZE: usize = 16 << 20;

/// A fault of a call.
///
/// A fault is parsed from its name with [`str::parse`]. `SlowHeaders` and `SlowBody` accept a duration in
/// parentheses (`SlowBody(500ms)`, `SlowBody(3s)`; default: 3 s), and `Oversized` a number of bytes
/// (`Oversized(1000)`; default: 16 MiB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The connection is closed before the call is processed, so the call has no effect.
    CutBefore,
    /// The call is processed, and the connection is closed before the response.
    CutAfter,
    /// The call is processed, and the connection is closed in the middle of the response.
    CutInBody,
    /// The call is processed, and the response is delayed.
    SlowHeaders(Duration),
    /// The call is processed, and the response pauses in the middle of its body.
    SlowBody(Duration),
    /// The call is processed, and the response has a wrong signature.
    WrongSignature,
    /// The call is processed, and the response has no signature.
    MissingSignature,
    /// The call is processed, and the response has two signatures.
    DoubledSignature,
    /// The call is processed, and the response is changed after it was signed.
    TamperedBody,
    /// The call is processed, and a proxy responds with HTTP 502 and an HTML page.
    BadGateway,
    /// The call is not processed, and a proxy responds with HTTP 200 and an HTML page.
    HtmlPage,
    /// The call is not processed, and the response is HTTP 429.
    TooManyRequests,
    /// The call is processed, and the response is larger than this number of bytes.
    Oversized(usize),
}

impl Fault {
    /// All names, without arguments.
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
            ("SlowHeaders", argument) => Self::SlowHeaders(duration(argument)?),
            ("SlowBody", argument) => Self::SlowBody(duration(argument)?),
            ("Oversized", None) => Self::Oversized(DEFAULT_OVERSIZE),
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

impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        Self::named(text).ok_or_else(|| UnknownFault { name: text.to_owned(), known: Self::NAMES })
    }
}

/// The name, in the form that [`str::parse`] reads.
impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SlowHeaders(pause) => write!(out, "SlowHeaders({}ms)", pause.as_millis()),
            Self::SlowBody(pause) => write!(out, "SlowBody({}ms)", pause.as_millis()),
            other => write!(out, "{other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_parsed_and_displayed_alike() {
        for name in Fault::NAMES {
            let fault: Fault = name.parse().unwrap();
            assert!(fault.to_string().starts_with(name));
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
    }

    #[test]
    fn arguments_are_accepted_only_by_faults_that_have_one() {
        assert_eq!("SlowBody(2s)".parse(), Ok(Fault::SlowBody(Duration::from_secs(2))));
        assert_eq!("Oversized(7)".parse(), Ok(Fault::Oversized(7)));
        for wrong in ["CutAfter(1)", "SlowBody(2)", "SlowBody(-1s)", "Oversized(x)", "cutAfter", ""] {
            let unknown = wrong.parse::<Fault>().unwrap_err();
            assert!(unknown.to_string().contains("CutBefore, CutAfter"), "{wrong}");
        }
    }
}
