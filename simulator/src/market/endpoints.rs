//! The endpoints of the service market: their checks and the codes of their refusals.

mod items;
mod orders;
mod queries;
mod required;
mod shops;

use std::sync::{Arc, Mutex};

use super::registry::Market;
use crate::domain::Registrar;

/// Registers the handlers of all declared endpoints of the service market, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, market: &Arc<Mutex<Market>>) {
    let mut domain = registrar.domain(market, "QUERY_FAILD");
    domain.call(
        "Returns the items of the order, page by page",
        &["QUERY_FAILD", "NOPERMISSION_QUERY"],
        |market, request, caller| queries::order(market, &request, caller),
    );
    let mut domain = registrar.domain(market, "PARAMS_ERROR");
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
