//! Endpoints that nobody declared, by their names.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use super::spec::{EndpointSpec, FieldSpec, ModelSpec, Place, TypeSpec, Verb};

/// The most distinct endpoints of a process. Each is kept until the process ends, because errors and logs name it.
const MOST_ENDPOINTS: usize = 1024;

/// An endpoint that is known by its name only, for calls with JSON by
/// [`Client::call_untyped`](crate::Client::call_untyped).
///
/// A call of it is signed and verified like every other. What the declaration of an endpoint adds is missing: fields are
/// not checked, and there is no query for an unknown outcome. Declare what you call often with `#[alipay_api]`.
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::{declaration::NamedEndpoint, json};
///
/// let endpoint = NamedEndpoint::gateway("alipay.open.app.alipaycert.download")?.reads_only()?;
/// let request = json::parse(r#"{"alipay_cert_sn":"84f1c2"}"#)?.into_owned();
/// let response = client.call_untyped(endpoint, request).await?;
/// println!("{}", String::from_utf8_lossy(response.json()));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NamedEndpoint(&'static EndpointSpec);

/// A name or a route that no endpoint has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NamedEndpointError {
    /// The name is not that of an API method.
    #[error(
        "not an API method: expected lower-case words with dots between them, such as `alipay.trade.query`"
    )]
    Method,
    /// The path is not that of a V3 route.
    #[error(
        "not a V3 route: expected a path such as `/v3/alipay/trade/query`, with placeholders in braces, without a query"
    )]
    Path,
    /// The process uses too many different endpoints, as if their names came from outside.
    #[error("more than 1024 different endpoints by name; do not take the names from input")]
    TooMany,
}

impl NamedEndpoint {
    /// Creates an endpoint of the V2 gateway, which has every method.
    ///
    /// # Errors
    /// Returns [`NamedEndpointError`] if the name is not that of an API method, or the process uses too many.
    pub fn gateway(method: &str) -> Result<Self, NamedEndpointError> {
        Self::intern(Key { method: method.to_owned(), route: None, reads_only: false })
    }

    /// Creates an endpoint of V3 by its route, such as `POST /v3/alipay/trade/query`. Fields whose names stand in braces
    /// in the path are put there.
    ///
    /// # Errors
    /// As [`gateway`](Self::gateway), and if the path is not that of a V3 route.
    pub fn rest(method: &str, verb: Verb, path: &str) -> Result<Self, NamedEndpointError> {
        Self::intern(Key {
            method: method.to_owned(),
            route: Some((verb, path.to_owned())),
            reads_only: false,
        })
    }

    /// Says that the call changes nothing, so that it may be retried.
    ///
    /// # Errors
    /// Returns [`NamedEndpointError::TooMany`] as [`gateway`](Self::gateway) does.
    pub fn reads_only(self) -> Result<Self, NamedEndpointError> {
        let route = self.0.v3.map(|route| (route.verb, route.path.to_owned()));
        Self::intern(Key { method: self.0.method.to_owned(), route, reads_only: true })
    }

    fn intern(key: Key) -> Result<Self, NamedEndpointError> {
        static ENDPOINTS: LazyLock<Mutex<HashMap<Key, &'static EndpointSpec>>> =
            LazyLock::new(Mutex::default);
        key.check()?;
        let mut endpoints = ENDPOINTS.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(spec) = endpoints.get(&key) {
            return Ok(Self(spec));
        }
        if endpoints.len() >= MOST_ENDPOINTS {
            return Err(NamedEndpointError::TooMany);
        }
        let spec: &'static EndpointSpec = Box::leak(Box::new(key.spec()));
        endpoints.insert(key, spec);
        Ok(Self(spec))
    }
}

impl From<NamedEndpoint> for &'static EndpointSpec {
    fn from(endpoint: NamedEndpoint) -> Self {
        endpoint.0
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    method: String,
    route: Option<(Verb, String)>,
    reads_only: bool,
}

impl Key {
    fn check(&self) -> Result<(), NamedEndpointError> {
        let is_word = |word: &str| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        };
        if !self.method.contains('.') || self.method.len() > 128 || !self.method.split('.').all(is_word) {
            return Err(NamedEndpointError::Method);
        }
        let Some((_, path)) = &self.route else { return Ok(()) };
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_-.{}".contains(&byte);
        let depth = path.bytes().try_fold(0_u8, |depth, byte| match (byte, depth) {
            (b'{', 0) => Some(1),
            (b'}', 1) => Some(0),
            (b'{' | b'}', _) | (b'/', 1) => None,
            _ => Some(depth),
        });
        let is_route = path.starts_with("/v3/")
            && path.len() <= 512
            && path.bytes().all(is_plain)
            && depth == Some(0)
            && !path.contains("{}");
        if is_route { Ok(()) } else { Err(NamedEndpointError::Path) }
    }

    fn spec(&self) -> EndpointSpec {
        let mut fields = Vec::new();
        let mut rest = self.route.as_ref().map_or("", |(_, path)| path.as_str());
        while let Some((_, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or_default();
            fields.push(FieldSpec::required(leaked(name), || TypeSpec::Text).place(Place::Path));
            rest = after;
        }
        // A parameter beside `biz_content` on the gateway.
        fields.push(FieldSpec::optional("notify_url", || TypeSpec::Text).param());
        let fields = Box::leak(fields.into_boxed_slice());
        let method = leaked(&self.method);
        let request = Box::leak(Box::new(ModelSpec::new(method, fields).extra()));
        let response = const { &ModelSpec::new("Empty", &[]) };
        let spec = EndpointSpec::new(method, request, response);
        let spec = match &self.route {
            Some((verb, path)) => spec.v3(*verb, leaked(path)).without_v2(),
            None => spec,
        };
        if self.reads_only { spec.idempotent() } else { spec }
    }
}

fn leaked(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_made_once_per_name_and_route() {
        let of = |endpoint: NamedEndpoint| std::ptr::from_ref(endpoint.0);
        let gateway = || NamedEndpoint::gateway("alipay.named.once").unwrap();
        assert_eq!(of(gateway()), of(gateway()));
        let rest = NamedEndpoint::rest("alipay.named.once", Verb::Get, "/v3/alipay/named/{id}/once").unwrap();
        assert_ne!(of(gateway()), of(rest));
        let reading = gateway().reads_only().unwrap();
        assert!(reading.0.only_reads() && !gateway().0.only_reads());
        assert_eq!(rest.0.request.field("id").map(|field| field.place), Some(Place::Path));
        assert!(rest.0.v3.is_some() && !rest.0.v2 && gateway().0.v2);
    }

    #[test]
    fn names_and_routes_that_no_endpoint_has_are_refused() {
        for method in
            ["", "alipay", "alipay.", "alipay..x", "alipay.Trade", "alipay.x y", "alipay.x&y=1", "支付.x"]
        {
            assert_eq!(NamedEndpoint::gateway(method).unwrap_err(), NamedEndpointError::Method, "{method}");
        }
        for path in [
            "",
            "/v2/x",
            "v3/x",
            "/v3/x?y=1",
            "/v3/x y",
            "/v3/{",
            "/v3/{a}}",
            "/v3/{{a}}",
            "/v3/{}",
            "/v3/{a/b}",
        ] {
            let refused = NamedEndpoint::rest("alipay.named.refused", Verb::Post, path).unwrap_err();
            assert_eq!(refused, NamedEndpointError::Path, "{path}");
        }
    }
}
