//! The journal, or a part of it.

use super::{handles::Handles, queries::Query, response::ControlResponse, view};
use crate::{
    events::JournalEntry,
    support::json::{list, object},
};

/// Returns the requests and notifications, oldest first: the last ones, or those that the search finds.
pub(super) fn entries(handles: &Handles, query: &Query) -> ControlResponse {
    let all = handles.journal.entries();
    let is_wanted = |entry: &&JournalEntry| query.search().is_none_or(|search| has(entry, search));
    let last = query.last().unwrap_or(usize::MAX);
    let mut found: Vec<_> = all.iter().rev().filter(is_wanted).take(last).collect();
    found.reverse();
    ControlResponse::Json(object([("entries", list(found.into_iter().map(view::entry)))]))
}

/// Returns whether an entry has a text: a number of an order or a trade, a trace id, or any other part of it.
fn has(entry: &JournalEntry, search: &str) -> bool {
    match entry {
        JournalEntry::Request(request) => {
            let texts = [&request.target, &request.content];
            request.trace_id.as_deref() == Some(search)
                || texts.iter().any(|text| text.contains(search))
                || contains(&request.body, search)
                || contains(&request.response, search)
        }
        JournalEntry::Notification(sent) => {
            sent.notify_id.as_deref() == Some(search)
                || sent.canonical.as_ref().is_some_and(|text| text.contains(search))
                || sent.form.contains(search)
        }
    }
}

fn contains(bytes: &[u8], search: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(search)
}
