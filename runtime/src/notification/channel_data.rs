//! Verification of the messages of the [message channel](crate::protocol::reference#message-channel): the signature
//! covers the object `data` of a frame as it was transmitted, and nothing else of the frame.

use std::{borrow::Cow, ops::Range};

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::{MessageError, Notification, NotificationVerifier, NotifyError, Params, SignRule, inbox::hex};
use crate::{
    json::{self, Json, Member},
    protocol::{Charset, ContentKey},
};

/// The signed part of a frame, and how the client is configured to read it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SignedData<'f> {
    /// The text of the object, from brace to brace.
    pub(crate) data: &'f str,
    /// The signature in base64.
    pub(crate) sign: Option<&'f str>,
    /// The configured character set: the frame's own is not signed.
    pub(crate) charset: Charset,
    pub(crate) content_key: Option<&'f ContentKey>,
}

impl NotificationVerifier {
    /// Verifies a message, and makes of it the notification that it would be over HTTP. Its id is the digest of what was
    /// signed, since that of the frame is not signed.
    pub(crate) fn verify_message(&self, message: SignedData<'_>) -> Result<Notification, NotifyError> {
        let digest = self.check_signature(message)?;
        let members = json::parse_with_spans(message.data).map_err(MessageError::Malformed)?;
        let header =
            |name| named(&members, "header").and_then(|(header, _)| header.value.get(name)?.as_text());
        let app_id = header("appId").ok_or(MessageError::NoHeader("appId"))?;
        if app_id != self.app_id {
            return Err(NotifyError::OtherApp(app_id.to_owned()));
        }
        let kind =
            header("msgApi").filter(|kind| !kind.is_empty()).ok_or(MessageError::NoHeader("msgApi"))?;
        let content = match named(&members, "content") {
            Some((content, span)) => Some(text_of(message, &content.value, span)?),
            None => None,
        };
        let params = Params::of_message(app_id, content.as_deref(), kind, &hex(digest));
        Ok(Notification { body: params.clone(), params, rule: SignRule::Data, digest, lease: None })
    }

    /// Checks the signature with the configured kind of signature, whatever the frame says. Returns the digest of what it
    /// covers.
    fn check_signature(&self, message: SignedData<'_>) -> Result<[u8; 32], NotifyError> {
        let keys = self.keys.all();
        if keys.is_empty() {
            return Err(NotifyError::ExpiredCertificate);
        }
        let sign = message.sign.filter(|sign| !sign.is_empty()).ok_or(MessageError::MissingSignature)?;
        let signature = STANDARD.decode(sign).map_err(|_| MessageError::MalformedSignature)?;
        // A frame is UTF-8, while the platform signed the text in the character set of the connection.
        let content = message.charset.encode(message.data).map_err(|_| MessageError::BadSignature)?;
        // A message names no certificate: during a rotation either key may have signed.
        if !keys.iter().any(|key| key.verify(&content, &signature).is_ok()) {
            return Err(MessageError::BadSignature.into());
        }
        Ok(Sha256::digest(&content).into())
    }
}

fn named<'m, 'j>(
    members: &'m [(Member<'j>, Range<usize>)],
    name: &str,
) -> Option<&'m (Member<'j>, Range<usize>)> {
    members.iter().find(|(member, _)| member.name == name)
}

/// The content as JSON text: as transmitted, or decrypted if it is a text that is not JSON.
fn text_of<'m>(
    message: SignedData<'m>,
    content: &'m Json<'_>,
    span: &Range<usize>,
) -> Result<Cow<'m, str>, MessageError> {
    let Json::Text(text) = content else {
        return Ok(message.data.get(span.clone()).unwrap_or_default().into());
    };
    if text.starts_with(['{', '[']) {
        return Ok(Cow::Borrowed(text));
    }
    let key = message.content_key.ok_or(MessageError::Encrypted)?;
    let plain = key.decrypt(text.as_bytes())?;
    let plain = message.charset.decode(&plain).ok_or(crate::protocol::DecryptError)?;
    Ok(plain.into_owned().into())
}
