//! Endpoints that change a whole order.

use alipay::{
    runtime::declaration::{Empty, Endpoint},
    servicemarket::{AcceptOrder, CreateOrder, CreatedOrder, OrderStatus, RejectOrder, UpgradeOrder},
};

use super::required::required;
use crate::{
    accounts::Caller,
    error::Refusal,
    market::{
        new_order::NewOrder,
        order::Order,
        registry::{Codes, Market},
    },
};

pub(super) fn accept(market: &mut Market, request: &AcceptOrder, caller: &Caller) -> Result<Empty, Refusal> {
    required(&[&request.commodity_order_id])?;
    let codes = Codes { unknown: "ORDER_NOT_EXIST", foreign: "NO_PERMISSION_ACCETP_ORDER" };
    market.change_order_of(&request.commodity_order_id, caller, codes, Order::accept)?;
    Ok(Empty::new())
}

pub(super) fn reject(market: &mut Market, request: &RejectOrder, caller: &Caller) -> Result<Empty, Refusal> {
    required(&[&request.commodity_order_id, &request.reject_reason])?;
    let codes = Codes { unknown: "ORDER_NOT_EXIST", foreign: "NO_PERMISSION_REJECT_ORDER" };
    let reason = &request.reject_reason;
    market.change_order_of(&request.commodity_order_id, caller, codes, |order| order.reject(reason))?;
    Ok(Empty::new())
}

/// A provider orders its service for a merchant, and a mini program is created for it. A repeated number returns the
/// first order.
pub(super) fn create(
    market: &mut Market,
    request: CreateOrder,
    caller: &Caller,
) -> Result<CreatedOrder, Refusal> {
    let numbers = [&request.out_biz_no, &request.merchant_pid, &request.merchandise_id];
    if numbers.iter().any(|number| number.trim().is_empty()) {
        return Err(Refusal::business("INVALID_PARAMETER", "a parameter is missing or empty"));
    }
    if !request.merchant_pid.starts_with("2088") {
        return Err(Refusal::business("USER_NOT_EXIST", "the number of an account begins with 2088"));
    }
    let method = CreateOrder::ENDPOINT.method;
    let mini_app = request.mini_app_id.clone();
    let mini_app = market.once(&format!("{method} mini_app"), &request.out_biz_no, caller, |context| {
        mini_app.unwrap_or_else(|| format!("2021{}", context.numbers.digits(12)))
    })?;
    let earlier = market.processed(method, &request.out_biz_no, caller);
    let order_id = match earlier {
        Some(order_id) => order_id,
        None => {
            let service = market.service_of(&request.merchandise_id, caller)?;
            let order = NewOrder::new()
                .with_provider_id(caller.app_id())
                .with_title(request.app_name.unwrap_or(service.title))
                .with_commodity_id(request.merchandise_id)
                .with_merchant_pid(request.merchant_pid)
                .with_mini_app(mini_app.as_str());
            let (order_id, saved) = market.place_order(order);
            saved?;
            market.once(method, &request.out_biz_no, caller, |_| order_id)?
        }
    };
    Ok(CreatedOrder::new().with_commodity_order_id(order_id).with_mini_app_id(mini_app))
}

/// The merchant is asked once to authorize further products.
pub(super) fn upgrade(market: &mut Market, request: UpgradeOrder, caller: &Caller) -> Result<Empty, Refusal> {
    required(&[&request.commodity_order_id])?;
    if request.product_codes.is_empty() || request.product_codes.len() > 10 {
        return Err(Refusal::business("PARAMS_ERROR", "product_codes must have 1 to 10 codes"));
    }
    let codes = Codes { unknown: "ORDER_NOT_EXIST", foreign: "ORDER_NOT_EXIST" };
    let order = market.order_of(&request.commodity_order_id, caller, codes)?;
    if *order.status() != OrderStatus::Done {
        return Err(Refusal::business("UPGRADE_ILLEGAL_STATUS", "the order is not done yet"));
    }
    let method = UpgradeOrder::ENDPOINT.method;
    if market.processed(method, &request.commodity_order_id, caller).is_some() {
        return Err(Refusal::business("UPGRADE_ORDER_DUPLICATE", "a request already waits for the merchant"));
    }
    market.once(method, &request.commodity_order_id, caller, |_| request.product_codes.join(","))?;
    Ok(Empty::new())
}
