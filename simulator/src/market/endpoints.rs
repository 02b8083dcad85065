//! The endpoints of the service market: their checks and the codes of their refusals.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

mod items;
mod orders;
mod queries;
mod required;
mod services;
mod shops;

use std::sync::{Arc, Mutex};

use super::registry::Market;
use crate::domain::{Domain, Registrar};

/// Registers the handlers of all declared endpoints of the service market, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, market: &Arc<Mutex<Market>>) {
    let mut domain = registrar.domain(market, "QUERY_FAILD");
    domain.call(
        "Returns the items of the order, page by page",
        &["QUERY_FAILD", "NOPERMISSION_QUERY"],
        |market, request, caller| queries::order(market, &request, caller),
    );
    let mut domain = registrar.domain(market, "INVALID_PARAMETER");
    domain.call(
        "Places an order for a merchant, with a new mini program",
        &["INVALID_PARAMETER", "USER_NOT_EXIST"],
        orders::create,
    );
    let mut domain = registrar.domain(market, "PARAMS_ERROR");
    register_orders(&mut domain);
    register_items(&mut domain);
    register_shops(&mut domain);
    register_services(&mut domain);
}

fn register_orders(domain: &mut Domain<'_, Market>) {
    domain.call(
        "Accepts the order: its items are being worked on",
        &["PARAMS_ERROR", "ORDER_NOT_EXIST", "NO_PERMISSION_ACCETP_ORDER", "COMMODITY_ORDER_STATUS_INVALID"],
        |market, request, caller| orders::accept(market, &request, caller),
    );
    domain.call(
        "Rejects the order",
        &["PARAMS_ERROR", "ORDER_NOT_EXIST", "NO_PERMISSION_REJECT_ORDER", "COMMODITY_ORDER_STATUS_INVALID"],
        |market, request, caller| orders::reject(market, &request, caller),
    );
    domain.call(
        "Asks the merchant of a finished order to authorize further products, once",
        &["PARAMS_ERROR", "ORDER_NOT_EXIST", "UPGRADE_ILLEGAL_STATUS", "UPGRADE_ORDER_DUPLICATE"],
        orders::upgrade,
    );
}

fn register_items(domain: &mut Domain<'_, Market>) {
    domain.call(
        "Cancels an item that is not done",
        &[
            "PARAMS_ERROR",
            "COMMODITY_ORDER_ITEM_NOT_EXIST",
            "NO_PERMISSION_CANCEL_ORDER_ITEM",
            "ITEM_STATUS_NOT_ALLOW",
        ],
        |market, request, caller| items::cancel(market, &request, caller),
    );
    domain.call(
        "Completes an item, which then waits for the merchant",
        &[
            "PARAMS_ERROR",
            "COMMODITY_ORDER_ITEM_NOT_EXIST",
            "NO_PERMISSION_OPERATION",
            "ITEM_STATUS_NOT_ALLOW",
        ],
        |market, request, caller| items::complete(market, &request, caller),
    );
    domain.call(
        "Confirms an item for the merchant that authorized the call",
        &[
            "PARAMS_ERROR",
            "COMMODITY_ORDER_ITEM_NOT_EXIST",
            "NO_PERMISSION_COMFIRM_ORDERITEM",
            "CONFIRM_CHARGE_ITEM_NOT_ALLOW",
            "ITEM_STATUS_NOT_ALLOW",
        ],
        |market, request, caller| items::confirm(market, &request, caller),
    );
}

fn register_shops(domain: &mut Domain<'_, Market>) {
    domain.call(
        "Puts the plug-in of a shop online",
        &[
            "PARAMS_ERROR",
            "COMMODITY_SHOP_NOT_EXIST",
            "SHOP_TYPE_ALREADY_ONLINE",
            "NO_PERMISSION_ONLINE_SHOP",
        ],
        shops::put_online,
    );
    domain.call(
        "Takes the plug-in of a shop offline",
        &[
            "PARAMS_ERROR",
            "COMMODITY_SHOP_NOT_EXIST",
            "SHOP_STATUS_NOT_SUPPORT",
            "NO_PERMISSION_OFFLINE_SHOP",
        ],
        shops::take_offline,
    );
    domain.call(
        "Returns the promoters of a service, page by page",
        &["PARAMS_ERROR"],
        |market, request, _| queries::promotions(market, &request),
    );
}

fn register_services(domain: &mut Domain<'_, Market>) {
    let required = &["PARAMS_ERROR"];
    domain.call("Returns the service, on sale unless reported otherwise", required, services::query);
    domain.call("Puts the service on sale", required, services::confirm_audit);
    domain.call("Adds display apps to the service", required, services::add_infos);
    domain.call("Keeps the remark about the display apps", required, services::confirm_infos);
    domain.call(
        "Changes the name of the service, which is then reviewed",
        required,
        services::sync_smart_city,
    );
    domain.call(
        "Returns the number of the order, the same for a repeated request",
        required,
        services::sync_order,
    );
    domain.call("Accepts the report", required, services::sync_instance);
    domain.call("Accepts the report", required, services::report_use);
    domain.call("Returns the addresses at which merchants order the service", required, services::qr_code);
}
