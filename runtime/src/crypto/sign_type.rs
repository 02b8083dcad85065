//! Kinds of signatures.

use std::{fmt, str::FromStr};

use crate::support::names::{ParseNameError, parse_name};

/// A kind of [signature](crate::protocol::reference#signatures).
#[doc(alias = "签名类型")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignType {
    /// `RSA2`: RSASSA-PKCS1-v1_5 with SHA-256.
    #[default]
    Rsa2,
    /// `RSA`: RSASSA-PKCS1-v1_5 with SHA-1, for old apps. It is available for V2 and notifications only, and only
    /// with the crate feature `legacy-rsa`.
    Rsa,
}

impl SignType {
    const ALL: [SignType; 2] = [SignType::Rsa2, SignType::Rsa];

    /// Returns the name, as it is written in the parameter `sign_type`.
    pub fn as_str(self) -> &'static str {
        match self {
            SignType::Rsa2 => "RSA2",
            SignType::Rsa => "RSA",
        }
    }
}

impl fmt::Display for SignType {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

impl FromStr for SignType {
    type Err = ParseNameError;

    /// Parses the name in upper or lower case.
    fn from_str(text: &str) -> Result<Self, ParseNameError> {
        let names = Self::ALL.map(|kind| (kind, kind.as_str()));
        parse_name("signature type", "RSA2, RSA", names, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_parsed_from_its_own_name_in_any_case() {
        for kind in SignType::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
            assert_eq!(kind.as_str().to_lowercase().parse(), Ok(kind));
        }
        assert!("SM2".parse::<SignType>().is_err());
    }
}
