//! A provider's day in the service market, from the first notification to the last refusal.
//!
//! `cargo run --example order_flow` needs no network, no account and no keys: the Alipay on the other side is
//! the simulator, which verifies and signs for real. Each line is checked; if one does not hold, the program
//! ends with an error.
//!
//! The calls go by the REST protocol (V3); `cargo run --example order_flow -- v2` sends the same ones by the V2
//! gateway. With `--gateway URL` the other side is a running `alipay simulator`, whose page shows what happens.

mod remote;

use std::{
    error::Error,
    io::{self, Write},
    sync::Arc,
};

use alipay::{
    Client, Notification, NotificationVerifier,
    error::ApiError,
    prelude::*,
    runtime::{Protocol, inbox::MemoryInbox, notification::Received, notification::SignRule},
    servicemarket::{
        AcceptOrder, CompleteItem, ConfirmItem, ItemStatus, OrderErrorCode, OrderStatus, QueryOrder,
        RejectOrder, ServiceMarketNotification,
    },
};
use alipay_simulator::{Charset, DeliveryReport, ItemId, NewOrder, Simulator};
use axum::{
    Router,
    extract::{RawQuery, State},
};
use bytes::Bytes;
use futures_util::TryStreamExt;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const MERCHANT: &str = "2088101118588888";

#[tokio::main]
async fn main() -> Result {
    let (mut protocol, mut gateway) = (Protocol::V3, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "v3" => protocol = Protocol::V3,
            "v2" => protocol = Protocol::V2,
            "--gateway" => gateway = Some(arguments.next().ok_or("--gateway needs the simulator's address")?),
            other => return Err(format!("`{other}` is neither v3, v2 nor --gateway URL").into()),
        }
    }
    if let Some(gateway) = gateway {
        return remote::run(&gateway, protocol).await;
    }
    let mut demo = Demo::start(protocol).await?;
    demo.guide_sample().await?;
    let order_id = demo.order_placed().await?;
    demo.look_up(&order_id).await?;
    demo.accept(&order_id).await?;
    demo.finish_an_item(&order_id).await?;
    demo.change_in_gbk(&order_id).await?;
    demo.reject().await?;
    let order_id = demo.refused().await?;
    demo.forged(&order_id).await?;
    demo.other_protocol().await?;
    demo.summary()
}

/// What the receiver needs: it verifies, remembers, and hands on what is new.
struct Receiver {
    notifications: NotificationVerifier,
    inbox: MemoryInbox,
    handled: UnboundedSender<ServiceMarketNotification>,
}

/// The app's gateway: `success` only after the notification was handled.
async fn receive(
    State(receiver): State<Arc<Receiver>>,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> &'static str {
    let raw = query.map_or(body, Bytes::from);
    let handle = |notification: Notification<ServiceMarketNotification>| async {
        receiver.handled.send(notification.into_inner())
    };
    let result = receiver.notifications.receive(&raw, &receiver.inbox, handle).await;
    Received::acknowledgement(&result).as_str()
}

/// Starts the app's gateway: its address, and what it hands on.
async fn receiver(client: &Client) -> Result<(String, UnboundedReceiver<ServiceMarketNotification>)> {
    let (sender, handled) = unbounded_channel();
    let receiver = Receiver {
        notifications: client.notification_verifier(),
        inbox: MemoryInbox::new(),
        handled: sender,
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/alipay/notify", listener.local_addr()?);
    let router = Router::new().fallback(receive).with_state(Arc::new(receiver));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok((url, handled))
}

struct Demo {
    simulator: Simulator,
    client: Client,
    protocol: Protocol,
    handled: UnboundedReceiver<ServiceMarketNotification>,
    steps: u32,
}

impl Demo {
    async fn start(protocol: Protocol) -> Result<Self> {
        let simulator = Simulator::builder().page_size(5.try_into()?).start().await?;
        let client = simulator.client_builder().protocol(protocol).build()?;
        let (notify_url, handled) = receiver(&client).await?;
        simulator.notify_to(notify_url)?;
        let mut demo = Self { simulator, client, protocol, handled, steps: 0 };
        let url = demo.simulator.url().to_owned();
        demo.step(&format!("an Alipay runs at {url}, with fresh keys; calls go by {}", name(protocol)))?;
        Ok(demo)
    }

    async fn guide_sample(&mut self) -> Result {
        let delivery = self.simulator.send_guide_sample().await?;
        let ServiceMarketNotification::OrderPlaced(placed) = self.arrived(&delivery)? else {
            return failed("the guide's sample is an order notification");
        };
        expect(placed.commodity_order_id.is_none() && placed.total_price.is_none(), "`null` is absent")?;
        expect(placed.specifications.as_deref() == Some("套餐一"), "the rest is there")?;
        self.step("the sample of Alipay's own guide arrived as a GET, verified; its ten texts `null` read as absent")
    }

    async fn order_placed(&mut self) -> Result<String> {
        let shops = (1..=12).map(|number| format!("20150520000770000000001821{number:02}"));
        let order = NewOrder::new().with_merchant_pid(MERCHANT).with_shops(shops);
        let order_id = self.simulator.place_order(order);
        let delivery = self.simulator.send_order_placed(&order_id).await?;
        match self.arrived(&delivery)? {
            ServiceMarketNotification::OrderPlaced(placed)
                if placed.commodity_order_id.as_ref() == Some(&order_id) =>
            {
                self.step(&format!(
                    "a merchant placed order {order_id}; the notification verified, and was handled"
                ))?;
                Ok(order_id)
            }
            _ => failed("the notification is that of the order"),
        }
    }

    async fn look_up(&mut self, order_id: &str) -> Result {
        let orders = self.client.orders();
        let pages: Vec<_> = orders.query_all(QueryOrder::new(order_id)).try_collect().await?;
        let items: usize = pages.iter().map(|page| page.order_items.len()).sum();
        expect(pages.len() == 3 && items == 12, "12 items stand on 3 pages of 5")?;
        self.step(&format!(
            "looked up: {items} items on {} pages, each page signed and verified",
            pages.len()
        ))
    }

    async fn accept(&mut self, order_id: &str) -> Result {
        let reply = self.client.orders().accept(AcceptOrder::new(order_id)).await?;
        expect(reply.is_authenticated(), "the answer is signed")?;
        self.expect_order(order_id, &OrderStatus::ProviderAccepted)?;
        self.step(&format!("accepted, trace id {}", reply.trace_id().unwrap_or("none")))
    }

    async fn finish_an_item(&mut self, order_id: &str) -> Result {
        let shop = "2015052000077000000000182101";
        let token = self.simulator.authorize(MERCHANT);
        self.client.order_items().complete(CompleteItem::new(order_id).with_shop_id(shop)).await?;
        let confirm = ConfirmItem::new(order_id).with_shop_id(shop);
        self.client.for_merchant(token).order_items().confirm(confirm).await?;
        let order = self.simulator.order(order_id).ok_or("the order is gone")?;
        let item = order.items.iter().find(|item| item.id == ItemId::shop(shop));
        expect(item.is_some_and(|item| item.status == ItemStatus::Done), "the item is done")?;
        self.step("one item completed, then confirmed with the merchant's token: the item is DONE")
    }

    async fn change_in_gbk(&mut self, order_id: &str) -> Result {
        self.simulator.cancel_order_as_merchant(order_id, "未按时实施")?;
        let notification = self.simulator.order_changed(order_id)?.with_charset(Charset::Gbk);
        let delivery = self.simulator.send(&notification).await?;
        let ServiceMarketNotification::OrderChanged(changed) = self.arrived(&delivery)? else {
            return failed("the notification is of a change");
        };
        expect(changed.status == Some(OrderStatus::MerchantCancelled), "the status is typed")?;
        expect(changed.cancel_memo.as_deref() == Some("未按时实施"), "GBK is read as GBK")?;
        self.step("the merchant cancelled; the notification came in GBK: MerchantCancelled, \"未按时实施\"")?;
        let again = self.simulator.send(&notification).await?;
        expect(
            again.acknowledged && self.handled.try_recv().is_err(),
            "it is acknowledged, and not handled",
        )?;
        self.step("delivered once more: acknowledged, and not handled twice")
    }

    async fn reject(&mut self) -> Result {
        let order_id = self.simulator.place_order(NewOrder::new());
        let reject = RejectOrder::new(order_id.as_str(), "暂不支持该地区服务");
        self.client.orders().reject(reject).await?;
        self.expect_order(&order_id, &OrderStatus::ProviderRejected)?;
        self.step(&format!("you rejected a second order, {order_id}"))
    }

    async fn refused(&mut self) -> Result<String> {
        let order_id = self.simulator.place_order(NewOrder::new());
        self.client.orders().accept(AcceptOrder::new(order_id.as_str())).await?;
        let Err(error) = self.client.orders().accept(AcceptOrder::new(order_id.as_str())).await else {
            return failed("a second acceptance is refused");
        };
        let code = error.api().and_then(ApiError::code_as::<OrderErrorCode>);
        expect(code == Some(OrderErrorCode::StatusInvalid), "the code is one of OrderErrorCode's")?;
        let (code, trace_id) = (error.code().unwrap_or("none"), error.trace_id().unwrap_or("none"));
        self.step(&format!("a third one accepted twice: refused with {code}, trace id {trace_id}"))?;
        Ok(order_id)
    }

    async fn forged(&mut self, order_id: &str) -> Result {
        let notification = self.simulator.order_changed(order_id)?;
        let params: Vec<_> = notification.params().collect();
        let genuine = self.simulator.sign_notification(&params, Charset::Gbk, SignRule::V2)?;
        let forged = genuine.replace("ISV_ACCEPTED", "DONE");
        expect(forged != genuine, "the status stands in the form")?;
        let delivery = self.simulator.send_raw(forged).await?;
        expect(!delivery.acknowledged && self.handled.try_recv().is_err(), "a forgery is not handled")?;
        self.step("a notification whose status somebody changed to DONE: refused, and answered with `fail`")
    }

    /// The same declaration and the same reply, by the protocol that the other calls did not use.
    async fn other_protocol(&mut self) -> Result {
        let other = if self.protocol == Protocol::V3 { Protocol::V2 } else { Protocol::V3 };
        let order_id = self.simulator.place_order(NewOrder::new());
        let accept = AcceptOrder::new(order_id.as_str());
        self.client.orders().accept(accept).protocol(other).await?;
        self.expect_order(&order_id, &OrderStatus::ProviderAccepted)?;
        self.step(&format!("a fourth order accepted by {} instead, from the same declaration", name(other)))
    }

    fn summary(mut self) -> Result {
        let requests = self.simulator.requests();
        expect(requests.iter().all(|request| request.verified), "every request was signed correctly")?;
        self.step(&format!("all of it held: {} signed calls, and nothing left this computer", requests.len()))
    }

    fn step(&mut self, proven: &str) -> Result {
        self.steps += 1;
        Ok(writeln!(io::stdout(), "{:>2}  {proven}", self.steps)?)
    }

    /// What the receiver has handed on. It answers only after that, so it is there already.
    fn arrived(&mut self, delivery: &DeliveryReport) -> Result<ServiceMarketNotification> {
        expect(delivery.acknowledged, "the notification is acknowledged")?;
        Ok(self.handled.try_recv()?)
    }

    fn expect_order(&self, order_id: &str, status: &OrderStatus) -> Result {
        let order = self.simulator.order(order_id).ok_or("the order is gone")?;
        expect(order.status == *status, "the order has its new state")
    }
}

fn name(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::V3 => "V3 REST",
        Protocol::V2 => "the V2 gateway",
    }
}

fn expect(holds: bool, what: &str) -> Result {
    if holds { Ok(()) } else { failed(what) }
}

fn failed<T>(what: &str) -> Result<T> {
    Err(io::Error::other(format!("this does not hold: {what}")).into())
}
