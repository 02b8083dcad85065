//! Outcome queries in storage.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct};

use super::OutcomeQuery;
use crate::{declaration::spec::EndpointSpec, json, protocol::Protocol, support::redact::Secret};

/// The query as it is stored, to be sent after a restart. **It contains the merchant's `app_auth_token`**, if the call
/// was for a merchant: keep it as safe as a key.
impl Serialize for OutcomeQuery {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut stored = serializer.serialize_struct("OutcomeQuery", 4)?;
        stored.serialize_field("method", self.method())?;
        stored.serialize_field("request", &self.request.to_string())?;
        stored.serialize_field("app_auth_token", &self.app_auth_token.as_ref().map(Secret::expose))?;
        stored.serialize_field("protocol", &self.protocol.map(Protocol::as_str))?;
        stored.end()
    }
}

/// An [`OutcomeQuery`] from storage. `Debug` shows its method only.
///
/// ```no_run
/// # use alipay::{Client, Error, alipay_api, alipay_model};
/// # /// Queries a trade.
/// # #[alipay_api(method = "alipay.trade.query", v3 = POST, response = Trade, idempotent)]
/// # pub struct QueryTrade { /// Number.
/// # pub out_trade_no: String }
/// # /// A trade.
/// # #[alipay_model] pub struct Trade { /// State.
/// # pub trade_status: Option<String> }
/// # async fn run(client: Client, error: Error) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::{declaration::Endpoint, error::StoredQuery};
///
/// let text = serde_json::to_string(&error.outcome_query())?;
/// // After a restart:
/// let stored: StoredQuery = serde_json::from_str(&text)?;
/// let query = stored.of([QueryTrade::ENDPOINT]).ok_or("not a query of this program")?;
/// let trade = client.resolve_query(&query).await?.response::<QueryTrade>()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Deserialize)]
pub struct StoredQuery {
    method: String,
    request: String,
    app_auth_token: Option<String>,
    protocol: Option<String>,
}

impl StoredQuery {
    /// Returns the API method of the query.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the query, if one of these endpoints (such as those of `alipay::catalogue()`) is its own, and the stored
    /// request is still as the endpoint declares it.
    pub fn of(&self, endpoints: impl IntoIterator<Item = &'static EndpointSpec>) -> Option<OutcomeQuery> {
        let spec = endpoints.into_iter().find(|spec| spec.method == self.method)?;
        let request = json::parse(&self.request).ok()?;
        let request = crate::declaration::codec::coerce(spec.request, &request).ok()?;
        let protocol = match &self.protocol {
            Some(name) => Some(name.parse().ok()?),
            None => None,
        };
        let app_auth_token = self.app_auth_token.clone().map(Secret::new);
        Some(OutcomeQuery { spec, request, app_auth_token, protocol })
    }
}

impl fmt::Debug for StoredQuery {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("StoredQuery").field("method", &self.method).finish_non_exhaustive()
    }
}
