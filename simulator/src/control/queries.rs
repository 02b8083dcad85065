//! The query of a request to the control API.

use http::request::Parts;

/// The number of records that a list returns at most.
const MAX_RECORDS: usize = 200;

/// The query of a list.
#[derive(Debug, Default)]
pub(super) struct Query {
    search: String,
    last: Option<usize>,
}

impl Query {
    /// Reads the query of a request.
    pub(super) fn of(parts: &Parts) -> Self {
        let pairs = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let mut query = Self::default();
        for (name, value) in pairs {
            match name.as_ref() {
                "search" => value.trim().clone_into(&mut query.search),
                "last" => query.last = value.parse().ok(),
                _ => {}
            }
        }
        query
    }

    /// Returns the number of entries at the end of the journal that are wanted.
    pub(super) fn last(&self) -> Option<usize> {
        self.last
    }

    /// Returns the text to search for, if there is one.
    pub(super) fn search(&self) -> Option<&str> {
        Some(self.search.as_str()).filter(|search| !search.is_empty())
    }

    /// Selects the first records with one of these texts.
    pub(super) fn select<'r, R: 'r>(
        &self,
        records: impl Iterator<Item = &'r R>,
        texts: impl Fn(&R) -> Vec<&str>,
    ) -> Vec<&'r R> {
        let is_wanted = |record: &&R| {
            self.search().is_none_or(|search| texts(record).iter().any(|text| text.contains(search)))
        };
        records.filter(is_wanted).take(MAX_RECORDS).collect()
    }
}
