//! The query that tells the outcome of a call.

use std::fmt;

use crate::{
    declaration::{Encode, Endpoint, codec, spec::EndpointSpec},
    json::{Json, Member},
    protocol::Protocol,
    support::redact::Secret,
};

/// A prepared request that tells the outcome of another call. Its endpoint is the one that the declaration names as
/// `resolve_with`, its fields are those of the call that have the same names, and it acts for the same merchant over
/// the same protocol. [`Client::resolve`](crate::Client::resolve) sends it.
///
/// `Debug` shows no values.
#[derive(Clone)]
pub struct OutcomeQuery {
    pub(crate) spec: &'static EndpointSpec,
    pub(crate) request: Json<'static>,
    pub(crate) app_auth_token: Option<Secret>,
    pub(crate) protocol: Option<Protocol>,
}

impl OutcomeQuery {
    /// The outcome query of a call, if its declaration names one and the call has the fields that it requires.
    pub(crate) fn of(spec: &'static EndpointSpec, request: &dyn Encode) -> Option<Self> {
        let query = spec.resolve_with?();
        let Json::Object(members) = request.encode().ok()? else { return None };
        let is_field = |member: &Member<'_>| query.request.field(&member.name).is_some();
        let request = Json::Object(members.into_iter().filter(is_field).collect()).into_owned();
        let mut required = query.request.fields.iter().filter(|field| field.required);
        let is_complete = required.all(|field| request.get(field.name).is_some())
            && codec::check(query.request, &request).is_ok();
        is_complete.then_some(Self { spec: query, request, app_auth_token: None, protocol: None })
    }

    /// The same query, for the merchant and over the protocol of the call.
    pub(crate) fn sent_as(self, app_auth_token: Option<Secret>, protocol: Option<Protocol>) -> Self {
        Self { app_auth_token, protocol, ..self }
    }

    /// Returns the API method of the query.
    pub fn method(&self) -> &'static str {
        self.spec.method
    }

    /// Returns the request, to keep it or to send it in another way. Returns `None` if `E` is another endpoint.
    pub fn request<E: Endpoint>(&self) -> Option<E> {
        if E::ENDPOINT.method != self.method() {
            return None;
        }
        let mut request = E::empty();
        request.decode(&self.request).ok()?;
        Some(request)
    }
}

impl fmt::Debug for OutcomeQuery {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("OutcomeQuery").field("method", &self.method()).finish_non_exhaustive()
    }
}
