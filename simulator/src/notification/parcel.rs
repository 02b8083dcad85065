//! Signed notifications on their way to a receiver.

use std::time::Duration;

use alipay::{Charset, runtime::notification::SignRule};

use super::{
    form::{self, SignedForm},
    outgoing::OutgoingNotification,
};
use crate::{
    error::SimulatorError,
    events::{Carrier, SentNotification},
    keys::SigningKey,
};

/// A notification that is ready for delivery.
pub(super) struct Parcel {
    pub(super) form: String,
    canonical: Option<String>,
    pub(super) is_forged: bool,
    pub(super) charset: Charset,
    pub(super) carrier: Carrier,
    rule: Option<SignRule>,
    kind: Option<String>,
    pub(super) notify_id: Option<String>,
    /// The number of this delivery to the same address, from 1.
    pub(super) attempt: u32,
    /// The wait until the next delivery, if this one is not acknowledged.
    pub(super) next_in: Option<Duration>,
}

impl Parcel {
    /// Signs a notification, for its first delivery.
    pub(super) fn sign(
        key: &SigningKey,
        notification: &OutgoingNotification,
    ) -> Result<Self, SimulatorError> {
        let params: Vec<_> = notification.params().collect();
        let rule = notification.rule();
        let SignedForm { form, canonical } =
            form::sign(key, &params, notification.charset, rule, notification.empties)?;
        Ok(Self {
            form,
            canonical: Some(canonical),
            is_forged: false,
            charset: notification.charset,
            carrier: notification.carrier,
            rule: Some(rule),
            kind: notification.kind().map(ToOwned::to_owned),
            notify_id: notification.notify_id().map(ToOwned::to_owned),
            attempt: 1,
            next_in: None,
        })
    }

    /// Takes a form as it is, without signing it.
    pub(super) fn raw(form: String) -> Self {
        Self {
            form,
            canonical: None,
            is_forged: false,
            charset: Charset::Utf8,
            carrier: Carrier::PostForm,
            rule: None,
            kind: None,
            notify_id: None,
            attempt: 1,
            next_in: None,
        }
    }

    /// Makes the signature a wrong one.
    pub(super) fn forge(&mut self) {
        // The form ends with the signature in base64, whose first letter is changed.
        let forged = self.form.rsplit_once("&sign=").map(|(form, sign)| {
            let (first, rest) = sign.split_at_checked(1).unwrap_or_default();
            format!("{form}&sign={}{rest}", if first == "A" { "B" } else { "A" })
        });
        if let Some(forged) = forged {
            self.form = forged;
        }
        self.is_forged = true;
    }

    /// Returns the record of the delivery to an address.
    pub(super) fn into_record(
        self,
        url: &str,
        response: Result<(u16, String), String>,
        acknowledged: bool,
    ) -> SentNotification {
        let Self { form, canonical, is_forged, charset, carrier, rule, kind, notify_id, attempt, next_in } =
            self;
        SentNotification {
            number: 0,
            at: 0,
            url: url.to_owned(),
            carrier,
            charset,
            rule,
            kind,
            notify_id,
            attempt,
            next_in: next_in.filter(|_| !acknowledged),
            form,
            canonical,
            is_forged,
            response,
            acknowledged,
        }
    }
}
