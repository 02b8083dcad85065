//! Notifications: their content, signature and delivery.

mod courier;
mod form;
mod messages;
mod outbox;

use std::fmt;

use alipay::{Charset, runtime::notification::SignRule};

pub(crate) use courier::Courier;
pub use courier::DeliveryReport;
pub(crate) use form::signed;
pub(crate) use outbox::Outbox;

/// How a notification travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Carrier {
    /// As the form of a POST.
    #[default]
    PostForm,
    /// As the query of a GET, the way the platform's guide shows it.
    GetQuery,
}

/// A notification before it is signed.
///
/// The same notification sent twice is the same notification delivered twice: it keeps its `notify_id`.
/// `Debug` shows names only, since values hold personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct OutgoingNotification {
    params: Vec<(String, String)>,
    charset: Charset,
    rule: SignRule,
    carrier: Carrier,
}

impl OutgoingNotification {
    /// A notification with these parameters and no others; `sign` is added when it is sent.
    pub fn new<N: Into<String>, V: Into<String>>(params: impl IntoIterator<Item = (N, V)>) -> Self {
        let params = params.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { params, charset: Charset::Utf8, rule: SignRule::V2, carrier: Carrier::PostForm }
    }

    /// Sets a parameter, or adds it.
    #[must_use]
    pub fn with_param(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        match self.params.iter_mut().find(|(own, _)| own == name) {
            Some((_, own)) => *own = value,
            None => self.params.push((name.to_owned(), value)),
        }
        self
    }

    /// Leaves a parameter out.
    #[must_use]
    pub fn without_param(mut self, name: &str) -> Self {
        self.params.retain(|(own, _)| own != name);
        self
    }

    /// Another character set. The parameter `charset` says so, where the message has one.
    #[must_use]
    pub fn with_charset(mut self, charset: Charset) -> Self {
        self.charset = charset;
        if let Some((_, value)) = self.params.iter_mut().find(|(name, _)| name == "charset") {
            charset.as_str().clone_into(value);
        }
        self
    }

    /// Another rule of signing than V2.
    #[must_use]
    pub fn with_rule(mut self, rule: SignRule) -> Self {
        self.rule = rule;
        self
    }

    /// Another way to travel than a POST.
    #[must_use]
    pub fn with_carrier(mut self, carrier: Carrier) -> Self {
        self.carrier = carrier;
        self
    }

    /// A parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The number that all deliveries of this notification share.
    pub fn notify_id(&self) -> Option<&str> {
        self.param("notify_id")
    }

    /// The message's name: `msg_method` or `notify_type`.
    pub(crate) fn kind(&self) -> Option<&str> {
        self.param("msg_method").or_else(|| self.param("notify_type"))
    }

    /// All parameters.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        self.params.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl fmt::Debug for OutgoingNotification {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("OutgoingNotification")
            .field("params", &self.params().map(|(name, _)| name).collect::<Vec<_>>())
            .field("charset", &self.charset)
            .field("rule", &self.rule)
            .field("carrier", &self.carrier)
            .finish()
    }
}
