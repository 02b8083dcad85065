//! HTTP verbs.

use std::{fmt, str::FromStr};

use crate::support::names::{ParseNameError, parse_name};

/// An HTTP verb of the [V3 routes](crate::protocol::reference#v3-requests).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verb {
    /// `GET`.
    Get,
    /// `POST`.
    Post,
    /// `PUT`.
    Put,
    /// `PATCH`.
    Patch,
    /// `DELETE`.
    Delete,
}

impl Verb {
    const ALL: [Verb; 5] = [Verb::Get, Verb::Post, Verb::Put, Verb::Patch, Verb::Delete];

    /// Returns the verb as it is written in a request: in upper case.
    pub fn as_str(self) -> &'static str {
        match self {
            Verb::Get => "GET",
            Verb::Post => "POST",
            Verb::Put => "PUT",
            Verb::Patch => "PATCH",
            Verb::Delete => "DELETE",
        }
    }

    /// Returns whether a request with this verb has its fields in a body.
    pub fn has_body(self) -> bool {
        matches!(self, Verb::Post | Verb::Put | Verb::Patch)
    }
}

impl fmt::Display for Verb {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

impl FromStr for Verb {
    type Err = ParseNameError;

    /// Parses the verb in upper or lower case.
    fn from_str(text: &str) -> Result<Self, ParseNameError> {
        let names = Self::ALL.map(|verb| (verb, verb.as_str()));
        parse_name("HTTP verb", "GET, POST, PUT, PATCH, DELETE", names, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_parsed_from_its_own_name_in_any_case() {
        for verb in Verb::ALL {
            assert_eq!(verb.to_string().parse(), Ok(verb));
            assert_eq!(verb.as_str().to_lowercase().parse(), Ok(verb));
        }
        let error = "HEAD".parse::<Verb>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "unknown HTTP verb `HEAD`; expected one of GET, POST, PUT, PATCH, DELETE"
        );
    }
}
