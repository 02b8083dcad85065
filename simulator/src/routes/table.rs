//! The table of handlers, for built-in endpoints and for stubs.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
};

use alipay::runtime::spec::{EndpointSpec, V3Route};

use super::{fixed_responses::FixedResponse, handler::Handler, page::PageHandler, paths::placeholders};

struct V3Entry {
    method: &'static str,
    route: V3Route,
    handler: Handler,
}

/// The table of handlers: by route over V3, and by API method on the V2 gateway.
#[derive(Default)]
pub(crate) struct Routes {
    v3: Vec<V3Entry>,
    v2: BTreeMap<&'static str, Handler>,
    pages: BTreeMap<&'static str, PageHandler>,
    /// Fixed responses, which take precedence.
    fixed: BTreeMap<String, FixedResponse>,
}

impl Routes {
    /// Sets the handler of an endpoint over each of its protocols. It replaces an earlier one.
    pub(crate) fn set(&mut self, spec: &EndpointSpec, handler: Handler) {
        if spec.v2 {
            self.set_v2(spec.method, Arc::clone(&handler));
        }
        if let Some(route) = spec.v3 {
            self.v3.retain(|entry| entry.route != route);
            self.v3.push(V3Entry { method: spec.method, route, handler });
        }
    }

    /// Sets the handler of an API method on the V2 gateway.
    pub(crate) fn set_v2(&mut self, method: &'static str, handler: Handler) {
        self.v2.insert(method, handler);
    }

    /// Sets the fixed response of a method. It replaces an earlier one.
    pub(crate) fn set_response(&mut self, response: FixedResponse) {
        self.fixed.insert(response.method.clone(), response);
    }

    /// Removes the fixed response of a method.
    pub(crate) fn remove_response(&mut self, method: &str) {
        self.fixed.remove(method);
    }

    /// All fixed responses.
    pub(crate) fn responses(&self) -> impl Iterator<Item = &FixedResponse> {
        self.fixed.values()
    }

    /// Sets the handler of a page to which a browser is sent.
    pub(crate) fn set_page(&mut self, method: &'static str, handler: PageHandler) {
        self.pages.insert(method, handler);
    }

    /// Returns the handler of a page.
    pub(crate) fn find_page(&self, method: &str) -> Option<PageHandler> {
        let is_fixed = self.fixed.contains_key(method);
        self.pages.get(method).filter(|_| !is_fixed).map(Arc::clone)
    }

    /// Returns the handler of an API method on the V2 gateway.
    pub(crate) fn find_v2(&self, method: &str) -> Option<Handler> {
        let fixed = self.fixed.get(method).map(FixedResponse::handler);
        fixed.or_else(|| self.v2.get(method).map(Arc::clone))
    }

    /// All API methods that have a handler, in alphabetical order.
    pub(crate) fn methods(&self) -> Vec<&'static str> {
        let v3 = self.v3.iter().map(|entry| entry.method);
        v3.chain(self.v2.keys().copied())
            .chain(self.pages.keys().copied())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// Returns the handler of a V3 request, and the values of the placeholders in its path. A path without
    /// placeholders takes precedence.
    pub(crate) fn find_v3(&self, verb: &str, path: &str) -> Option<(Handler, Vec<(&'static str, String)>)> {
        if let Some(fixed) = self.fixed.values().find(|fixed| fixed.matches_v3(verb, path)) {
            return Some((fixed.handler(), Vec::new()));
        }
        let (entry, values) = self.best_match(verb, path)?;
        Some((Arc::clone(&entry.handler), values))
    }

    /// Returns the API method of a V3 request.
    pub(crate) fn method_of_v3(&self, verb: &str, path: &str) -> Option<&str> {
        let fixed = self.fixed.values().find(|fixed| fixed.matches_v3(verb, path));
        let fixed = fixed.map(|fixed| fixed.method.as_str());
        fixed.or_else(|| self.best_match(verb, path).map(|(entry, _)| entry.method))
    }

    fn best_match(&self, verb: &str, path: &str) -> Option<(&V3Entry, Vec<(&'static str, String)>)> {
        let candidates = self.v3.iter().filter(|entry| entry.route.verb.as_str() == verb);
        let matches = candidates.filter_map(|entry| Some((entry, placeholders(entry.route.path, path)?)));
        matches.min_by_key(|(_, values)| values.len())
    }
}

impl fmt::Debug for Routes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Routes")
            .field("v3", &self.v3.iter().map(|entry| entry.route).collect::<Vec<_>>())
            .field("v2", &self.v2.keys().collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use alipay::runtime::{
        declaration::{Empty, Model},
        json::Json,
        spec::Verb,
    };

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
    fn placeholders_match_one_segment_and_are_decoded_once() {
        let routes = routes(&[(Verb::Get, "/v3/shop/{shop_id}/item/{item}")]);
        let (_, values) = routes.find_v3("GET", "/v3/shop/a%2Fb/item/%2525").unwrap();
        assert_eq!(values, [("shop_id", "a/b".to_owned()), ("item", "%25".to_owned())]);
        for path in ["/v3/shop/1/item", "/v3/shop//item/2", "/v3/shop/1/item/2/", "/v3/shop/%FF/item/2"] {
            assert!(routes.find_v3("GET", path).is_none(), "{path}");
        }
        assert!(routes.find_v3("POST", "/v3/shop/1/item/2").is_none());
    }

    #[test]
    fn a_path_without_placeholders_takes_precedence_and_the_last_handler_wins() {
        let mut routes = routes(&[(Verb::Get, "/v3/{name}"), (Verb::Get, "/v3/list")]);
        assert!(routes.find_v3("GET", "/v3/list").unwrap().1.is_empty());
        assert_eq!(routes.find_v3("GET", "/v3/other").unwrap().1.len(), 1);
        let new: Handler = Arc::new(|_, _| Ok(Json::Text("new".into())));
        routes.set(&endpoint(Verb::Get, "/v3/list"), new);
        assert_eq!(format!("{routes:?}").matches("V3Route").count(), 2);
    }

    #[test]
    fn the_gateway_finds_handlers_by_method() {
        let mut routes = routes(&[(Verb::Get, "/v3/list")]);
        assert!(routes.find_v2("alipay.a.b").is_some() && routes.find_v2("alipay.a").is_none());
        let v3_only = EndpointSpec::new("alipay.c", Empty::SPEC, Empty::SPEC);
        let v3_only = v3_only.v3(Verb::Get, "/v3/c").without_v2();
        routes.set(&v3_only, Arc::new(|_, _| Ok(Json::Null)));
        assert!(routes.find_v2("alipay.c").is_none() && routes.find_v3("GET", "/v3/c").is_some());
    }
}
