//! Endpoints without state: they respond with typical values, those of the request where the names match.

mod request;
mod response;
mod value;

use std::{collections::BTreeSet, sync::Arc};

use alipay::runtime::spec::EndpointSpec;

use crate::{
    domain::{Context, Registrar, ServedEndpoint},
    routes::{Handler, PageHandler, PageOutcome},
};

const INVALID: &str = "INVALID_PARAMETER";

/// Registers every endpoint of the catalogue that no domain has registered.
pub(crate) fn register(registrar: &mut Registrar<'_>, context: &Context) {
    let served: BTreeSet<_> = registrar.served.iter().map(|endpoint| endpoint.spec.method).collect();
    for spec in alipay::catalogue().filter(|spec| !served.contains(spec.method)) {
        let behavior = if spec.presigned {
            registrar.routes.set_page(spec.method, page(spec));
            "Checks the request; there is no page to look at"
        } else {
            registrar.routes.set(spec, call(spec, context.clone()));
            behavior_of(spec)
        };
        registrar.served.push(ServedEndpoint { spec, behavior, codes: &[INVALID], is_typical: true });
    }
}

fn behavior_of(spec: &EndpointSpec) -> &'static str {
    match (spec.response.fields.is_empty(), spec.page.is_some()) {
        (true, _) => "Checks the request",
        (false, true) => "Responds with one page of typical values",
        (false, false) => "Responds with typical values, those of the request where the names match",
    }
}

fn call(spec: &'static EndpointSpec, context: Context) -> Handler {
    Arc::new(move |incoming, _| {
        let request = request::checked(spec, incoming, INVALID)?;
        Ok(response::of(spec, &request, &context))
    })
}

fn page(spec: &'static EndpointSpec) -> PageHandler {
    Arc::new(move |incoming, _| request::checked(spec, incoming, INVALID).map(|_| PageOutcome::Accepted))
}
