//! The endpoints of the service market: their checks and the codes of their refusals.

mod items;
mod orders;
mod queries;
mod required;
mod shops;

use std::sync::{Arc, Mutex};

use alipay::runtime::declaration::Endpoint;

use super::registry::Market;
use crate::{
    accounts::Caller,
    error::Refusal,
    routes::{Routes, typed},
    support::locks::lock,
};

/// Registers the handlers of all declared endpoints of the service market, for both protocols.
pub(crate) fn register(routes: &mut Routes, market: &Arc<Mutex<Market>>) {
    let mut table = Table { routes, market };
    table.set("QUERY_FAILD", |market, request, caller| queries::order(market, &request, caller));
    table.set("PARAMS_ERROR", |market, request, caller| orders::accept(market, &request, caller));
    table.set("PARAMS_ERROR", |market, request, caller| orders::reject(market, &request, caller));
    table.set("PARAMS_ERROR", |market, request, caller| items::cancel(market, &request, caller));
    table.set("PARAMS_ERROR", |market, request, caller| items::complete(market, &request, caller));
    table.set("PARAMS_ERROR", |market, request, caller| items::confirm(market, &request, caller));
    table.set("PARAMS_ERROR", shops::put_online);
    table.set("PARAMS_ERROR", shops::take_offline);
    table.set("PARAMS_ERROR", |market, request, _| queries::promotions(market, &request));
}

struct Table<'t> {
    routes: &'t mut Routes,
    market: &'t Arc<Mutex<Market>>,
}

impl Table<'_> {
    fn set<E: Endpoint>(
        &mut self,
        malformed: &'static str,
        respond: impl Fn(&mut Market, E, &Caller) -> Result<E::Response, Refusal> + Send + Sync + 'static,
    ) {
        let market = Arc::clone(self.market);
        let handler = typed(malformed, move |request, caller| respond(&mut lock(&market), request, caller));
        self.routes.set(E::ENDPOINT, handler);
    }
}
