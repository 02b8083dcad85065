//! Reports of deliveries.

/// The result of a delivery that got a response.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliveryReport {
    /// The HTTP status of the receiver's response; 0 over the message channel.
    pub status: u16,
    /// The body of the receiver's response, or its first 64 KiB; over the message channel `SUCCESS` or `FAIL`.
    pub body: String,
    /// True if the response was HTTP 200 with the body `success` and nothing else, or `SUCCESS` over the message channel.
    pub acknowledged: bool,
    /// The `notify_id` of the notification, if it has one.
    pub notify_id: Option<String>,
}

impl DeliveryReport {
    pub(super) fn new(status: u16, body: String, notify_id: Option<String>) -> Self {
        let acknowledged = is_acknowledgement(status, &body);
        Self { status, body, acknowledged, notify_id }
    }
}

impl DeliveryReport {
    pub(super) fn over_channel(status: &'static str, notify_id: Option<String>) -> Self {
        Self { status: 0, body: status.to_owned(), acknowledged: status == "SUCCESS", notify_id }
    }
}

/// Returns whether a response acknowledges a notification.
pub(super) fn is_acknowledgement(status: u16, body: &str) -> bool {
    status == 200 && body == "success"
}
