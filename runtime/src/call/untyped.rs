//! Calls of an endpoint that is known as data only, for tools that work with every endpoint.

use std::{fmt, future::IntoFuture};

use super::{CallFuture, CallOptions, CallOptionsBuilder, Response, presigned};
use crate::{
    client::Client,
    declaration::{
        Empty, Encode, EncodeError, Upload, codec,
        spec::{EndpointSpec, Place},
    },
    error::Error,
    json::Json,
    send::Outgoing,
};

/// A call of an endpoint that is known as data, with a request in JSON. It is sent when it is awaited.
///
/// It is checked against the declaration, signed and verified like every other call. [`Response::json`] has the
/// response. [`CallOptionsBuilder`] sets its options.
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct UntypedCall<'c> {
    client: &'c Client,
    request: UntypedRequest,
    files: Vec<(&'static str, Upload)>,
    options: CallOptions,
}

impl Client {
    /// Prepares a call of an endpoint that is known as data, such as one of `alipay::catalogue()`.
    ///
    /// ```no_run
    /// # async fn run(client: alipay::Client, spec: &'static alipay::spec::EndpointSpec)
    /// # -> Result<(), Box<dyn std::error::Error>> {
    /// let request = alipay::json::parse(r#"{"commodity_order_id":"2016"}"#)?.into_owned();
    /// let response = client.call_untyped(spec, request).await?;
    /// println!("{}", String::from_utf8_lossy(response.json()));
    /// # Ok(()) }
    /// ```
    ///
    /// An endpoint that nobody declared is a [`NamedEndpoint`](crate::declaration::NamedEndpoint).
    pub fn call_untyped(
        &self,
        endpoint: impl Into<&'static EndpointSpec>,
        request: Json<'static>,
    ) -> UntypedCall<'_> {
        let spec = endpoint.into();
        let request = UntypedRequest { spec, json: request, files: Vec::new(), unknown_file: None };
        UntypedCall { client: self, request, files: Vec::new(), options: CallOptions::new() }
    }
}

impl CallOptionsBuilder for UntypedCall<'_> {
    fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }
}

impl UntypedCall<'_> {
    /// Adds a file, by the wire name of its field.
    pub fn file(mut self, name: &str, file: Upload) -> Self {
        match self.request.spec.request.field(name).filter(|field| field.place == Place::File) {
            Some(field) => {
                self.request.files.push(field.name);
                self.files.push((field.name, file));
            }
            None => self.request.unknown_file = Some(name.to_owned()),
        }
        self
    }

    /// Signs a page or app call (declared `presigned`) and returns its URL.
    ///
    /// # Errors
    /// Only [`Error::NotSent`]: the request cannot be encoded, or the signer failed.
    pub async fn url(self) -> Result<String, Error> {
        let client = self.client;
        let (outgoing, options) = self.into_parts();
        presigned::url(client, outgoing, options).await
    }

    fn into_parts(self) -> (Outgoing, CallOptions) {
        let Self { request, files, options, .. } = self;
        (Outgoing { spec: request.spec, request: Box::new(request), files }, options)
    }
}

impl<'c> IntoFuture for UntypedCall<'c> {
    type Output = Result<Response<Empty>, Error>;
    type IntoFuture = CallFuture<'c, Empty>;

    fn into_future(self) -> Self::IntoFuture {
        let client = self.client;
        let (outgoing, options) = self.into_parts();
        CallFuture::start(client, outgoing, options)
    }
}

/// A request in JSON, checked against its declaration when it is sent.
struct UntypedRequest {
    spec: &'static EndpointSpec,
    json: Json<'static>,
    /// Wire names of the files beside it.
    files: Vec<&'static str>,
    unknown_file: Option<String>,
}

impl Encode for UntypedRequest {
    fn encode(&self) -> Result<Json<'_>, EncodeError> {
        if let Some(name) = &self.unknown_file {
            return Err(EncodeError::of(
                name,
                format!("is not a file of {}", self.spec.method),
                format!("不是 {} 的文件", self.spec.method),
            ));
        }
        let mut files = self.spec.request.fields.iter().filter(|field| field.place == Place::File);
        if let Some(missing) = files.find(|field| field.required && !self.files.contains(&field.name)) {
            return Err(EncodeError::of(
                missing.name,
                "is a required file; add it with `file`",
                "缺少必需的文件；请用 `file` 添加",
            ));
        }
        codec::coerce(self.spec.request, &self.json)
    }
}

impl fmt::Debug for UntypedCall<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("UntypedCall")
            .field("method", &self.request.spec.method)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
