//! An order of the service market walked to its end: each item is worked on once and reported once, whatever gets lost.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    convert::Infallible,
    future::ready,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use alipay::servicemarket::{
    CancelOperator, FulfillOrder, ItemStatus, ItemWork, OrderErrorCode, OrderItem, OrderOutcome, OrderStatus,
};
use alipay_runtime::{Client, retry::Retry};
use alipay_simulator::{Fault, FaultPlan, ItemId, NewOrder, Simulator};

const MERCHANT: &str = "2088101118588888";
const ORDER: &str = "alipay.open.servicemarket.order";

async fn simulator() -> Simulator {
    Simulator::builder().page_size(3.try_into().unwrap()).start().await.unwrap()
}

/// A client that repeats nothing itself, so that every fault reaches the walk.
fn client(simulator: &Simulator) -> Client {
    simulator.client_builder().retry(Retry::none()).timeout(Duration::from_secs(5)).build().unwrap()
}

fn shops(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("20150520000770000000001821{number:02}")).collect()
}

fn fulfill(order_id: &str) -> FulfillOrder {
    FulfillOrder::new(order_id).every(Duration::from_millis(2)).for_at_most(Duration::from_secs(20))
}

/// The shops that were worked on.
#[derive(Clone, Default)]
struct Worked(Arc<Mutex<Vec<String>>>);

impl Worked {
    #[allow(clippy::unnecessary_wraps)] // as the result of work
    fn work(&self, item: &OrderItem) -> Result<ItemWork, Infallible> {
        self.0.lock().unwrap().push(item.shop_id.clone().unwrap());
        Ok(ItemWork::Completed)
    }

    fn sorted(&self) -> Vec<String> {
        let mut shops = self.0.lock().unwrap().clone();
        shops.sort();
        shops
    }
}

#[tokio::test]
async fn an_order_of_several_pages_is_accepted_completed_and_confirmed() {
    let simulator = simulator().await;
    let client = client(&simulator);
    let order_id = simulator.place_order(NewOrder::new().with_merchant_pid(MERCHANT).with_shops(shops(8)));
    let worked = Worked::default();
    // In a task, as in a handler: the future can be sent.
    let walk = {
        let (client, worked, order) = (client.clone(), worked.clone(), fulfill(&order_id));
        tokio::spawn(async move { order.run(&client, |item| ready(worked.work(&item))).await })
    };
    let outcome = walk.await.unwrap();
    let waits = |outcome: &OrderOutcome<_>, status| matches!(outcome, OrderOutcome::WaitsForMerchant(Some(found)) if *found == status);
    assert!(waits(&outcome, OrderStatus::MerchantChecking), "{outcome:?}");
    assert_eq!(worked.sorted(), shops(8));

    let merchant = client.for_merchant(simulator.authorize(MERCHANT));
    let outcome =
        fulfill(&order_id).confirm_as(merchant).run(&client, |item| ready(worked.work(&item))).await;
    assert!(matches!(outcome, OrderOutcome::Done), "{outcome:?}");
    assert_eq!(worked.sorted(), shops(8), "nothing is worked on again");
    assert_eq!(simulator.order(&order_id).unwrap().status, OrderStatus::Done);
}

/// Every call of the walk, with a fault of each kind: the effects are those of a walk without faults.
#[tokio::test]
async fn whatever_is_lost_each_item_is_worked_on_and_reported_once() {
    let faults = [
        Fault::CutBefore,
        Fault::CutAfter,
        Fault::CutInBody,
        Fault::BadGateway,
        Fault::HtmlPage,
        Fault::TooManyRequests,
        Fault::WrongSignature,
    ];
    let simulator = simulator().await;
    let client = client(&simulator);
    let merchant = client.for_merchant(simulator.authorize(MERCHANT));
    for method in ["accept", "item.complete", "item.confirm"] {
        for fault in faults {
            let order_id =
                simulator.place_order(NewOrder::new().with_merchant_pid(MERCHANT).with_shops(shops(2)));
            simulator.inject(FaultPlan::once(fault).on(format!("{ORDER}.{method}")));
            let worked = Worked::default();
            let order = fulfill(&order_id).confirm_as(merchant.clone());
            let outcome = order.run(&client, |item| ready(worked.work(&item))).await;
            assert!(matches!(outcome, OrderOutcome::Done), "{method} {fault:?}: {outcome:?}");
            assert_eq!(worked.sorted(), shops(2), "{method} {fault:?}");
            assert!(
                simulator.faults().is_empty() || simulator.faults()[0].left() == Some(0),
                "{method} {fault:?}"
            );
            simulator.clear_faults();
        }
    }
}

#[tokio::test]
async fn with_faults_at_random_an_order_comes_to_the_same_end() {
    let simulator = simulator().await;
    let client = client(&simulator);
    let merchant = client.for_merchant(simulator.authorize(MERCHANT));
    let faults = [Fault::CutBefore, Fault::CutAfter, Fault::BadGateway, Fault::TooManyRequests];
    for seed in 0..10 {
        let order_id =
            simulator.place_order(NewOrder::new().with_merchant_pid(MERCHANT).with_shops(shops(4)));
        simulator.inject(FaultPlan::randomly(seed, 0.3, faults));
        let worked = Worked::default();
        let order = fulfill(&order_id).confirm_as(merchant.clone());
        let outcome = order.run(&client, |item| ready(worked.work(&item))).await;
        assert!(matches!(outcome, OrderOutcome::Done), "seed {seed}: {outcome:?}");
        assert_eq!(worked.sorted(), shops(4), "seed {seed}");
        simulator.clear_faults();
    }
}

#[tokio::test]
async fn two_processes_that_walk_the_same_order_do_no_harm() {
    let simulator = simulator().await;
    let client = client(&simulator);
    let order_id = simulator.place_order(NewOrder::new().with_shops(shops(5)));
    let work = |_: OrderItem| ready(Ok::<_, Infallible>(ItemWork::Completed));
    let (first, second) =
        tokio::join!(fulfill(&order_id).run(&client, work), fulfill(&order_id).run(&client, work));
    for outcome in [first, second] {
        assert!(matches!(outcome, OrderOutcome::WaitsForMerchant(_)), "{outcome:?}");
    }
    let order = simulator.order(&order_id).unwrap();
    assert!(order.items.iter().all(|item| item.status == ItemStatus::ToConfirm), "{order:?}");
}

#[tokio::test]
async fn an_order_that_the_merchant_cancels_meanwhile_is_left() {
    let simulator = simulator().await;
    let client = client(&simulator);
    let order_id = simulator.place_order(NewOrder::new().with_shops(shops(3)));
    let calls = AtomicUsize::new(0);
    let work = async |_: OrderItem| {
        if calls.fetch_add(1, Ordering::SeqCst) == 1 {
            simulator.cancel_order_as_merchant(&order_id, "changed my mind").unwrap();
        }
        Ok::<_, Infallible>(ItemWork::Completed)
    };
    let outcome = fulfill(&order_id).run(&client, work).await;
    assert!(matches!(outcome, OrderOutcome::Cancelled(OrderStatus::MerchantCancelled)), "{outcome:?}");
    assert_eq!(calls.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn work_that_fails_goes_on_or_cannot_be_done_decides_what_is_reported() {
    let simulator = simulator().await;
    let client = client(&simulator);
    let order_id = simulator.place_order(NewOrder::new().with_shops(shops(3)));
    let states = || -> Vec<ItemStatus> {
        simulator.order(&order_id).unwrap().items.iter().map(|item| item.status.clone()).collect()
    };
    let ids = shops(3);
    let outcome = fulfill(&order_id).run(&client, async |item: OrderItem| {
        if item.shop_id.as_ref() == Some(&ids[1]) { Err("no power") } else { Ok(ItemWork::Completed) }
    });
    assert!(matches!(outcome.await, OrderOutcome::WorkFailed("no power")));
    assert_eq!(states(), [ItemStatus::ToConfirm, ItemStatus::Doing, ItemStatus::Doing]);

    let outcome = fulfill(&order_id).run(&client, async |item: OrderItem| {
        assert_ne!(item.shop_id.as_ref(), Some(&ids[0]), "it was reported");
        if item.shop_id.as_ref() == Some(&ids[1]) {
            Ok::<_, Infallible>(ItemWork::InProgress)
        } else {
            Ok(ItemWork::Cancel { reason: "the shop is closed".to_owned() })
        }
    });
    let outcome = outcome.await;
    assert!(matches!(outcome, OrderOutcome::InProgress), "{outcome:?}");
    assert_eq!(states(), [ItemStatus::ToConfirm, ItemStatus::Doing, ItemStatus::ProviderCancelled]);
}

#[tokio::test]
async fn an_order_whose_every_item_is_cancelled_is_cancelled() {
    let simulator = simulator().await;
    let client = client(&simulator);
    let order_id = simulator.place_order(NewOrder::new().with_shops(shops(2)));
    let cancel = |_: OrderItem| ready(Ok::<_, Infallible>(ItemWork::Cancel { reason: "closed".to_owned() }));
    let outcome = fulfill(&order_id).run(&client, cancel).await;
    assert!(matches!(outcome, OrderOutcome::Cancelled(OrderStatus::ProviderCancelled)), "{outcome:?}");
    let cancellation = simulator.order(&order_id).unwrap().cancellation;
    assert_eq!(cancellation, Some((CancelOperator::Provider, "closed".to_owned())));
}

#[tokio::test]
async fn items_that_were_paid_for_wait_for_the_merchant() {
    let simulator = Arc::new(simulator().await);
    let client = client(&simulator);
    let merchant = client.for_merchant(simulator.authorize(MERCHANT));
    let order = NewOrder::new().with_merchant_pid(MERCHANT).with_total_price("9.90".parse().unwrap());
    let order_id = simulator.place_order(order.with_shops(shops(1)));
    let work = |_: OrderItem| ready(Ok::<_, Infallible>(ItemWork::Completed));
    let order = || fulfill(&order_id).confirm_as(merchant.clone());
    let outcome = order().run(&client, work).await;
    assert!(matches!(outcome, OrderOutcome::WaitsForMerchant(_)), "{outcome:?}");
    // The merchant confirms while the order is waited for.
    let waiting = order().wait_for_merchant(Duration::from_secs(20)).run(&client, work);
    let confirming = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        simulator.confirm_item_as_merchant(&order_id, ItemId::shop(&shops(1)[0])).unwrap();
    };
    let (outcome, ()) = tokio::join!(waiting, confirming);
    assert!(matches!(outcome, OrderOutcome::Done), "{outcome:?}");
}

#[tokio::test]
async fn what_cannot_be_found_out_in_time_is_undecided_and_the_next_walk_goes_on() {
    let simulator = simulator().await;
    let client = client(&simulator);
    let order_id = simulator.place_order(NewOrder::new().with_shops(shops(1)));
    let work = |_: OrderItem| ready(Ok::<_, Infallible>(ItemWork::Completed));
    simulator.inject(FaultPlan::always(Fault::CutBefore).on(format!("{ORDER}.accept")));
    let outcome = fulfill(&order_id).for_at_most(Duration::from_millis(50)).run(&client, work).await;
    assert!(matches!(outcome, OrderOutcome::Undecided { .. }), "{outcome:?}");
    simulator.clear_faults();
    let outcome = fulfill(&order_id).run(&client, work).await;
    assert!(matches!(outcome, OrderOutcome::WaitsForMerchant(_)), "{outcome:?}");
}

#[tokio::test]
async fn refusals_that_the_state_does_not_explain_end_the_walk() {
    let simulator = simulator().await;
    let work = |_: OrderItem| ready(Ok::<_, Infallible>(ItemWork::Completed));
    // The order of another provider.
    let other = simulator.register_app().await.unwrap();
    let foreign = simulator.place_order(NewOrder::new().with_provider(&other));
    let outcome = fulfill(&foreign).run(&client(&simulator), work).await;
    let OrderOutcome::Refused(error) = outcome else { panic!("{outcome:?}") };
    assert_eq!(error.code_as(), Some(OrderErrorCode::QueryNotPermitted));
    // The platform insists on another state than it shows.
    let order_id = simulator.place_order(NewOrder::new());
    let body = r#"{"code":"COMMODITY_ORDER_STATUS_INVALID","message":"no"}"#;
    simulator.respond(format!("{ORDER}.accept"), 400, body).unwrap();
    let outcome = fulfill(&order_id).run(&client(&simulator), work).await;
    let OrderOutcome::Refused(error) = outcome else { panic!("{outcome:?}") };
    assert_eq!(error.code_as(), Some(OrderErrorCode::StatusInvalid));
}
