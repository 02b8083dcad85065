//! Endpoints that put the plug-in of a shop online or take it offline.

use alipay::{
    runtime::declaration::Empty,
    servicemarket::{PutShopOnline, TakeShopOffline},
};

use super::required::required;
use crate::{accounts::Caller, error::Refusal, market::registry::Market};

pub(super) fn put_online(
    market: &mut Market,
    request: PutShopOnline,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.commodity_id, &request.shop_id])?;
    market.check_shop_access(caller, "NO_PERMISSION_ONLINE_SHOP")?;
    let status = market.shops.put_online(&request.commodity_id, &request.shop_id)?;
    market.set_shop(request.commodity_id, request.shop_id, status)?;
    Ok(Empty::new())
}

pub(super) fn take_offline(
    market: &mut Market,
    request: TakeShopOffline,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.commodity_id, &request.shop_id])?;
    market.check_shop_access(caller, "NO_PERMISSION_OFFLINE_SHOP")?;
    let status = market.shops.take_offline(&request.commodity_id, &request.shop_id)?;
    market.set_shop(request.commodity_id, request.shop_id, status)?;
    Ok(Empty::new())
}
