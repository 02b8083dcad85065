//! Tests of the simulator through the real client, and through raw HTTP where the client cannot send the request.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

/// Runs checks over each protocol.
macro_rules! over_both_protocols {
    ($($check:ident),* $(,)?) => {
        mod over_v3 {
            $(#[tokio::test]
            async fn $check() {
                super::$check(alipay::runtime::Protocol::V3).await;
            })*
        }

        mod over_v2 {
            $(#[tokio::test]
            async fn $check() {
                super::$check(alipay::runtime::Protocol::V2).await;
            })*
        }
    };
}

mod authorizations;
mod cashier;
mod catalogue;
mod channel;
mod codes;
mod complaints;
mod control;
mod limits;
mod notifications;
mod orders;
mod protocol;
mod responses;
mod server;
mod services;
mod shops;
mod stubs;
mod trade_notifications;
mod trades;
mod transfers;
mod typical;
mod unchecked;
mod uploads;
mod vouchers;

use std::{
    future::IntoFuture,
    sync::atomic::{AtomicI64, Ordering},
};

use alipay::{
    Client, Error,
    runtime::{Protocol, clock::Clock},
    servicemarket::{ItemStatus, OrderStatus},
};
use alipay_simulator::{App, Simulator};

/// Returns the code of a refused call. The response must be signed and have a trace id.
async fn code<T>(call: impl IntoFuture<Output = Result<T, Error>>) -> String {
    let error = call.await.err().expect("a refusal");
    let Error::Refused(refused) = &error else { panic!("not refused: {error}") };
    assert!(refused.is_authenticated(), "{error}");
    assert!(refused.trace_id().is_some_and(|trace_id| trace_id.len() == 32), "{error}");
    let code = refused.code().unwrap();
    assert!(is_documented(refused.method(), code), "{code} is not in the table of {}", refused.method());
    code.to_owned()
}

/// The table of all endpoints with their codes, which another test compares with the simulator.
const TABLE: &str = include_str!("../../../docs/simulator-endpoints.md");

/// Returns whether the table names this code of an endpoint. Methods that nobody has declared have no row, and codes of
/// the protocol, which have no capital letters, belong to all methods.
fn is_documented(method: &str, code: &str) -> bool {
    let row = TABLE.lines().find(|line| line.starts_with(&format!("| `{method}` |")));
    let is_of_protocol = !code.chars().any(|letter| letter.is_ascii_uppercase());
    is_of_protocol || row.is_none_or(|row| row.contains(&format!(" `{code}` ")))
}

/// Returns the status of an order, and those of its items.
fn state(simulator: &Simulator, order_id: &str) -> (OrderStatus, Vec<ItemStatus>) {
    let order = simulator.order(order_id).expect("an order");
    (order.status, order.items.into_iter().map(|item| item.status).collect())
}

/// Builds a client of the first app that uses this protocol.
fn client(simulator: &Simulator, protocol: Protocol) -> Client {
    client_for(simulator, simulator.app(), protocol)
}

/// Builds a client of this app that uses this protocol.
fn client_for(simulator: &Simulator, app: &App, protocol: Protocol) -> Client {
    simulator.client_builder_for(app).protocol(protocol).build().unwrap()
}

/// A clock that a test sets.
#[derive(Debug)]
struct Settable(AtomicI64);

impl Clock for Settable {
    fn unix_millis(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}
