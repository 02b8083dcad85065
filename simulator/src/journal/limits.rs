//! The limits of the journal, so that its memory does not grow with the traffic.

use bytes::Bytes;
use http::HeaderValue;

use crate::{
    events::{JournalEntry, ReceivedFile, ReceivedRequest, SentNotification, StepOutcome},
    support::text::shorten,
};

/// The approximate memory that an entry needs beside its texts.
const ENTRY_BYTES: usize = 1 << 10;

/// The approximate memory that a header or a file needs beside its texts.
const PART_BYTES: usize = 128;

/// The limits of a journal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JournalLimits {
    /// The number of entries. Beyond that, the oldest are dropped.
    pub(crate) entries: usize,
    /// The memory in bytes that all entries may need. Beyond that, the oldest are dropped.
    pub(crate) bytes: usize,
    /// The size in bytes above which a body or another text is shortened.
    pub(crate) text_bytes: usize,
}

impl Default for JournalLimits {
    fn default() -> Self {
        Self { entries: 10_000, bytes: 64 << 20, text_bytes: 256 << 10 }
    }
}

impl JournalLimits {
    /// Shortens the texts of a request, and notes the sizes of its bodies.
    pub(super) fn apply_to_request(self, request: &mut ReceivedRequest) {
        request.body_size = request.body.len();
        request.response_size = request.response.len();
        request.body = self.copied(&request.body);
        request.response = self.copied(&request.response);
        for value in request.headers.values_mut() {
            // A header refers to the buffer of its connection. A copy lets go of it.
            if let Ok(copy) = HeaderValue::from_bytes(value.as_bytes()) {
                *value = copy;
            }
        }
        shorten(&mut request.target, self.text_bytes);
        shorten(&mut request.content, self.text_bytes);
        let names = [&mut request.method, &mut request.endpoint, &mut request.canonical];
        names.into_iter().flatten().for_each(|text| shorten(text, self.text_bytes));
        request.notes.iter_mut().for_each(|note| shorten(note, self.text_bytes));
        for step in &mut request.steps {
            if let StepOutcome::Failed(reason) = &mut step.outcome {
                shorten(reason, self.text_bytes);
            }
        }
        for file in &mut request.files {
            let ReceivedFile { field, file_name, content_type, .. } = file;
            [Some(field), Some(file_name), content_type.as_mut()]
                .into_iter()
                .flatten()
                .for_each(|text| shorten(text, self.text_bytes));
        }
    }

    /// Shortens the texts of a notification.
    pub(super) fn apply_to_notification(self, notification: &mut SentNotification) {
        let SentNotification { url, kind, notify_id, form, canonical, response, .. } = notification;
        let (Ok((_, response)) | Err(response)) = response;
        [Some(url), kind.as_mut(), notify_id.as_mut(), Some(form), canonical.as_mut(), Some(response)]
            .into_iter()
            .flatten()
            .for_each(|text| shorten(text, self.text_bytes));
    }

    /// Copies the beginning of a body. A slice would keep the whole body in memory.
    fn copied(self, body: &Bytes) -> Bytes {
        Bytes::copy_from_slice(body.get(..self.text_bytes).unwrap_or(body))
    }
}

/// Returns the approximate memory that an entry needs, in bytes.
pub(super) fn size(entry: &JournalEntry) -> usize {
    let texts: usize = match entry {
        JournalEntry::Request(request) => request_size(request),
        JournalEntry::Notification(notification) => notification_size(notification),
    };
    texts.saturating_add(ENTRY_BYTES)
}

fn request_size(request: &ReceivedRequest) -> usize {
    let headers = request.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + PART_BYTES);
    let reasons = request.steps.iter().map(|step| match &step.outcome {
        StepOutcome::Failed(reason) => reason.capacity(),
        _ => 0,
    });
    let files = request.files.iter().map(|file| {
        let names = [&file.field, &file.file_name, &file.sha256].map(String::capacity);
        names.iter().sum::<usize>() + capacity(file.content_type.as_ref()) + PART_BYTES
    });
    let texts = [&request.app_id, &request.method, &request.endpoint, &request.canonical];
    let bodies = [request.body.len(), request.response.len()];
    let sizes = bodies.into_iter().chain(texts.map(|text| capacity(text.as_ref()))).chain(headers);
    let sizes =
        sizes.chain(reasons).chain(files).chain([request.target.capacity(), request.content.capacity()]);
    sizes.sum()
}

fn notification_size(notification: &SentNotification) -> usize {
    let (Ok((_, response)) | Err(response)) = &notification.response;
    let texts = [&notification.kind, &notification.notify_id, &notification.canonical];
    let sizes = texts.map(|text| capacity(text.as_ref())).into_iter();
    sizes.chain([&notification.url, &notification.form, response].map(String::capacity)).sum()
}

fn capacity(text: Option<&String>) -> usize {
    text.map_or(0, String::capacity)
}
