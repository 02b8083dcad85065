//! Calls on items.

use alipay::{
    runtime::declaration::Empty,
    servicemarket::{CancelItem, CompleteItem, ConfirmItem},
};

use super::{Codes, Market, needed};
use crate::{Caller, Refusal, market::ItemId};

/// An order that is not there has no items either.
const UNKNOWN: &str = "COMMODITY_ORDER_ITEM_NOT_EXIST";

/// The order and the items that a request can mean.
fn target<'r>(
    order_id: &'r str,
    shop_id: Option<&str>,
    mini_app_id: Option<&str>,
) -> Result<(&'r str, Vec<ItemId>), Refusal> {
    let named = ItemId::named(shop_id, mini_app_id);
    needed(&[order_id])?;
    if named.is_empty() {
        return Err(Refusal::business("PARAMS_ERROR", "neither shop_id nor mini_app_id is given"));
    }
    Ok((order_id, named))
}

pub(super) fn cancel(market: &mut Market, request: &CancelItem, caller: &Caller) -> Result<Empty, Refusal> {
    let CancelItem { commodity_order_id, cancel_reason, mini_app_id, shop_id, .. } = request;
    let (id, named) = target(commodity_order_id, shop_id.as_deref(), mini_app_id.as_deref())?;
    needed(&[cancel_reason])?;
    let codes = Codes { unknown: UNKNOWN, foreign: "NO_PERMISSION_CANCEL_ORDER_ITEM" };
    market.work(id, caller, codes, |order| order.cancel_item(&named, cancel_reason))?;
    Ok(Empty::new())
}

pub(super) fn complete(
    market: &mut Market,
    request: &CompleteItem,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    let CompleteItem { commodity_order_id, mini_app_id, shop_id, .. } = request;
    let (id, named) = target(commodity_order_id, shop_id.as_deref(), mini_app_id.as_deref())?;
    let codes = Codes { unknown: UNKNOWN, foreign: "NO_PERMISSION_OPERATION" };
    market.work(id, caller, codes, |order| order.complete(&named))?;
    Ok(Empty::new())
}

/// Needs the authorisation of the merchant that placed the order, which never covers what was paid for.
pub(super) fn confirm(market: &mut Market, request: &ConfirmItem, caller: &Caller) -> Result<Empty, Refusal> {
    let ConfirmItem { commodity_order_id, mini_app_id, shop_id, .. } = request;
    let (id, named) = target(commodity_order_id, shop_id.as_deref(), mini_app_id.as_deref())?;
    let codes = Codes { unknown: UNKNOWN, foreign: "NO_PERMISSION_COMFIRM_ORDERITEM" };
    market.work(id, caller, codes, |order| {
        if caller.merchant_pid() != Some(order.content.merchant_pid.as_str()) {
            return Err(Refusal::business(
                codes.foreign,
                "the order's merchant has not authorised this call",
            ));
        }
        order.item(&named)?;
        if order.content.is_charged() {
            let message = "the item was paid for: the merchant alone confirms it";
            return Err(Refusal::business("CONFIRM_CHARGE_ITEM_NOT_ALLOW", message));
        }
        order.confirm(&named)
    })?;
    Ok(Empty::new())
}
