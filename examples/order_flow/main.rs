//! The service market from the side of a provider, from the first notification to the last refusal.
//!
//! `cargo run --example order_flow` needs no network, no account and no keys: it runs against the simulator, which
//! really verifies and signs. Each step is checked, and the program ends with an error if a check fails.
//!
//! The calls use V3. `cargo run --example order_flow -- v2` sends the same calls to the V2 gateway. With
//! `--gateway URL` they go to a running `alipay simulator`, whose page shows them.

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
    demo.query(&order_id).await?;
    demo.accept(&order_id).await?;
    demo.complete_item(&order_id).await?;
    demo.notify_in_gbk(&order_id).await?;
    demo.reject().await?;
    let order_id = demo.accept_twice().await?;
    demo.forge(&order_id).await?;
    demo.other_protocol().await?;
    demo.summary()
}

/// The state of the receiver, which verifies notifications and passes on each one once.
struct Receiver {
    notifications: NotificationVerifier,
    inbox: MemoryInbox,
    handled: UnboundedSender<ServiceMarketNotification>,
}

/// The app's receiver of notifications. It responds with `success` after the notification was handled.
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

/// Starts the app's receiver. Returns its address, and the notifications that it handles.
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
        demo.step(&format!("a simulator runs at {url} with generated keys; calls use {}", name(protocol)))?;
        Ok(demo)
    }

    async fn guide_sample(&mut self) -> Result {
        let report = self.simulator.send_guide_sample().await?;
        let ServiceMarketNotification::OrderPlaced(placed) = self.handled(&report)? else {
            return failed("the guide's sample is an order notification");
        };
        expect(placed.commodity_order_id.is_none() && placed.total_price.is_none(), "`null` is absent")?;
        expect(placed.specifications.as_deref() == Some("套餐一"), "the rest is there")?;
        self.step("the sample of Alipay's guide arrived in a GET request and was verified; its ten `null` texts are absent")
    }

    async fn order_placed(&mut self) -> Result<String> {
        let shops = (1..=12).map(|number| format!("20150520000770000000001821{number:02}"));
        let order = NewOrder::new().with_merchant_pid(MERCHANT).with_shops(shops);
        let order_id = self.simulator.place_order(order);
        let report = self.simulator.send_order_placed(&order_id).await?;
        match self.handled(&report)? {
            ServiceMarketNotification::OrderPlaced(placed)
                if placed.commodity_order_id.as_ref() == Some(&order_id) =>
            {
                self.step(&format!(
                    "a merchant placed order {order_id}; the notification was verified and handled"
                ))?;
                Ok(order_id)
            }
            _ => failed("the notification is that of the order"),
        }
    }

    async fn query(&mut self, order_id: &str) -> Result {
        let orders = self.client.orders();
        let pages: Vec<_> = orders.query_all(QueryOrder::new(order_id)).try_collect().await?;
        let items: usize = pages.iter().map(|page| page.order_items.len()).sum();
        expect(pages.len() == 3 && items == 12, "12 items are on 3 pages of 5")?;
        self.step(&format!("queried: {items} items on {} pages, each page signed and verified", pages.len()))
    }

    async fn accept(&mut self, order_id: &str) -> Result {
        let response = self.client.orders().accept(AcceptOrder::new(order_id)).await?;
        expect(response.is_authenticated(), "the response is signed")?;
        self.expect_order(order_id, &OrderStatus::ProviderAccepted)?;
        self.step(&format!("accepted, trace id {}", response.trace_id().unwrap_or("none")))
    }

    async fn complete_item(&mut self, order_id: &str) -> Result {
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

    async fn notify_in_gbk(&mut self, order_id: &str) -> Result {
        self.simulator.cancel_order_as_merchant(order_id, "未按时实施")?;
        let notification = self.simulator.order_changed(order_id)?.with_charset(Charset::Gbk);
        let report = self.simulator.send(&notification).await?;
        let ServiceMarketNotification::OrderChanged(changed) = self.handled(&report)? else {
            return failed("the notification is of a change");
        };
        expect(changed.status == Some(OrderStatus::MerchantCancelled), "the status is typed")?;
        expect(changed.cancel_memo.as_deref() == Some("未按时实施"), "GBK is read as GBK")?;
        self.step(
            "the merchant cancelled; the notification arrived in GBK: MerchantCancelled, \"未按时实施\"",
        )?;
        let again = self.simulator.send(&notification).await?;
        expect(
            again.acknowledged && self.handled.try_recv().is_err(),
            "it is acknowledged, and not handled",
        )?;
        self.step("delivered a second time: acknowledged, and not handled twice")
    }

    async fn reject(&mut self) -> Result {
        let order_id = self.simulator.place_order(NewOrder::new());
        let reject = RejectOrder::new(order_id.as_str(), "暂不支持该地区服务");
        self.client.orders().reject(reject).await?;
        self.expect_order(&order_id, &OrderStatus::ProviderRejected)?;
        self.step(&format!("a second order, {order_id}, was rejected"))
    }

    async fn accept_twice(&mut self) -> Result<String> {
        let order_id = self.simulator.place_order(NewOrder::new());
        self.client.orders().accept(AcceptOrder::new(order_id.as_str())).await?;
        let Err(error) = self.client.orders().accept(AcceptOrder::new(order_id.as_str())).await else {
            return failed("a second acceptance is refused");
        };
        let code = error.api().and_then(ApiError::code_as::<OrderErrorCode>);
        expect(code == Some(OrderErrorCode::StatusInvalid), "the code is one of OrderErrorCode's")?;
        let (code, trace_id) = (error.code().unwrap_or("none"), error.trace_id().unwrap_or("none"));
        self.step(&format!("a third order was accepted twice: refused with {code}, trace id {trace_id}"))?;
        Ok(order_id)
    }

    async fn forge(&mut self, order_id: &str) -> Result {
        let notification = self.simulator.order_changed(order_id)?;
        let params: Vec<_> = notification.params().collect();
        let genuine = self.simulator.sign_notification(&params, Charset::Gbk, SignRule::V2)?;
        let forged = genuine.replace("ISV_ACCEPTED", "DONE");
        expect(forged != genuine, "the status is in the form")?;
        let report = self.simulator.send_raw(forged).await?;
        expect(!report.acknowledged && self.handled.try_recv().is_err(), "a forgery is not handled")?;
        self.step("a notification whose status was changed to DONE: rejected, with the response `fail`")
    }

    /// Sends the same request over the protocol that the other calls did not use.
    async fn other_protocol(&mut self) -> Result {
        let other = if self.protocol == Protocol::V3 { Protocol::V2 } else { Protocol::V3 };
        let order_id = self.simulator.place_order(NewOrder::new());
        let accept = AcceptOrder::new(order_id.as_str());
        self.client.orders().accept(accept).protocol(other).await?;
        self.expect_order(&order_id, &OrderStatus::ProviderAccepted)?;
        self.step(&format!(
            "a fourth order was accepted over {} instead, with the same declaration",
            name(other)
        ))
    }

    fn summary(mut self) -> Result {
        let requests = self.simulator.requests();
        expect(requests.iter().all(|request| request.verified), "every request was signed correctly")?;
        self.step(&format!(
            "every check passed: {} signed calls, and nothing left this computer",
            requests.len()
        ))
    }

    fn step(&mut self, text: &str) -> Result {
        self.steps += 1;
        Ok(writeln!(io::stdout(), "{:>2}  {text}", self.steps)?)
    }

    /// The notification that the receiver has handled. It was handled before the receiver responded.
    fn handled(&mut self, report: &DeliveryReport) -> Result<ServiceMarketNotification> {
        expect(report.acknowledged, "the notification is acknowledged")?;
        Ok(self.handled.try_recv()?)
    }

    fn expect_order(&self, order_id: &str, status: &OrderStatus) -> Result {
        let order = self.simulator.order(order_id).ok_or("the order is gone")?;
        expect(order.status == *status, "the order has its new state")
    }
}

fn name(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::V3 => "V3",
        _ => "the V2 gateway",
    }
}

fn expect(is_true: bool, condition: &str) -> Result {
    if is_true { Ok(()) } else { failed(condition) }
}

fn failed<T>(condition: &str) -> Result<T> {
    Err(io::Error::other(format!("this check failed: {condition}")).into())
}
