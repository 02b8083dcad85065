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

mod codes;
mod control;
mod limits;
mod notifications;
mod orders;
mod protocol;
mod server;
mod shops;
mod stubs;
mod unchecked;

use std::future::IntoFuture;

use alipay::{
    Client, Error,
    runtime::Protocol,
    servicemarket::{ItemStatus, OrderStatus},
};
use alipay_simulator::{App, Simulator};

/// Returns the code of a refused call. The response must be signed and have a trace id.
async fn code<T>(call: impl IntoFuture<Output = Result<T, Error>>) -> String {
    let error = call.await.err().expect("a refusal");
    let Error::Refused(refused) = &error else { panic!("not refused: {error}") };
    assert!(refused.is_authenticated(), "{error}");
    assert!(refused.trace_id().is_some_and(|trace_id| trace_id.len() == 32), "{error}");
    refused.code().unwrap().to_owned()
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
