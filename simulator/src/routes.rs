//! Which handler answers which request: one table for the built-in endpoints and for stubs.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
};

use alipay::runtime::{
    declaration::Endpoint, declaration::Value, json::Json, spec::EndpointSpec, spec::V3Route,
};
use percent_encoding::percent_decode_str;

use crate::{Caller, Refusal, request::Incoming};

/// The path of the V2 gateway; every other is a REST route.
pub(crate) const GATEWAY: &str = "/gateway.do";

/// Answers a call: a reply, or a refusal.
pub(crate) type Handler = Arc<dyn Fn(&Incoming<'_>, &Caller) -> Result<Json<'static>, Refusal> + Send + Sync>;

/// A handler that takes and gives declared types. `malformed` is the code for a request that cannot be read.
pub(crate) fn typed<E: Endpoint>(
    malformed: &'static str,
    answer: impl Fn(E, &Caller) -> Result<E::Response, Refusal> + Send + Sync + 'static,
) -> Handler {
    Arc::new(move |incoming, caller| {
        let mut request = E::empty();
        let fields = incoming.fields(E::ENDPOINT);
        fields
            .and_then(|fields| request.decode(&fields))
            .map_err(|problem| Refusal::malformed(malformed, &problem))?;
        let reply = answer(request, caller)?;
        let json = reply.to_json().map_err(|error| Refusal::new(500, "unknow-error", error.to_string()))?;
        Ok(json.into_owned())
    })
}

struct Entry {
    method: &'static str,
    route: V3Route,
    handler: Handler,
}

/// The table: REST routes, and methods of the V2 gateway.
#[derive(Default)]
pub(crate) struct Routes {
    rest: Vec<Entry>,
    gateway: BTreeMap<&'static str, Handler>,
}

impl Routes {
    /// Sets the handler of an endpoint on every way that leads to it, in place of the one that was there.
    pub(crate) fn set(&mut self, spec: &EndpointSpec, handler: Handler) {
        if spec.v2 {
            self.set_method(spec.method, Arc::clone(&handler));
        }
        if let Some(route) = spec.v3 {
            self.rest.retain(|entry| entry.route != route);
            self.rest.push(Entry { method: spec.method, route, handler });
        }
    }

    /// Sets the handler of a method on the gateway.
    pub(crate) fn set_method(&mut self, method: &'static str, handler: Handler) {
        self.gateway.insert(method, handler);
    }

    /// The handler for a method on the gateway.
    pub(crate) fn method(&self, method: &str) -> Option<Handler> {
        self.gateway.get(method).map(Arc::clone)
    }

    /// All methods, by name.
    pub(crate) fn methods(&self) -> Vec<&'static str> {
        let rest = self.rest.iter().map(|entry| entry.method);
        rest.chain(self.gateway.keys().copied()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The handler for a request, and the values of the path's placeholders. A path that is written out
    /// goes before one with placeholders.
    pub(crate) fn find(&self, verb: &str, path: &str) -> Option<(Handler, Vec<(&'static str, String)>)> {
        let (entry, values) = self.best(verb, path)?;
        Some((Arc::clone(&entry.handler), values))
    }

    /// The API method that a REST request is for.
    pub(crate) fn method_of(&self, verb: &str, path: &str) -> Option<&'static str> {
        self.best(verb, path).map(|(entry, _)| entry.method)
    }

    fn best(&self, verb: &str, path: &str) -> Option<(&Entry, Vec<(&'static str, String)>)> {
        let fitting = self.rest.iter().filter(|entry| entry.route.verb.as_str() == verb);
        let matches = fitting.filter_map(|entry| Some((entry, matched(entry.route.path, path)?)));
        matches.min_by_key(|(_, values)| values.len())
    }
}

impl fmt::Debug for Routes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Routes")
            .field("rest", &self.rest.iter().map(|entry| entry.route).collect::<Vec<_>>())
            .field("gateway", &self.gateway.keys().collect::<Vec<_>>())
            .finish()
    }
}

/// The placeholders' values, if the path fits, segment by segment.
fn matched(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    if template.split('/').count() != path.split('/').count() {
        return None;
    }
    let mut values = Vec::new();
    for (expected, segment) in template.split('/').zip(path.split('/')) {
        match expected.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(_) if segment.is_empty() => return None,
            Some(name) => values.push((name, percent_decode_str(segment).decode_utf8().ok()?.into_owned())),
            None if expected == segment => {}
            None => return None,
        }
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use alipay::runtime::{declaration::Empty, declaration::Model, spec::Verb};

    use super::*;

    fn endpoint(verb: Verb, path: &'static str) -> EndpointSpec {
        EndpointSpec::new("alipay.a.b", Empty::SPEC, Empty::SPEC).v3(verb, path)
    }

    fn routes(paths: &[(Verb, &'static str)]) -> Routes {
        let mut routes = Routes::default();
        for (verb, path) in paths.iter().copied() {
            let handler: Handler = Arc::new(move |_, _| Ok(Json::Text(path.into())));
            routes.set(&endpoint(verb, path), handler);
        }
        routes
    }

    #[test]
    fn placeholders_are_matched_by_segment_and_decoded_once() {
        let routes = routes(&[(Verb::Get, "/v3/shop/{shop_id}/item/{item}")]);
        let (_, values) = routes.find("GET", "/v3/shop/a%2Fb/item/%2525").unwrap();
        assert_eq!(values, [("shop_id", "a/b".to_owned()), ("item", "%25".to_owned())]);
        for path in ["/v3/shop/1/item", "/v3/shop//item/2", "/v3/shop/1/item/2/", "/v3/shop/%FF/item/2"] {
            assert!(routes.find("GET", path).is_none(), "{path}");
        }
        assert!(routes.find("POST", "/v3/shop/1/item/2").is_none());
    }

    #[test]
    fn a_path_that_is_written_out_goes_first_and_the_last_handler_counts() {
        let mut routes = routes(&[(Verb::Get, "/v3/{name}"), (Verb::Get, "/v3/list")]);
        assert!(routes.find("GET", "/v3/list").unwrap().1.is_empty());
        assert_eq!(routes.find("GET", "/v3/other").unwrap().1.len(), 1);
        let new: Handler = Arc::new(|_, _| Ok(Json::Text("new".into())));
        routes.set(&endpoint(Verb::Get, "/v3/list"), new);
        assert_eq!(format!("{routes:?}").matches("V3Route").count(), 2);
    }

    #[test]
    fn the_gateway_finds_methods_that_it_knows() {
        let mut routes = routes(&[(Verb::Get, "/v3/list")]);
        assert!(routes.method("alipay.a.b").is_some() && routes.method("alipay.a").is_none());
        let rest_only = EndpointSpec::new("alipay.c", Empty::SPEC, Empty::SPEC);
        let rest_only = rest_only.v3(Verb::Get, "/v3/c").without_v2();
        routes.set(&rest_only, Arc::new(|_, _| Ok(Json::Null)));
        assert!(routes.method("alipay.c").is_none() && routes.find("GET", "/v3/c").is_some());
    }
}
