//! The same steps against a running `alipay simulator`, with the actions of merchants through its control API.

use std::{
    io::{self, Write},
    time::Duration,
};

use alipay::{
    Client,
    error::ApiError,
    prelude::*,
    runtime::{Protocol, json},
    servicemarket::{
        AcceptOrder, CompleteItem, ConfirmItem, OrderErrorCode, OrderStatus, QueryOrder,
        ServiceMarketNotification,
    },
};
use tokio::{sync::mpsc::UnboundedReceiver, time::timeout};

use crate::{MERCHANT, Result, expect, failed, name, receiver};

const SHOP: &str = "2015052000077000000000182140";

/// The control API of a simulator.
struct Control {
    url: String,
    http: reqwest::Client,
}

pub(crate) async fn run(gateway: &str, protocol: Protocol) -> Result {
    let url = gateway.trim_end_matches('/').trim_end_matches("/gateway.do").to_owned();
    let control = Control { url, http: reqwest::Client::builder().no_proxy().build()? };
    let client = control.client(protocol).await?;
    print(&format!("read the settings of the simulator at {}; calls use {}", control.url, name(protocol)))?;

    let (notify_url, mut handled) = receiver(&client).await?;
    control.post("notifications", &format!(r#"{{"url":"{notify_url}"}}"#)).await?;
    let order = format!(r#"{{"merchant_pid":"{MERCHANT}","shop_ids":["{SHOP}"]}}"#);
    let order_id = text_in(&control.post("orders", &order).await?, "id")?;
    match next_handled(&mut handled).await? {
        ServiceMarketNotification::OrderPlaced(placed)
            if placed.commodity_order_id.as_ref() == Some(&order_id) =>
        {
            print(&format!("a merchant placed order {order_id}; the notification was verified"))?;
        }
        _ => return failed("the notification is that of the order"),
    }

    client.orders().accept(AcceptOrder::new(order_id.as_str())).await?;
    expect_change(&mut handled, &OrderStatus::ProviderAccepted).await?;
    print("accepted, and the notification arrived")?;

    client.order_items().complete(CompleteItem::new(order_id.as_str()).with_shop_id(SHOP)).await?;
    expect_change(&mut handled, &OrderStatus::MerchantChecking).await?;
    let authorization =
        control.post("authorizations", &format!(r#"{{"merchant_pid":"{MERCHANT}"}}"#)).await?;
    let merchant = client.for_merchant(text_in(&authorization, "app_auth_token")?);
    merchant.order_items().confirm(ConfirmItem::new(order_id.as_str()).with_shop_id(SHOP)).await?;
    expect_change(&mut handled, &OrderStatus::Done).await?;
    print("its item was completed, then confirmed with the merchant's token: the order is done")?;

    let page = client.orders().query(QueryOrder::new(order_id.as_str())).await?;
    expect(page.status == Some(OrderStatus::Done), "the query returns the same status")?;
    let Err(error) = client.orders().accept(AcceptOrder::new(order_id.as_str())).await else {
        return failed("an order that is done is not accepted");
    };
    let code = error.api().and_then(ApiError::code_as::<OrderErrorCode>);
    expect(code == Some(OrderErrorCode::StatusInvalid), "the code is one of OrderErrorCode's")?;
    print(&format!("accepted a second time: refused with {}", error.code().unwrap_or("none")))?;
    print(&format!("every check passed; see {}/simulator/", control.url))
}

impl Control {
    /// Builds a client with the settings of the simulator.
    async fn client(&self, protocol: Protocol) -> Result<Client> {
        let settings = self.http.get(format!("{}/simulator/settings", self.url)).send().await?.text().await?;
        let Ok(private_key) = text_in(&settings, "app_private_key") else {
            return failed("the simulator generated the keys; start it without configured keys");
        };
        let builder = Client::builder()
            .server(self.url.as_str())
            .app_id(text_in(&settings, "app_id")?)
            .private_key(private_key)
            .alipay_public_key(text_in(&settings, "alipay_public_key")?);
        Ok(builder.protocol(protocol).build()?)
    }

    async fn post(&self, path: &str, body: &str) -> Result<String> {
        let request = self.http.post(format!("{}/simulator/{path}", self.url)).body(body.to_owned());
        let response = request.header("content-type", "application/json").send().await?;
        let (status, body) = (response.status(), response.text().await?);
        if status.is_success() { Ok(body) } else { Err(body.into()) }
    }
}

fn text_in(document: &str, name: &str) -> Result<String> {
    let json = json::parse(document)?;
    let text = json.get(name).and_then(json::Json::as_text).ok_or_else(|| format!("no {name}"))?;
    Ok(text.to_owned())
}

/// Waits for the next notification that is handled.
async fn next_handled(
    handled: &mut UnboundedReceiver<ServiceMarketNotification>,
) -> Result<ServiceMarketNotification> {
    Ok(timeout(Duration::from_secs(10), handled.recv()).await?.ok_or("the receiver is gone")?)
}

async fn expect_change(
    handled: &mut UnboundedReceiver<ServiceMarketNotification>,
    status: &OrderStatus,
) -> Result {
    match next_handled(handled).await? {
        ServiceMarketNotification::OrderChanged(changed) => {
            expect(changed.status.as_ref() == Some(status), "the notification has the new status")
        }
        _ => failed("the notification is of a change"),
    }
}

fn print(text: &str) -> Result {
    Ok(writeln!(io::stdout(), "    {text}")?)
}
