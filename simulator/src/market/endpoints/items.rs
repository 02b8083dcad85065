//! Endpoints that change an item of an order.

use alipay::{
    runtime::declaration::Empty,
    servicemarket::{CancelItem, CompleteItem, ConfirmItem},
};

use super::required::required;
use crate::{
    accounts::Caller,
    error::Refusal,
    events::ItemId,
    market::registry::{Codes, Market},
};

/// The code for an unknown order, which has no items either.
const UNKNOWN: &str = "COMMODITY_ORDER_ITEM_NOT_EXIST";

/// The order of a request, and the identities that its item may have.
fn target<'r>(
    order_id: &'r str,
    shop_id: Option<&str>,
    mini_app_id: Option<&str>,
) -> Result<(&'r str, Vec<ItemId>), Refusal> {
    let shop = shop_id.map(ItemId::shop);
    let ids: Vec<_> = shop.into_iter().chain(mini_app_id.map(ItemId::mini_app)).collect();
    required(&[order_id])?;
    if ids.is_empty() {
        return Err(Refusal::business("PARAMS_ERROR", "shop_id or mini_app_id is required"));
    }
    Ok((order_id, ids))
}

pub(super) fn cancel(market: &mut Market, request: &CancelItem, caller: &Caller) -> Result<Empty, Refusal> {
    let CancelItem { commodity_order_id, cancel_reason, mini_app_id, shop_id, .. } = request;
    let (id, ids) = target(commodity_order_id, shop_id.as_deref(), mini_app_id.as_deref())?;
    required(&[cancel_reason])?;
    let codes = Codes { unknown: UNKNOWN, foreign: "NO_PERMISSION_CANCEL_ORDER_ITEM" };
    market.change_order_of(id, caller, codes, |order| order.cancel_item(&ids, cancel_reason))?;
    Ok(Empty::new())
}

pub(super) fn complete(
    market: &mut Market,
    request: &CompleteItem,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    let CompleteItem { commodity_order_id, mini_app_id, shop_id, .. } = request;
    let (id, ids) = target(commodity_order_id, shop_id.as_deref(), mini_app_id.as_deref())?;
    let codes = Codes { unknown: UNKNOWN, foreign: "NO_PERMISSION_OPERATION" };
    market.change_order_of(id, caller, codes, |order| order.complete_item(&ids))?;
    Ok(Empty::new())
}

/// Needs the authorization of the merchant that placed the order. Items of a charged order can be confirmed by the
/// merchant only.
pub(super) fn confirm(market: &mut Market, request: &ConfirmItem, caller: &Caller) -> Result<Empty, Refusal> {
    let ConfirmItem { commodity_order_id, mini_app_id, shop_id, .. } = request;
    let (id, ids) = target(commodity_order_id, shop_id.as_deref(), mini_app_id.as_deref())?;
    let codes = Codes { unknown: UNKNOWN, foreign: "NO_PERMISSION_COMFIRM_ORDERITEM" };
    market.change_order_of(id, caller, codes, |order| {
        if caller.merchant_pid() != Some(order.content.merchant_pid.as_str()) {
            return Err(Refusal::business(
                codes.foreign,
                "the merchant of the order has not authorized this call",
            ));
        }
        order.item(&ids)?;
        if order.content.is_charged() {
            let message = "the item was paid for, so only the merchant can confirm it";
            return Err(Refusal::business("CONFIRM_CHARGE_ITEM_NOT_ALLOW", message));
        }
        order.confirm_item(&ids)
    })?;
    Ok(Empty::new())
}
