//! Notifications before they are signed.

use std::fmt;

use alipay::{Charset, runtime::notification::SignRule};

use super::form::EmptyValues;
use crate::events::Carrier;

/// A notification that has not been signed yet.
///
/// Sending it twice delivers the same notification twice, with the same `notify_id`. `Debug` shows only the names of
/// the parameters, since their values hold personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct OutgoingNotification {
    params: Vec<(String, String)>,
    pub(super) charset: Charset,
    /// The rule that was chosen; `None` for the rule of the kind.
    rule: Option<SignRule>,
    pub(super) carrier: Carrier,
    pub(super) empties: EmptyValues,
    /// The address of its own, which replaces the receivers.
    pub(super) url: Option<String>,
}

impl OutgoingNotification {
    /// Creates a notification with exactly these parameters, in UTF-8, signed by the rule of its kind and carried by a
    /// POST request. `sign` is added when the notification is sent.
    pub fn new<N: Into<String>, V: Into<String>>(params: impl IntoIterator<Item = (N, V)>) -> Self {
        let params = params.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        let (charset, carrier, empties) = (Charset::Utf8, Carrier::PostForm, EmptyValues::NotSigned);
        Self { params, charset, rule: None, carrier, empties, url: None }
    }

    /// Adds a parameter, or replaces its value.
    #[must_use]
    pub fn with_param(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        match self.params.iter_mut().find(|(own, _)| own == name) {
            Some((_, own)) => *own = value,
            None => self.params.push((name.to_owned(), value)),
        }
        self
    }

    /// Removes a parameter.
    #[must_use]
    pub fn without_param(mut self, name: &str) -> Self {
        self.params.retain(|(own, _)| own != name);
        self
    }

    /// The character set. The parameter `charset` is updated, if there is one. Default: UTF-8.
    #[must_use]
    pub fn with_charset(mut self, charset: Charset) -> Self {
        self.charset = charset;
        if let Some((_, value)) = self.params.iter_mut().find(|(name, _)| name == "charset") {
            charset.as_str().clone_into(value);
        }
        self
    }

    /// The rule by which the notification is signed. Default: V2 for `servicemarket_order_notify` and
    /// `service=alipay.service.check`, V1 for all others, as genuine messages that were captured are signed.
    #[must_use]
    pub fn with_rule(mut self, rule: SignRule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Signs empty parameters as well (`isv_ticket=`), as the platform did in a captured service-market notification of
    /// 2020. Default: the signed text omits them.
    #[must_use]
    pub fn with_empty_values_signed(mut self) -> Self {
        self.empties = EmptyValues::Signed;
        self
    }

    /// The address to deliver to, such as the `notify_url` of a call. It replaces the receivers of
    /// [`notify_to`](crate::Simulator::notify_to). If it is not an http URL of a loopback address, the journal has a
    /// failed delivery.
    #[must_use]
    pub fn with_url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// The HTTP request that carries the notification. Default: a POST request.
    #[must_use]
    pub fn with_carrier(mut self, carrier: Carrier) -> Self {
        self.carrier = carrier;
        self
    }

    /// Returns the value of a parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns the `notify_id`, which all deliveries of this notification share.
    pub fn notify_id(&self) -> Option<&str> {
        self.param("notify_id")
    }

    /// The kind of the notification: its `msg_method` or `notify_type`.
    pub(super) fn kind(&self) -> Option<&str> {
        self.param("msg_method").or_else(|| self.param("notify_type"))
    }

    /// Returns whether the message service sends the notification.
    pub(super) fn is_message(&self) -> bool {
        self.param("msg_method").is_some()
    }

    /// Returns the rule by which the notification is signed.
    pub fn rule(&self) -> SignRule {
        let is_v2 = self.param("notify_type") == Some("servicemarket_order_notify")
            || self.param("service") == Some("alipay.service.check");
        self.rule.unwrap_or(if is_v2 { SignRule::V2 } else { SignRule::V1 })
    }

    /// Returns all parameters.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        self.params.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl fmt::Debug for OutgoingNotification {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("OutgoingNotification")
            .field("params", &self.params().map(|(name, _)| name).collect::<Vec<_>>())
            .field("charset", &self.charset)
            .field("rule", &self.rule())
            .field("carrier", &self.carrier)
            .finish_non_exhaustive()
    }
}
