//! The built-in endpoints: what each asks of the market, and with which codes it refuses.

mod items;
mod lists;

use std::sync::{Arc, Mutex};

use alipay::{
    runtime::{declaration::Empty, declaration::Endpoint},
    servicemarket::{AcceptOrder, PutShopOnline, RejectOrder, TakeShopOffline},
};

use super::{Codes, Market};
use crate::{
    Caller, Refusal,
    locks::lock,
    routes::{Routes, typed},
};

/// Sets every endpoint of the service market that is declared, for both protocols.
pub(crate) fn register(routes: &mut Routes, market: &Arc<Mutex<Market>>) {
    let mut table = Table { routes, market };
    table.set("QUERY_FAILD", |market, request, caller| lists::order(market, &request, caller));
    table.set("PARAMS_ERROR", accept);
    table.set("PARAMS_ERROR", reject);
    table.set("PARAMS_ERROR", |market, request, caller| items::cancel(market, &request, caller));
    table.set("PARAMS_ERROR", |market, request, caller| items::complete(market, &request, caller));
    table.set("PARAMS_ERROR", |market, request, caller| items::confirm(market, &request, caller));
    table.set("PARAMS_ERROR", put_online);
    table.set("PARAMS_ERROR", take_offline);
    table.set("PARAMS_ERROR", |market, request, _| lists::relations(market, &request));
}

struct Table<'t> {
    routes: &'t mut Routes,
    market: &'t Arc<Mutex<Market>>,
}

impl Table<'_> {
    fn set<E: Endpoint>(
        &mut self,
        malformed: &'static str,
        call: impl Fn(&mut Market, E, &Caller) -> Result<E::Response, Refusal> + Send + Sync + 'static,
    ) {
        let market = Arc::clone(self.market);
        let handler = typed(malformed, move |request, caller| call(&mut lock(&market), request, caller));
        self.routes.set(E::ENDPOINT, handler);
    }
}

/// Every one of these must say something.
fn needed(texts: &[&str]) -> Result<(), Refusal> {
    if texts.iter().any(|text| text.trim().is_empty()) {
        return Err(Refusal::business("PARAMS_ERROR", "a parameter is missing or empty"));
    }
    Ok(())
}

#[allow(clippy::needless_pass_by_value)] // the shape of every call
fn accept(market: &mut Market, request: AcceptOrder, caller: &Caller) -> Result<Empty, Refusal> {
    needed(&[&request.commodity_order_id])?;
    let codes = Codes { unknown: "ORDER_NOT_EXIST", foreign: "NO_PERMISSION_ACCETP_ORDER" };
    market.work(&request.commodity_order_id, caller, codes, super::Order::accept)?;
    Ok(Empty::new())
}

#[allow(clippy::needless_pass_by_value)]
fn reject(market: &mut Market, request: RejectOrder, caller: &Caller) -> Result<Empty, Refusal> {
    needed(&[&request.commodity_order_id, &request.reject_reason])?;
    let codes = Codes { unknown: "ORDER_NOT_EXIST", foreign: "NO_PERMISSION_REJECT_ORDER" };
    let reason = &request.reject_reason;
    market.work(&request.commodity_order_id, caller, codes, |order| order.reject(reason))?;
    Ok(Empty::new())
}

fn put_online(market: &mut Market, request: PutShopOnline, caller: &Caller) -> Result<Empty, Refusal> {
    needed(&[&request.commodity_id, &request.shop_id])?;
    market.authorised(caller, "NO_PERMISSION_ONLINE_SHOP")?;
    let status = market.shops.online(&request.commodity_id, &request.shop_id)?;
    market.set_shop(request.commodity_id, request.shop_id, status)?;
    Ok(Empty::new())
}

fn take_offline(market: &mut Market, request: TakeShopOffline, caller: &Caller) -> Result<Empty, Refusal> {
    needed(&[&request.commodity_id, &request.shop_id])?;
    market.authorised(caller, "NO_PERMISSION_OFFLINE_SHOP")?;
    let status = market.shops.offline(&request.commodity_id, &request.shop_id)?;
    market.set_shop(request.commodity_id, request.shop_id, status)?;
    Ok(Empty::new())
}

impl Market {
    /// Plug-ins belong to the first app, and are switched for a merchant that has authorised it.
    fn authorised(&self, caller: &Caller, code: &str) -> Result<(), Refusal> {
        if caller.app_id() == self.provider && caller.merchant_pid().is_some() {
            return Ok(());
        }
        Err(Refusal::business(code, "not this app's plug-in, or no merchant has authorised the call"))
    }
}
