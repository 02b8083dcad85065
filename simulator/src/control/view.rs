//! Events as JSON, for the page and for other programs.

mod excerpt;
mod notification;
mod order;
mod request;

use alipay::runtime::json::Json;
pub(super) use notification::notification;
pub(super) use order::order;
pub(super) use request::request;

use crate::events::JournalEntry;

/// Converts an entry of the journal.
pub(super) fn entry(entry: &JournalEntry) -> Json<'static> {
    match entry {
        JournalEntry::Request(received) => request(received),
        JournalEntry::Notification(sent) => notification(sent),
    }
}
