//! The request that tells what became of a call.

use std::fmt;

use crate::{
    codec::{self, Encode},
    endpoint::{Endpoint, EndpointSpec},
    json::{Json, Member},
    options::CallOptions,
};

/// A ready-made request that asks what became of another one: its endpoint is what the declaration names as
/// `confirm_with`, its fields are those of the call that have the same names, and it acts for the same
/// merchant over the same protocol.
///
/// `Debug` shows no values.
#[derive(Clone)]
pub struct Confirmation {
    pub(crate) spec: &'static EndpointSpec,
    pub(crate) request: Json<'static>,
    pub(crate) options: CallOptions,
}

impl Confirmation {
    /// The confirmation of a call, if its declaration names one and the call has the fields that it needs.
    pub(crate) fn of(
        spec: &'static EndpointSpec,
        request: &dyn Encode,
        options: &CallOptions,
    ) -> Option<Self> {
        let asked = spec.confirm_with?();
        let Json::Object(members) = request.encode().ok()? else { return None };
        let is_field = |member: &Member<'_>| asked.request.field(&member.name).is_some();
        let request = Json::Object(members.into_iter().filter(is_field).collect()).into_owned();
        let mut needed = asked.request.fields.iter().filter(|field| field.required);
        let is_complete = needed.all(|field| request.get(field.name).is_some())
            && codec::check(asked.request, &request).is_ok();
        let options = CallOptions { request_id: None, timeout: None, ..options.clone() };
        is_complete.then_some(Self { spec: asked, request, options })
    }

    /// The API method that will be asked.
    pub fn method(&self) -> &'static str {
        self.spec.method
    }

    /// The request, for keeping it or for sending it yourself; `None` if `E` is another endpoint.
    pub fn request<E: Endpoint>(&self) -> Option<E> {
        if E::ENDPOINT.method != self.method() {
            return None;
        }
        let mut request = E::vacant();
        request.decode(&self.request).ok()?;
        Some(request)
    }
}

impl fmt::Debug for Confirmation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Confirmation").field("method", &self.method()).finish_non_exhaustive()
    }
}
