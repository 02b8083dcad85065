//! The simulator as a server: address, configured keys, state, journal and events.

use std::sync::{Arc, Mutex};

use alipay::{
    Client,
    prelude::*,
    runtime::Protocol,
    servicemarket::{AcceptOrder, OrderStatus, PutShopOnline, QueryOrder, RejectOrder},
};
use alipay_simulator::{
    Event, Fault, FaultPlan, ItemId, JournalEntry, NewOrder, Simulator, SimulatorError, State, StateEntry,
    StepOutcome, Store, StoreError,
};

use crate::client;

const APP: &str = include_str!("../data/app_private.b64");
const PLATFORM: &str = include_str!("../data/platform_private.b64");

#[tokio::test]
async fn only_loopback_addresses_are_accepted() {
    for address in ["0.0.0.0:0", "192.0.2.1:0", "[::]:0"] {
        let refused = Simulator::builder().listen(address.parse().unwrap()).start().await.unwrap_err();
        assert!(matches!(refused, SimulatorError::NotLoopback(_)), "{refused}");
        assert!(refused.to_string().contains("127.0.0.1"), "{refused}");
    }
    let first = Simulator::builder().listen("127.0.0.2:0".parse().unwrap()).start().await.unwrap();
    let address = first.url().strip_prefix("http://").unwrap().parse().unwrap();
    assert!(first.url().starts_with("http://127.0.0.2:"));
    assert!(matches!(Simulator::builder().listen(address).start().await, Err(SimulatorError::Listen { .. })));
}

#[tokio::test]
async fn configured_keys_are_used_and_not_shown() {
    let builder = Simulator::builder().app_private_key(APP).alipay_private_key(PLATFORM);
    let builder = builder.encrypt_key("AAECAwQFBgcICQoLDA0ODw==");
    assert!(!format!("{builder:?}").contains("MII") && !format!("{builder:?}").contains("AAEC"));
    let simulator = builder.start().await.unwrap();
    assert_eq!(simulator.app_private_key(), APP.trim());
    let settings = simulator.settings();
    assert_eq!((&settings.app_private_key, &settings.encrypt_key), (&None, &None));
    assert!(settings.takes_encryption && !settings.to_json().contains(&APP.trim()[..200]));
    assert!(simulator.state().entries().iter().all(|entry| entry.kind != "key"), "nor saved");
    let id = simulator.place_order(NewOrder::new());
    simulator.client().unwrap().orders().accept(AcceptOrder::new(id)).await.unwrap();

    let wrong = Simulator::builder().app_private_key("MIIBIjANBg").start().await.unwrap_err();
    assert!(wrong.to_string().contains("app's private key"), "{wrong}");
}

#[tokio::test]
async fn an_app_can_keep_its_private_key() {
    let public = Simulator::builder().app_private_key(APP).start().await.unwrap();
    let public = alipay::runtime::crypto::keys::PrivateKey::parse(public.app_private_key()).unwrap();
    let public = public.public_key().to_spki_base64();
    let simulator = Simulator::builder().app_public_key(&public).start().await.unwrap();
    assert_eq!((simulator.app_private_key(), simulator.settings().app_private_key), ("", None));
    let builder = Client::builder().app_id(simulator.app().app_id.as_str()).private_key(APP);
    let key = simulator.app().alipay_public_key.as_str();
    let client = builder.alipay_public_key(key).server(simulator.url()).build().unwrap();
    let id = simulator.place_order(NewOrder::new());
    client.orders().accept(AcceptOrder::new(id)).await.unwrap();

    let refused = Simulator::builder().app_public_key(public).certificates().start().await.unwrap_err();
    assert!(matches!(refused, SimulatorError::CertificateOfPublicKey));
    let wrong = Simulator::builder().app_public_key(APP).start().await.unwrap_err();
    assert!(
        matches!(wrong, SimulatorError::ProvidedKey { .. }),
        "a private key in the public setting: {wrong}"
    );
}

#[tokio::test]
async fn a_state_restores_orders_shops_tokens_and_keys() {
    let first = Simulator::builder().generate_encrypt_key().start().await.unwrap();
    let order = NewOrder::new().with_title("扫码\"点餐\n").with_total_price("88.80".parse().unwrap());
    let placed = first.place_order(order.clone().with_shops(["A", "B"]).with_mini_app("M"));
    let rejected = first.place_order(order);
    first.add_shop("commodity", "shop/\"1\"");
    let token = first.authorize("2088");
    let calls = first.client().unwrap();
    calls.orders().accept(AcceptOrder::new(placed.as_str())).await.unwrap();
    calls.orders().reject(RejectOrder::new(rejected.as_str(), "<b>no</b>")).await.unwrap();

    let state = State::new(first.state().entries().to_vec());
    assert!(!format!("{state:?}").contains(&token));
    let second = Simulator::builder().generate_encrypt_key().restore(state).start().await.unwrap();
    assert_eq!(second.orders(), first.orders());
    assert_eq!((second.app(), second.encrypt_key()), (first.app(), first.encrypt_key()));
    assert_ne!(second.place_order(NewOrder::new()), rejected, "numbering continues");
    let merchant = second.client().unwrap().for_merchant(token);
    merchant.call(PutShopOnline::new("commodity", "shop/\"1\"")).await.unwrap();

    let broken = State::new([StateEntry::new("order", "1", "{}")]);
    assert!(matches!(Simulator::builder().restore(broken).start().await, Err(SimulatorError::Store(_))));
}

/// A store in memory that can be made to fail.
#[derive(Debug, Default)]
struct MemoryStore {
    saved: Mutex<Vec<StateEntry>>,
    fails: Mutex<bool>,
}

impl Store for MemoryStore {
    fn load(&self) -> Result<State, StoreError> {
        Ok(State::new(self.saved.lock().unwrap().clone()))
    }

    fn save(&self, entries: &[StateEntry]) -> Result<(), StoreError> {
        if *self.fails.lock().unwrap() {
            return Err(StoreError::new("the disk is full"));
        }
        self.saved.lock().unwrap().extend_from_slice(entries);
        Ok(())
    }
}

#[tokio::test]
async fn a_change_that_cannot_be_saved_is_refused() {
    let store = Arc::new(MemoryStore::default());
    let simulator = Simulator::builder().store(Arc::clone(&store) as Arc<dyn Store>).start().await.unwrap();
    let id = simulator.try_place_order(NewOrder::new().with_shop("A")).unwrap();
    let orders = simulator.client().unwrap();
    *store.fails.lock().unwrap() = true;
    let error = orders.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap_err();
    assert_eq!(error.outcome(), alipay::Outcome::Unknown);
    assert_eq!(simulator.order(&id).unwrap().status, OrderStatus::MerchantOrdered);
    assert!(simulator.try_place_order(NewOrder::new()).is_err() && simulator.try_authorize("1").is_err());
    simulator.cancel_order_as_merchant(&id, "").unwrap_err();
    *store.fails.lock().unwrap() = false;
    orders.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();

    let again = Simulator::builder().store(store).start().await.unwrap();
    assert_eq!(again.order(&id).unwrap().status, OrderStatus::ProviderAccepted);
    assert_eq!(again.app(), simulator.app());
}

/// Returns the names of the steps, with `+` for passed, `-` for failed and `.` for not reached.
fn verdict(simulator: &Simulator) -> String {
    let short = |outcome: &StepOutcome| match outcome {
        StepOutcome::Passed => '+',
        StepOutcome::NotReached => '.',
        _ => '-',
    };
    let steps = simulator.requests().pop().unwrap().steps;
    steps.iter().map(|step| format!("{}{}", short(&step.outcome), step.name)).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn requests_have_their_steps_and_the_text_to_sign() {
    let simulator = Simulator::start().await.unwrap();
    let id = simulator.place_order(NewOrder::new());
    let other = Simulator::builder().app_id(simulator.app().app_id.as_str()).start().await.unwrap();
    let query = |client: Client| {
        let id = id.clone();
        async move { client.orders().query(QueryOrder::new(id)).await }
    };
    let good = [
        "+authorization +app +content +signature +timestamp +nonce +token +encryption",
        "+parameters +app +sign_type +signature +version +timestamp +token +encryption",
    ];
    let bad = [
        "+authorization +app +content -signature .timestamp .nonce .token .encryption",
        "+parameters +app +sign_type -signature .version .timestamp .token .encryption",
    ];
    let token = [
        "+authorization +app +content +signature +timestamp +nonce -token .encryption",
        "+parameters +app +sign_type +signature +version +timestamp -token .encryption",
    ];
    for (protocol, at) in [(Protocol::V3, 0), (Protocol::V2, 1)] {
        query(client(&simulator, protocol)).await.unwrap();
        assert_eq!(verdict(&simulator), good[at]);
        let received = simulator.requests().pop().unwrap();
        let canonical = received.canonical.as_deref().unwrap();
        assert!(canonical.contains(&id) && canonical.contains(&simulator.app().app_id), "{canonical}");
        assert_eq!(received.endpoint.as_deref(), Some("alipay.open.servicemarket.order.query"));
        assert!(String::from_utf8_lossy(&received.response).contains("MERCHANT_ORDED"));
        assert!(!format!("{received:?}").contains("MERCHANT_ORDED"));

        let foreign = other.client_builder().server(simulator.url()).protocol(protocol);
        let foreign = foreign.alipay_public_key(simulator.app().alipay_public_key.as_str());
        query(foreign.build().unwrap()).await.unwrap_err();
        assert_eq!(verdict(&simulator), bad[at]);
        query(client(&simulator, protocol).for_merchant("nobody's")).await.unwrap_err();
        assert_eq!(verdict(&simulator), token[at]);
    }
    let nobody = reqwest::get(format!("{}/v3/x", simulator.url())).await.unwrap();
    assert_eq!(nobody.status().as_u16(), 400);
    assert!(verdict(&simulator).starts_with("-authorization .app"));
    let certified = Simulator::builder().certificates().start().await.unwrap();
    let id = certified.place_order(NewOrder::new());
    certified.client().unwrap().orders().query(QueryOrder::new(id)).await.unwrap();
    assert!(verdict(&certified).contains("+app +serials +content"));
}

#[tokio::test]
async fn events_report_orders_requests_and_losses() {
    let simulator = Simulator::start().await.unwrap();
    let mut events = simulator.events();
    let id = simulator.place_order(NewOrder::new().with_shop("A"));
    simulator.client().unwrap().orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    let [placed, accepted] = [events.next().await, events.next().await];
    assert!(matches!(placed, Some(Event::Order(order)) if order.status == OrderStatus::MerchantOrdered));
    let Some(Event::Order(order)) = accepted else { panic!("{accepted:?}") };
    assert_eq!(
        (order.status.clone(), &order.items[0].id),
        (OrderStatus::ProviderAccepted, &ItemId::shop("A"))
    );
    let Some(Event::Request(first)) = events.next().await else { panic!("a request") };
    assert!(first.verified && first.number == 1);

    // A request that was lost before its check is in the journal, but not among the requests.
    simulator.inject(FaultPlan::once(Fault::CutBefore));
    simulator.client().unwrap().orders().reject(RejectOrder::new("1", "no")).await.unwrap_err();
    assert!(
        matches!(simulator.journal().get(1), Some(JournalEntry::Request(lost)) if lost.fault == Some(Fault::CutBefore) && lost.status == 0)
    );
    assert!(simulator.requests().iter().all(|request| request.fault.is_none()));

    // A slow reader loses the oldest events, and learns how many.
    for _ in 0..2500 {
        simulator.place_order(NewOrder::new());
    }
    let Some(Event::Lost(lost)) = events.next().await else { panic!("nothing lost") };
    assert!((1000..2500).contains(&lost), "{lost}");
    assert!(matches!(events.next().await, Some(Event::Order(_))));
}

/// Some SDKs call the gateway by GET, and the Java SDK accepts HTML. The declaration tells a page, not a header.
#[tokio::test]
async fn a_call_gets_json_whatever_its_verb_and_headers() {
    let simulator = Simulator::start().await.unwrap();
    let id = simulator.place_order(NewOrder::new());
    let accept = AcceptOrder::new(id.as_str());
    client(&simulator, Protocol::V2).orders().accept(accept).await.unwrap();
    // The same call, with all parameters in the query.
    let sent = simulator.requests().pop().unwrap();
    let url = format!("{}{}&{}", simulator.url(), sent.target, String::from_utf8_lossy(&sent.body));
    for accept in ["*/*", "text/html"] {
        let request = reqwest::Client::new().get(&url).header("accept", accept);
        let body = request.send().await.unwrap().text().await.unwrap();
        assert!(body.starts_with("{\"alipay_open_servicemarket_order_accept_response\":"), "{body}");
        assert!(body.contains("COMMODITY_ORDER_STATUS_INVALID"), "{body}");
    }
}
