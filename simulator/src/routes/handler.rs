//! Handlers of endpoints.

use std::sync::Arc;

use alipay::runtime::{
    declaration::{Endpoint, Value},
    json::Json,
};

use super::incoming::Incoming;
use crate::{accounts::Caller, error::Refusal};

/// A handler of an endpoint. It returns the JSON of a response, or a refusal.
pub(crate) type Handler = Arc<dyn Fn(&Incoming<'_>, &Caller) -> Result<Json<'static>, Refusal> + Send + Sync>;

/// Creates a handler from a function over declared types. `malformed` is the code of the refusal for a request that
/// does not match its declaration.
pub(crate) fn typed<E: Endpoint>(
    malformed: &'static str,
    respond: impl Fn(E, &Caller) -> Result<E::Response, Refusal> + Send + Sync + 'static,
) -> Handler {
    Arc::new(move |incoming, caller| {
        let mut request = E::empty();
        let fields = incoming.fields(E::ENDPOINT);
        fields
            .and_then(|fields| request.decode(&fields))
            .map_err(|error| Refusal::malformed(malformed, &error))?;
        let response = respond(request, caller)?;
        let json = response.to_json().map_err(|error| Refusal::internal(error.to_string()))?;
        Ok(json.into_owned())
    })
}
