//! Every fault, on every kind of call, with every response behind it, over both protocols: what a client says
//! about the outcome is true, and nothing happens twice that must not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    future::IntoFuture,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use alipay::{
    call::CallOptionsBuilder,
    servicemarket::{AcceptOrder, OrderPage, QueryOrder},
    trade::{PaidTrade, PayTrade},
};
use alipay_runtime::{
    Client, ClientBuilder, Error, NextStep, Outcome, Protocol, declaration::Empty, declaration::Endpoint,
    error::ApiError, retry::Retry,
};
use alipay_simulator::{Fault, FaultPlan, Refusal, Simulator};

/// Longer than an attempt may take.
const SLOW: Duration = Duration::from_millis(1500);
const ATTEMPT: Duration = Duration::from_millis(500);

const FAULTS: [Fault; 13] = [
    Fault::CutBefore,
    Fault::CutAfter,
    Fault::CutInBody,
    Fault::SlowHeaders(SLOW),
    Fault::SlowBody(SLOW),
    Fault::WrongSignature,
    Fault::MissingSignature,
    Fault::DoubledSignature,
    Fault::TamperedBody,
    Fault::BadGateway,
    Fault::HtmlPage,
    Fault::TooManyRequests,
    Fault::Oversized(4 << 20),
];

/// The response of the platform when it carries out a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Behind {
    Success,
    Refusal,
}

/// The eligibility of a call for retries, by its declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Read,
    Keyed,
    Write,
}

/// Returns whether the platform carries out the call at all.
fn is_carried_out(fault: Fault) -> bool {
    !matches!(fault, Fault::CutBefore | Fault::HtmlPage | Fault::TooManyRequests)
}

/// Returns whether the next attempt may not meet the fault; a wrong signature would be wrong again.
fn is_passing(fault: Fault, protocol: Protocol) -> bool {
    match fault {
        // Over REST a success without a signature is not Alipay's, whatever it looks like.
        Fault::HtmlPage => protocol == Protocol::V2,
        Fault::WrongSignature
        | Fault::MissingSignature
        | Fault::DoubledSignature
        | Fault::TamperedBody
        | Fault::Oversized(_) => false,
        _ => true,
    }
}

/// The end of a call, and the number of times it was carried out.
#[derive(Debug)]
struct Ended {
    outcome: Option<Outcome>,
    next_step: Option<NextStep>,
    /// Of a refusal.
    is_signed: Option<bool>,
    carried_out: usize,
}

async fn call<E: Endpoint>(
    simulator: &Simulator,
    client: &Client,
    fault: Option<Fault>,
    behind: Behind,
    protocol: Protocol,
    request: E,
    response: impl Fn() -> E::Response + Send + Sync + 'static,
) -> Ended {
    let carried_out = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&carried_out);
    simulator.on::<E>(move |_, _| {
        count.fetch_add(1, Ordering::SeqCst);
        match behind {
            Behind::Success => Ok(response()),
            Behind::Refusal => Err(Refusal::business("ORDER_NOT_EXIST", "no such order")),
        }
    });
    if let Some(fault) = fault {
        simulator.inject(FaultPlan::once(fault));
    }
    let result = client.call(request).protocol(protocol).await;
    if let Ok(response) = &result {
        assert!(response.is_authenticated() || size_of::<E::Response>() == 0);
    }
    let error = result.err();
    simulator.clear_faults();
    Ended {
        outcome: error.as_ref().map(Error::outcome),
        next_step: error.as_ref().map(Error::next_step),
        is_signed: error.as_ref().and_then(Error::api).map(ApiError::is_authenticated),
        carried_out: carried_out.load(Ordering::SeqCst),
    }
}

/// An attempt that can be repeated has a deadline of its own; the call's is the same where it cannot.
fn client(simulator: &Simulator) -> Client {
    settings(simulator).build().unwrap()
}

fn settings(simulator: &Simulator) -> ClientBuilder {
    let soon = Duration::from_millis(1);
    let retry = Retry::standard().with_backoff(soon, soon).with_attempt_timeout(ATTEMPT);
    simulator.client_builder().retry(retry).timeout(Duration::from_secs(20))
}

async fn ended(
    simulator: &Simulator,
    client: &Client,
    fault: Option<Fault>,
    behind: Behind,
    kind: Kind,
    protocol: Protocol,
) -> Ended {
    match kind {
        Kind::Read => {
            call(simulator, client, fault, behind, protocol, QueryOrder::new("1"), OrderPage::new).await
        }
        Kind::Keyed => {
            let pay = PayTrade::new("2016", "8.80".parse().unwrap(), "Lunch");
            call(simulator, client, fault, behind, protocol, pay, PaidTrade::new).await
        }
        Kind::Write => {
            call(simulator, client, fault, behind, protocol, AcceptOrder::new("1"), Empty::new).await
        }
    }
}

/// The expected outcome, and the expected number of times the call was carried out.
fn expected(fault: Fault, behind: Behind, kind: Kind, protocol: Protocol) -> (Option<Outcome>, usize) {
    let first = usize::from(is_carried_out(fault));
    let plain = match behind {
        Behind::Success => None,
        Behind::Refusal => Some(Outcome::Refused),
    };
    // A call that may take its time does.
    if kind == Kind::Write && matches!(fault, Fault::SlowHeaders(_) | Fault::SlowBody(_)) {
        return (plain, 1);
    }
    match kind {
        // An unsigned refusal is believed where that can do no harm: the call only reads.
        Kind::Read if fault == Fault::MissingSignature && behind == Behind::Refusal => (plain, first),
        _ if !is_passing(fault, protocol) => (Some(Outcome::Unknown), first),
        Kind::Write => (Some(Outcome::Unknown), first),
        // The first attempt may have been carried out: that its repetition is refused does not undo it.
        Kind::Keyed if behind == Behind::Refusal => (Some(Outcome::Unknown), first + 1),
        Kind::Read | Kind::Keyed => (plain, first + 1),
    }
}

async fn matrix(protocol: Protocol) {
    let simulator = &Simulator::start().await.unwrap();
    let client = &client(simulator);
    let mut wrong = Vec::new();
    for kind in [Kind::Read, Kind::Keyed, Kind::Write] {
        for behind in [Behind::Success, Behind::Refusal] {
            let calm = ended(simulator, client, None, behind, kind, protocol).await;
            let plain = (behind == Behind::Refusal).then_some(Outcome::Refused);
            assert_eq!((calm.outcome, calm.carried_out), (plain, 1), "{kind:?} {behind:?} without a fault");
            for fault in FAULTS {
                let ended = ended(simulator, client, Some(fault), behind, kind, protocol).await;
                let found = (ended.outcome, ended.carried_out);
                let due = expected(fault, behind, kind, protocol);
                if found != due {
                    wrong.push(format!("{kind:?}, {behind:?}, {fault:?}: {found:?} instead of {due:?}"));
                }
                is_true(fault, behind, kind, &ended);
            }
        }
    }
    assert_eq!(wrong, [""; 0], "{protocol:?}");
}

/// Checks what holds for every fault: no outcome says more than is known.
fn is_true(fault: Fault, behind: Behind, kind: Kind, ended: &Ended) {
    let context = format!("{kind:?}, {behind:?}, {fault:?}: {ended:?}");
    match ended.outcome {
        None => assert!(ended.carried_out > 0 && behind == Behind::Success, "{context}"),
        Some(Outcome::NotSent) => assert_eq!(ended.carried_out, 0, "{context}"),
        Some(Outcome::Refused) => {
            assert_eq!(behind, Behind::Refusal, "{context}");
            assert_eq!(ended.is_signed, Some(fault != Fault::MissingSignature), "{context}");
        }
        Some(Outcome::Unknown) => {
            let next_step = ended.next_step.unwrap();
            match kind {
                Kind::Read => assert!(matches!(next_step, NextStep::RetryLater | NextStep::Fix), "{context}"),
                _ => assert!(matches!(next_step, NextStep::Resolve | NextStep::Investigate), "{context}"),
            }
        }
        other => panic!("{other:?} {context}"),
    }
    assert!(kind != Kind::Write || ended.carried_out <= 1, "{context}");
}

#[tokio::test]
async fn fault_matrix_over_rest() {
    matrix(Protocol::V3).await;
}

#[tokio::test]
async fn fault_matrix_over_the_gateway() {
    matrix(Protocol::V2).await;
}

/// A signature by a certificate that came after the client was made.
async fn rotated(protocol: Protocol) {
    let simulator = &Simulator::builder().certificates().start().await.unwrap();
    for kind in [Kind::Read, Kind::Keyed, Kind::Write] {
        for behind in [Behind::Success, Behind::Refusal] {
            for may_fetch in [false, true] {
                let client = &settings(simulator).rotate_certificates(may_fetch).build().unwrap();
                simulator.rotate_certificate().await.unwrap();
                let ended = ended(simulator, client, None, behind, kind, protocol).await;
                let plain = (behind == Behind::Refusal).then_some(Outcome::Refused);
                let due = if may_fetch { plain } else { Some(Outcome::Unknown) };
                // What cannot be believed now cannot be believed after a repetition.
                assert_eq!((ended.outcome, ended.carried_out), (due, 1), "{kind:?} {behind:?} {may_fetch}");
            }
        }
    }
}

#[tokio::test]
async fn fault_matrix_of_rotated_certificates_over_rest() {
    rotated(Protocol::V3).await;
}

#[tokio::test]
async fn fault_matrix_of_rotated_certificates_over_the_gateway() {
    rotated(Protocol::V2).await;
}

#[tokio::test]
async fn what_is_unknown_is_resolved_by_the_query() {
    let simulator = Simulator::start().await.unwrap();
    let order_id = simulator.place_order(alipay_simulator::NewOrder::new().with_shop("A"));
    simulator.inject(FaultPlan::once(Fault::CutAfter).on("alipay.open.servicemarket.order.accept"));
    let client = client(&simulator);
    let error = client.call(AcceptOrder::new(order_id)).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown);
    let order = client.resolve(&error).await.unwrap().response::<QueryOrder>().unwrap();
    assert_eq!(order.status, Some(alipay::servicemarket::OrderStatus::ProviderAccepted));
}

#[tokio::test]
async fn a_dropped_call_leaves_no_half_read_response_to_the_next() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on::<QueryOrder>(|request, _| {
        let mut page = OrderPage::new();
        page.specifications = Some(format!("{} {}", request.commodity_order_id, "x".repeat(100_000)));
        Ok(page)
    });
    let client = simulator.client().unwrap();
    for round in 0..20 {
        simulator.inject(FaultPlan::once(Fault::SlowBody(Duration::from_secs(5))));
        let dropped = client.call(QueryOrder::new("dropped"));
        let wait = Duration::from_millis(20 + round);
        assert!(tokio::time::timeout(wait, dropped.into_future()).await.is_err());
        let next = client.call(QueryOrder::new(format!("{round}"))).await.unwrap();
        assert!(next.specifications.as_deref().unwrap().starts_with(&format!("{round} ")));
    }
}
