//! The wire protocols, without I/O: functions from bytes to bytes, which get clock and nonce from the caller.
//!
//! [`v3`] is the REST protocol, [`v2`] the gateway. Both verify responses with the keys of a [`KeyRing`].
//! [`reference`] is a description of the protocols.
//!
//! [`reference`]: mod@reference

use std::{fmt, str::FromStr};

pub(crate) mod charset;
pub(crate) mod content_encryption;
mod key_ring;
pub(crate) mod multipart;
mod percent;
pub mod v2;
pub mod v3;
mod verification_error;

#[doc = include_str!("../docs/protocol.md")]
pub mod reference {}

use crate::support::names::parse_name;

pub use crate::support::names::ParseNameError;
pub use charset::{Charset, UnmappableCharacter};
pub use content_encryption::{ContentKey, DecryptError};
pub use key_ring::KeyRing;
pub use verification_error::VerificationError;

/// A wire protocol. A declared endpoint can be called by each protocol in which Alipay offers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Protocol {
    /// [V3](crate::protocol::reference#v3-requests), the newer REST protocol.
    #[default]
    V3,
    /// [V2](crate::protocol::reference#v2-requests), the gateway, which has every method.
    V2,
}

impl Protocol {
    const ALL: [Protocol; 2] = [Protocol::V3, Protocol::V2];

    /// Returns the name, `V3` or `V2`.
    pub fn as_str(self) -> &'static str {
        match self {
            Protocol::V3 => "V3",
            Protocol::V2 => "V2",
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

impl FromStr for Protocol {
    type Err = ParseNameError;

    /// Parses the name in upper or lower case.
    fn from_str(text: &str) -> Result<Self, ParseNameError> {
        let names = Self::ALL.map(|protocol| (protocol, protocol.as_str()));
        parse_name("protocol", "V3, V2", names, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_protocol_is_parsed_from_its_own_name_in_any_case() {
        for protocol in Protocol::ALL {
            assert_eq!(protocol.to_string().parse(), Ok(protocol));
            assert_eq!(protocol.as_str().to_lowercase().parse(), Ok(protocol));
        }
        assert!("v1".parse::<Protocol>().is_err());
    }
}
