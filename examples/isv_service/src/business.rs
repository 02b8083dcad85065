//! Your business: change this file.

use alipay::{
    Money,
    notification::HandlerError,
    servicemarket::{ItemWork, OrderItem},
};

use crate::App;

/// Sets the service up for one shop or mini program. It may run again for the same item, after a crash.
pub(crate) async fn set_up(_: App, item: OrderItem) -> Result<ItemWork, HandlerError> {
    tracing::info!(shop_id = item.shop_id, mini_app_id = item.mini_app_id, "set up");
    Ok(ItemWork::Completed)
}

/// A refund has ended. It may be told twice, after a crash.
pub(crate) async fn refunded(_: &App, number: &str, amount: Option<Money>) -> Result<(), HandlerError> {
    tracing::info!(number, amount = amount.map(|amount| amount.to_string()), "refunded");
    Ok(())
}
