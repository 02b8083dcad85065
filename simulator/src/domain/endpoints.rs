//! The registration of a domain's endpoints, with their behavior and their codes.

use std::sync::{Arc, Mutex};

use alipay::runtime::declaration::{Endpoint, Presign};

use super::served::ServedEndpoint;
use crate::{
    accounts::Caller,
    error::Refusal,
    routes::{Handler, Incoming, PageOutcome, Routes, typed, typed_page},
    support::locks::lock,
};

/// The endpoints of all domains, while they are registered.
#[derive(Debug)]
pub(crate) struct Registrar<'r> {
    pub(crate) routes: &'r mut Routes,
    pub(crate) served: &'r mut Vec<ServedEndpoint>,
}

impl Registrar<'_> {
    /// Starts the registration of a domain. `malformed` is the code of the refusal for a request that does not match its
    /// declaration.
    pub(crate) fn domain<S: Send + 'static>(
        &mut self,
        state: &Arc<Mutex<S>>,
        malformed: &'static str,
    ) -> Domain<'_, S> {
        Domain { routes: self.routes, served: self.served, state: Arc::clone(state), malformed }
    }
}

/// The registration of a domain's endpoints.
#[derive(Debug)]
pub(crate) struct Domain<'r, S> {
    routes: &'r mut Routes,
    served: &'r mut Vec<ServedEndpoint>,
    state: Arc<Mutex<S>>,
    malformed: &'static str,
}

impl<S: Send + 'static> Domain<'_, S> {
    /// Registers a call.
    pub(crate) fn call<E: Endpoint>(
        &mut self,
        behavior: &'static str,
        codes: &'static [&'static str],
        respond: impl Fn(&mut S, E, &Caller) -> Result<E::Response, Refusal> + Send + Sync + 'static,
    ) {
        let state = Arc::clone(&self.state);
        let handler =
            typed(self.malformed, move |request, caller| respond(&mut lock(&state), request, caller));
        self.handler::<E>(behavior, codes, handler);
    }

    /// Registers a call whose handler needs the request as it was received.
    pub(crate) fn raw<E: Endpoint>(
        &mut self,
        behavior: &'static str,
        codes: &'static [&'static str],
        respond: impl Fn(&mut S, &Incoming<'_>, &Caller) -> Result<alipay::runtime::json::Json<'static>, Refusal>
        + Send
        + Sync
        + 'static,
    ) {
        let state = Arc::clone(&self.state);
        let handler: Handler = Arc::new(move |incoming, caller| respond(&mut lock(&state), incoming, caller));
        self.handler::<E>(behavior, codes, handler);
    }

    fn handler<E: Endpoint>(
        &mut self,
        behavior: &'static str,
        codes: &'static [&'static str],
        handler: Handler,
    ) {
        self.routes.set(E::ENDPOINT, handler);
        self.served.push(ServedEndpoint { spec: E::ENDPOINT, behavior, codes, is_typical: false });
    }

    /// Registers a page to which a browser or an app is sent.
    pub(crate) fn page<P: Presign>(
        &mut self,
        behavior: &'static str,
        codes: &'static [&'static str],
        respond: impl Fn(&mut S, P, &Incoming<'_>, &Caller) -> Result<PageOutcome, Refusal>
        + Send
        + Sync
        + 'static,
    ) {
        let (state, malformed) = (Arc::clone(&self.state), self.malformed);
        let handler = typed_page(malformed, move |request: P, incoming, caller| {
            respond(&mut lock(&state), request, incoming, caller)
        });
        self.routes.set_page(P::ENDPOINT.method, handler);
        self.served.push(ServedEndpoint { spec: P::ENDPOINT, behavior, codes, is_typical: false });
    }
}
