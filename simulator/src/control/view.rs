//! Events as JSON, for the page and for other programs.

mod excerpt;
mod notification;
mod order;
mod request;

use alipay::runtime::{declaration::Model, json::Json};
pub(super) use notification::notification;
pub(super) use order::order;
pub(super) use request::request;

use crate::events::JournalEntry;

/// Converts a record of a domain.
pub(super) fn record(record: &impl Model) -> Json<'static> {
    record.to_json().map_or(Json::Null, Json::into_owned)
}

/// Converts an entry of the journal.
pub(super) fn entry(entry: &JournalEntry) -> Json<'static> {
    match entry {
        JournalEntry::Request(received) => request(received),
        JournalEntry::Notification(sent) => notification(sent),
    }
}
