//! Calls whose endpoint is known as data only: for tools that work with every endpoint.

use std::{fmt, future::IntoFuture, marker::PhantomData, time::Duration};

use crate::{
    call::Sending,
    client::Client,
    codec::{self, Encode, EncodeError, Place},
    endpoint::{Empty, EndpointSpec},
    error::Error,
    json::Json,
    options::CallOptions,
    protocol::{Protocol, v2},
    redact::Secret,
    send::{self, Outgoing},
    upload::Upload,
};

/// A call of an endpoint that is known as data, with a request of JSON; sent when it is awaited.
///
/// It is checked against the declaration, signed and verified as every other call. The answer is the JSON of
/// [`Reply::json`](crate::Reply::json).
#[must_use = "a call does nothing until it is awaited"]
pub struct UntypedCall<'c> {
    client: &'c Client,
    spec: &'static EndpointSpec,
    request: Json<'static>,
    files: Vec<(&'static str, Upload)>,
    unknown_file: Option<String>,
    options: CallOptions,
}

impl Client {
    /// Prepares a call of an endpoint that is known as data, such as one of `alipay_apis::catalogue()`.
    ///
    /// ```no_run
    /// # async fn run(client: alipay_runtime::Client, spec: &'static alipay_runtime::EndpointSpec)
    /// # -> Result<(), Box<dyn std::error::Error>> {
    /// let request = alipay_runtime::json::parse(r#"{"commodity_order_id":"2016"}"#)?.into_owned();
    /// let reply = client.call_untyped(spec, request).await?;
    /// println!("{}", String::from_utf8_lossy(reply.json()));
    /// # Ok(()) }
    /// ```
    pub fn call_untyped(&self, spec: &'static EndpointSpec, request: Json<'static>) -> UntypedCall<'_> {
        let options = CallOptions::default();
        UntypedCall { client: self, spec, request, files: Vec::new(), unknown_file: None, options }
    }
}

impl UntypedCall<'_> {
    /// Acts for a merchant, by its authorisation (`app_auth_token`).
    pub fn for_merchant(mut self, app_auth_token: impl Into<String>) -> Self {
        self.options.app_auth_token = Some(Secret::new(app_auth_token));
        self
    }

    /// The longest time this call may take in all.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sends this call by this protocol, whatever the client prefers.
    pub fn protocol(mut self, protocol: Protocol) -> Self {
        self.options.protocol = Some(protocol);
        self
    }

    /// A file, by the wire name of its field.
    pub fn file(mut self, name: &str, file: Upload) -> Self {
        match self.spec.request.field(name).filter(|field| field.place == Place::File) {
            Some(field) => self.files.push((field.name, file)),
            None => self.unknown_file = Some(name.to_owned()),
        }
        self
    }

    /// The signed address of a page or app call (`handover`).
    ///
    /// # Errors
    /// Only [`Error::NotSent`]: the request cannot be put on the wire, or the signer failed.
    pub async fn url(self) -> Result<String, Error> {
        let (client, spec) = (self.client, self.spec);
        let (outgoing, options) = self.outgoing();
        let shared = &client.shared;
        let draft = send::sign_to_hand_over(shared, outgoing, &client.options(options)).await?;
        let query = send::handed_over(spec, draft.encode(shared.charset))?;
        Ok(format!("{}{}?{query}", shared.server, v2::PATH))
    }

    fn outgoing(self) -> (Outgoing, CallOptions) {
        let Self { spec, request, files, unknown_file, options, .. } = self;
        let given = files.iter().map(|(name, _)| *name).collect();
        let request = Box::new(ByHand { spec, json: request, given, unknown_file });
        (Outgoing { spec, request, files }, options)
    }
}

impl<'c> IntoFuture for UntypedCall<'c> {
    type Output = Result<crate::Reply<Empty>, Error>;
    type IntoFuture = Sending<'c, Empty>;

    fn into_future(self) -> Self::IntoFuture {
        let client = self.client;
        let (outgoing, options) = self.outgoing();
        Sending { answer: send::start(client, outgoing, options), reply: PhantomData }
    }
}

/// A request that was written by hand, held against its declaration when it is sent.
struct ByHand {
    spec: &'static EndpointSpec,
    json: Json<'static>,
    given: Vec<&'static str>,
    unknown_file: Option<String>,
}

impl Encode for ByHand {
    fn encode(&self) -> Result<Json<'_>, EncodeError> {
        if let Some(name) = &self.unknown_file {
            return Err(EncodeError::of(name, format!("is not a file of {}", self.spec.method)));
        }
        let mut files = self.spec.request.fields.iter().filter(|field| field.place == Place::File);
        if let Some(missing) = files.find(|field| field.required && !self.given.contains(&field.name)) {
            return Err(EncodeError::of(missing.name, "is a file, and has to be there"));
        }
        codec::conform(self.spec.request, &self.json)
    }
}

impl fmt::Debug for UntypedCall<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("UntypedCall").field("method", &self.spec.method).finish_non_exhaustive()
    }
}
