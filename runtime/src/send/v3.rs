//! V3: signing a request and judging a response.

use bytes::Bytes;
use http::{HeaderValue, Request, Response, header};

use super::{USER_AGENT, context::Context, disposition::Disposition, verified_response::Content};
use crate::{
    declaration::codec::EncodeError,
    declaration::upload::Upload,
    error::{ApiError, NotSentReason, UnknownReason},
    json::Json,
    protocol::multipart::{self, Part},
    protocol::v3::{self, Authenticity, Layout, SignedParts},
    support::text::is_plain_token,
    transport::Body,
};

pub(super) async fn sign(
    context: Context<'_>,
    json: Json<'_>,
    files: &[(&'static str, Upload)],
    request_id: &str,
) -> Result<Request<Body>, NotSentReason> {
    let route = context.spec.v3.ok_or(NotSentReason::NoRoute)?;
    let mut layout = v3::lay_out(context.spec, route, json)?;
    let encrypted = context.content_key();
    if let Some(key) = encrypted {
        layout.body = key.encrypt(&layout.body).into_bytes();
    }
    let authorization = authorize(context, &layout).await?;
    let target = format!("{}{}", context.inner.server, layout.target);
    let text_type = if encrypted.is_some() { "text/plain" } else { "application/json" };
    let (content_type, body) = if context.spec.is_upload() {
        let boundary = context.boundary()?;
        let body = multipart::assemble(&boundary, parts(layout.body, text_type, files)).await?;
        (Some(format!("multipart/form-data; boundary={boundary}")), body)
    } else {
        let has_body = !layout.body.is_empty();
        (has_body.then(|| text_type.to_owned()), layout.body.into())
    };
    let mut request = Request::builder()
        .method(layout.verb.as_str())
        .uri(target)
        .body(body)
        .map_err(|_| EncodeError::new("the request's URL is too long", "请求的 URL 过长"))?;
    if context.spec.is_upload() {
        let length = request.body().length();
        request.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    }
    let headers = request.headers_mut();
    headers.insert(header::AUTHORIZATION, secret(&authorization, "authorization")?);
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(header::USER_AGENT, USER_AGENT);
    headers.insert(v3::REQUEST_ID, text(request_id, "request_id")?);
    if let Some(content_type) = content_type {
        headers.insert(header::CONTENT_TYPE, text_of(&content_type, "content-type")?);
    }
    if encrypted.is_some() {
        headers.insert(v3::ENCRYPT_TYPE, HeaderValue::from_static("AES"));
    }
    if let Some(serials) = &context.inner.serials {
        headers.insert(v3::ROOT_CERT_SN, text(&serials.roots, "root certificate serial")?);
    }
    if let Some(token) = context.token()? {
        headers.insert(v3::APP_AUTH_TOKEN, secret(token, "app_auth_token")?);
    }
    Ok(request)
}

/// The `Authorization` header: for uploads, the signature covers the text of the part `data` alone.
async fn authorize(context: Context<'_>, layout: &Layout) -> Result<String, NotSentReason> {
    let inner = context.inner;
    let (nonce, timestamp) = (inner.nonces.next(), inner.clock.unix_millis().to_string());
    if !is_plain_token(&nonce) {
        return Err(NotSentReason::Header("nonce"));
    }
    let parts = SignedParts {
        app_id: &inner.app_id,
        app_cert_sn: inner.serials.as_ref().map(|serials| serials.app.as_str()),
        nonce: &nonce,
        timestamp: &timestamp,
        expired_seconds: None,
        http_method: layout.verb.as_str(),
        request_target: &layout.target,
        body: &layout.body,
        app_auth_token: context.token()?,
    };
    let signature = inner.signer.sign(&parts.content()).await?;
    Ok(v3::authorization_header(&parts.auth_string(), &signature))
}

fn parts<'a>(data: Vec<u8>, content_type: &'a str, files: &'a [(&'static str, Upload)]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    if !data.is_empty() {
        parts.push(Part::Text { name: "data", content_type, content: data });
    }
    for (name, upload) in files {
        parts.push(Part::File { name, file_name: upload.file_name().into(), upload });
    }
    parts
}

fn text(value: &str, name: &'static str) -> Result<HeaderValue, NotSentReason> {
    if is_plain_token(value) { text_of(value, name) } else { Err(NotSentReason::Header(name)) }
}

fn text_of(value: &str, name: &'static str) -> Result<HeaderValue, NotSentReason> {
    HeaderValue::from_str(value).map_err(|_| NotSentReason::Header(name))
}

fn secret(value: &str, name: &'static str) -> Result<HeaderValue, NotSentReason> {
    let mut header = text_of(value, name)?;
    header.set_sensitive(true);
    Ok(header)
}

/// Verifies a response, and then reads what it says.
pub(super) fn judge(context: Context<'_>, response: &Response<Bytes>) -> Disposition {
    let body = response.body();
    let returns_nothing = context.spec.response.fields.is_empty();
    let keys = &context.inner.keys;
    let authenticity =
        v3::verify_response(response.status(), response.headers(), body, keys, returns_nothing);
    match authenticity {
        Err(untrusted) => Disposition::Unverified(untrusted),
        Ok(Authenticity::Success) => match decrypted(context, body) {
            Ok(text) => Disposition::Success(Content { raw: body.clone(), text, authenticated: true }),
            Err(reason) => Disposition::Unclear(reason),
        },
        Ok(Authenticity::UnsignedEmpty) if !response.headers().contains_key(v3::TRACE_ID) => {
            Disposition::Unclear(UnknownReason::NotFromApi)
        }
        Ok(Authenticity::UnsignedEmpty) => {
            Disposition::Success(Content { raw: Bytes::new(), text: NO_RESULT, authenticated: false })
        }
        Ok(Authenticity::Failure { authenticated }) => {
            let status = response.status().as_u16();
            match ApiError::from_v3(context.spec.method, status, body, authenticated) {
                Some(error) => Disposition::Failure(error),
                None => Disposition::Unclear(UnknownReason::NotFromApi),
            }
        }
    }
}

/// An endpoint without result responds with `{}` or with nothing.
const NO_RESULT: Bytes = Bytes::from_static(b"{}");

/// The content of a success, which is encrypted if the call was.
fn decrypted(context: Context<'_>, body: &Bytes) -> Result<Bytes, UnknownReason> {
    match context.content_key() {
        _ if body.is_empty() && context.spec.response.fields.is_empty() => Ok(NO_RESULT),
        Some(key) if !body.is_empty() => Ok(key.decrypt(body)?.into()),
        _ => Ok(body.clone()),
    }
}
