//! Endpoints that change a whole order.

use alipay::{
    runtime::declaration::Empty,
    servicemarket::{AcceptOrder, RejectOrder},
};

use super::required::required;
use crate::{
    accounts::Caller,
    error::Refusal,
    market::{
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
