//! V2: signing a request and judging a response.

use std::ops::Range;

use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use http::{HeaderValue, Request, Response, header};

use super::{USER_AGENT, context::Context, disposition::Disposition, verified_response::Content};
use crate::{
    declaration::{EncodeError, Upload, values::BeijingTime},
    error::{ApiError, NotSentReason, UnknownReason},
    json::{self, Json},
    protocol::{
        ContentKey, DecryptError, VerificationError,
        multipart::{self, Part},
        v2::{self, Draft},
    },
    transport::Body,
};

/// The code of success.
const SUCCESS: &str = "10000";

/// The code of a payment that waits for the buyer.
const PENDING: &str = "10003";

pub(super) async fn sign(
    context: Context<'_>,
    json: Json<'_>,
    files: &[(&'static str, Upload)],
) -> Result<Request<Body>, NotSentReason> {
    let charset = context.inner.charset;
    let draft = signed_draft(context, json).await?;
    let (content_type, body) = if context.spec.is_upload() {
        let boundary = context.boundary()?;
        let text_type = format!("text/plain; charset={charset}");
        let body = multipart::assemble(&boundary, parts(context, &draft, &text_type, files)?).await?;
        (format!("multipart/form-data; boundary={boundary}; charset={charset}"), body)
    } else {
        let form = draft.business.encode(charset)?.into_bytes();
        (format!("application/x-www-form-urlencoded;charset={charset}"), form.into())
    };
    let uri = gateway_url(context, &draft)?;
    let length = body.length();
    let mut request = Request::post(uri)
        .body(body)
        .map_err(|_| EncodeError::new("the request's URL is too long", "请求的 URL 过长"))?;
    let headers = request.headers_mut();
    let content_type =
        HeaderValue::from_str(&content_type).map_err(|_| NotSentReason::Header("content-type"))?;
    headers.insert(header::CONTENT_TYPE, content_type);
    headers.insert(header::CONTENT_LENGTH, length.into());
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(header::USER_AGENT, USER_AGENT);
    Ok(request)
}

/// All parameters of a request, `sign` included.
pub(super) async fn signed_draft(context: Context<'_>, json: Json<'_>) -> Result<Draft, NotSentReason> {
    let inner = context.inner;
    let mut draft = v2::draft(context.spec, json, inner.charset, context.content_key())?;
    let common = &mut draft.common;
    common.push("app_id", &*inner.app_id)?;
    common.push("method", context.spec.method)?;
    common.push("format", "json")?;
    common.push("version", "1.0")?;
    common.push("charset", inner.charset.as_str())?;
    common.push("sign_type", inner.signer.sign_type().as_str())?;
    let now = BeijingTime::from_unix_millis(inner.clock.unix_millis());
    let now = now
        .ok_or_else(|| EncodeError::new("the clock is out of the calendar's range", "时钟超出日历的范围"))?;
    common.push("timestamp", now.as_str())?;
    common.push("app_auth_token", context.token()?.unwrap_or_default())?;
    if let Some(serials) = &inner.serials {
        common.push("app_cert_sn", &*serials.app)?;
        common.push("alipay_root_cert_sn", &*serials.roots)?;
    }
    let signature = inner.signer.sign(&draft.content(inner.charset)?).await?;
    draft.common.push("sign", STANDARD.encode(signature))?;
    Ok(draft)
}

/// The gateway's URL with the protocol's own parameters.
pub(super) fn gateway_url(context: Context<'_>, draft: &Draft) -> Result<String, EncodeError> {
    let inner = context.inner;
    let mut url = String::with_capacity(1024);
    url.extend([&*inner.server, v2::PATH, "?"]);
    draft.common.encode_into(&mut url, inner.charset)?;
    Ok(url)
}

/// The parts of an upload: texts, then files, in the character set of the call.
fn parts<'a>(
    context: Context<'_>,
    draft: &'a Draft,
    content_type: &'a str,
    files: &'a [(&'static str, Upload)],
) -> Result<Vec<Part<'a>>, EncodeError> {
    let charset = context.inner.charset;
    let encode = |name: &str, text: &str| match charset.encode(text) {
        Ok(bytes) => Ok(bytes.into_owned()),
        Err(problem) => Err(EncodeError::caused_by(name, &problem)),
    };
    let mut parts = Vec::new();
    for (name, value) in draft.business.iter() {
        parts.push(Part::Text { name, content_type, content: encode(name, value)? });
    }
    for (name, upload) in files {
        let file_name = encode(name, upload.file_name())?;
        parts.push(Part::File { name, file_name, upload });
    }
    Ok(parts)
}

/// Verifies a response, and then reads what it says.
pub(super) fn judge(context: Context<'_>, response: &Response<Bytes>) -> Disposition {
    if response.status() != http::StatusCode::OK {
        return Disposition::Unclear(UnknownReason::NotFromApi);
    }
    let inner = context.inner;
    match v2::verify_response(context.spec.method, inner.charset, response.body(), &inner.keys) {
        Ok(member) => content_of(context, response.body(), member).unwrap_or_else(Disposition::Unclear),
        Err(untrusted @ VerificationError::Malformed(_)) if looks_like_html(response.body()) => {
            tracing::debug!(%untrusted, "an HTML page instead of a response");
            Disposition::Unclear(UnknownReason::NotFromApi)
        }
        Err(error @ VerificationError::UnsignedSuccess) => match context.content_key() {
            Some(key) => unsigned_refusal(context, response.body(), key).unwrap_or_else(Disposition::Unclear),
            None => Disposition::Unverified(error),
        },
        Err(untrusted) => Disposition::Unverified(untrusted),
    }
}

/// The refusal in an encrypted member that nobody signed: the gateway's response to a wrong signature, if content
/// encryption is on. Nothing else may be unsigned.
fn unsigned_refusal(
    context: Context<'_>,
    body: &Bytes,
    key: &ContentKey,
) -> Result<Disposition, UnknownReason> {
    let unsigned = || Ok(Disposition::Unverified(VerificationError::UnsignedSuccess));
    let charset = context.inner.charset;
    let Ok(member) = v2::read_unverified(context.spec.method, charset, body) else { return unsigned() };
    let Ok(Json::Text(ciphertext)) = json::parse(&member) else { return unsigned() };
    let plain = key.decrypt(ciphertext.as_bytes())?;
    let text = charset.decode(&plain).ok_or(DecryptError)?;
    let json = json::parse(&text)?;
    if !v2::is_error(&json) {
        return unsigned();
    }
    let status = http::StatusCode::OK.as_u16();
    Ok(Disposition::Failure(ApiError::from_v2(context.spec.method, status, &json, false)))
}

fn looks_like_html(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'<')
}

/// The disposition of a verified member.
fn content_of(
    context: Context<'_>,
    body: &Bytes,
    member: v2::SignedMember,
) -> Result<Disposition, UnknownReason> {
    let text = match (member.ciphertext(), context.content_key()) {
        (Some(ciphertext), Some(key)) => {
            let plain = key.decrypt(ciphertext.as_bytes())?;
            member.charset.decode(&plain).ok_or(DecryptError)?.into_owned()
        }
        // Its codes were read when it was verified.
        _ if member.authenticated && !member.is_error => {
            return Ok(success(body, member.span, member.text));
        }
        _ => member.text,
    };
    let json = json::parse(&text)?;
    let text_of = |name| json.get(name).and_then(Json::as_text).filter(|text| !text.is_empty());
    match (text_of("code"), text_of("sub_code")) {
        (Some(SUCCESS) | None, None) if member.authenticated => Ok(success(body, member.span, text)),
        (code, _) => {
            let status = http::StatusCode::OK.as_u16();
            let error = ApiError::from_v2(context.spec.method, status, &json, member.authenticated);
            Ok(match code {
                Some(PENDING) if member.authenticated => Disposition::Pending(error),
                _ => Disposition::Failure(error),
            })
        }
    }
}

/// The success whose verified bytes are `span` of the body.
fn success(body: &Bytes, span: Range<usize>, text: String) -> Disposition {
    let raw = body.slice_ref(body.get(span).unwrap_or_default());
    Disposition::Success(Content { raw, text: text.into(), authenticated: true })
}

#[cfg(test)]
mod tests {
    use std::{sync::Arc, time::Duration};

    use super::*;
    use crate::{
        Client,
        crypto::{BadSignature, SignError, Signer, Verifier},
        declaration::{Empty, Model, spec::EndpointSpec},
        retry::Retry,
        send::CallSettings,
        support::future::BoxFuture,
        transport::{Transport, TransportError, TransportFailure},
    };

    const SPEC: &EndpointSpec = &EndpointSpec::new("alipay.test.write", Empty::SPEC, Empty::SPEC);

    /// Signs, verifies and sends nothing.
    #[derive(Debug)]
    struct Nothing;

    impl Signer for Nothing {
        fn sign<'a>(&'a self, _: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>> {
            Box::pin(async { Err(SignError::new("nothing is signed")) })
        }
    }

    impl Verifier for Nothing {
        fn verify(&self, _: &[u8], _: &[u8]) -> Result<(), BadSignature> {
            Err(BadSignature)
        }
    }

    impl Transport for Nothing {
        fn send(&self, _: Request<Body>, _: usize) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
            Box::pin(async { Err(TransportError::new(TransportFailure::NotSent, None)) })
        }
    }

    /// Verification lets only errors be unsigned. This holds without it, too.
    #[test]
    fn a_member_that_nobody_signed_is_neither_a_success_nor_pending() {
        let nothing = Arc::new(Nothing);
        let builder = Client::builder().app_id("2021001234567890").signer(nothing.clone());
        let client = builder.verifier(nothing.clone()).transport(nothing).build().unwrap();
        let settings = CallSettings {
            app_auth_token: None,
            timeout: Duration::from_secs(1),
            request_id: None,
            protocol: None,
            encrypt: None,
            retry: Retry::none(),
        };
        let context =
            Context { inner: &client.inner, settings: &settings, spec: SPEC, protocol: crate::Protocol::V2 };
        let disposition = |text: &'static str, authenticated| {
            let (span, charset) = (0..text.len(), crate::Charset::Utf8);
            let is_error = v2::is_error(&json::parse(text).unwrap());
            let member = v2::SignedMember { span, text: text.to_owned(), authenticated, is_error, charset };
            content_of(context, &Bytes::from_static(text.as_bytes()), member).unwrap()
        };
        for text in ["{}", r#"{"code":"10000"}"#, r#"{"code":"10003"}"#] {
            assert!(matches!(disposition(text, false), Disposition::Failure(_)), "{text}");
        }
        assert!(matches!(disposition("{}", true), Disposition::Success(_)));
        assert!(matches!(disposition(r#"{"code":"10003"}"#, true), Disposition::Pending(_)));
    }
}
