//! Notifications, over HTTP and the message channel. They only note what is to be done.

use std::sync::Arc;

use alipay::{
    ConfigError, Notification, Receiver,
    authorization::{AppAuthorizationEnded, AppAuthorized},
    inbox::Inbox,
    notification::HandlerResult,
    servicemarket::{OrderChanged, OrderPlaced},
};

use crate::App;

pub(crate) fn receiver(app: App, inbox: Arc<dyn Inbox>) -> Result<Receiver, ConfigError> {
    let builder = Receiver::builder(app.client.notification_verifier()).inbox(inbox).with_state(app);
    builder.on(order_placed).on(order_changed).on(authorized).on(authorization_ended).fallback(other).build()
}

async fn order_placed(app: App, placed: Notification<OrderPlaced>) -> HandlerResult {
    let order_id = placed.commodity_order_id.as_deref().ok_or("a notification without an order")?;
    Ok(app.jobs.add("order", order_id, "").await?)
}

async fn order_changed(app: App, changed: Notification<OrderChanged>) -> HandlerResult {
    let order_id = changed.order_no.as_deref().ok_or("a notification without an order")?;
    Ok(app.jobs.add("order", order_id, "").await?)
}

async fn authorized(app: App, authorized: Notification<AppAuthorized>) -> HandlerResult {
    app.tokens.authorized(&authorized).await?;
    Ok(())
}

async fn authorization_ended(app: App, ended: Notification<AppAuthorizationEnded>) -> HandlerResult {
    app.tokens.ended(&ended).await?;
    Ok(())
}

/// Acknowledges what this service does not need, so that it is not delivered again.
async fn other(_: App, notification: Notification) -> HandlerResult {
    tracing::info!(kind = notification.kind(), "ignored a notification");
    Ok(())
}
