//! Handlers of pages, to which the browser or the app of a buyer is sent.

use std::sync::Arc;

use alipay::runtime::declaration::Presign;

use super::incoming::Incoming;
use crate::{accounts::Caller, error::Refusal};

/// The place to which a page leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PageOutcome {
    /// To this path of the simulator.
    Redirect(String),
    /// Nowhere, because the simulator was started without pages. The call was carried out.
    Accepted,
}

/// A handler of a page.
pub(crate) type PageHandler =
    Arc<dyn Fn(&Incoming<'_>, &Caller) -> Result<PageOutcome, Refusal> + Send + Sync>;

/// Creates a handler from a function over a declared type. `malformed` is the code of the refusal for a request that
/// does not match its declaration.
pub(crate) fn typed_page<P: Presign>(
    malformed: &'static str,
    respond: impl Fn(P, &Incoming<'_>, &Caller) -> Result<PageOutcome, Refusal> + Send + Sync + 'static,
) -> PageHandler {
    Arc::new(move |incoming, caller| {
        let mut request = P::empty();
        let fields = incoming.fields(P::ENDPOINT);
        fields
            .and_then(|fields| request.decode(&fields))
            .map_err(|error| Refusal::malformed(malformed, &error))?;
        respond(request, incoming, caller)
    })
}
