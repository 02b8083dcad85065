//! The sandbox from outside: through the real client, and through raw HTTP where the client would not do
//! what is tested.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests panic too

mod codes;
mod notifications;
mod orders;
mod protocol;
mod shops;
mod stubs;

use std::future::IntoFuture;

use alipay_apis::{
    Error,
    servicemarket::{ItemStatus, OrderStatus},
};
use alipay_sandbox::Sandbox;

/// The code with which a call is refused; the answer must be signed, and have a trace id.
async fn code<T>(call: impl IntoFuture<Output = Result<T, Error>>) -> String {
    let error = call.await.err().expect("a refusal");
    let Error::Refused(refused) = &error else { panic!("not refused: {error}") };
    assert!(refused.is_authenticated(), "{error}");
    assert!(refused.trace_id().is_some_and(|trace_id| trace_id.len() == 32), "{error}");
    refused.code().unwrap().to_owned()
}

/// The state of an order and of its items.
fn state(sandbox: &Sandbox, order_id: &str) -> (OrderStatus, Vec<ItemStatus>) {
    let order = sandbox.order(order_id).expect("an order");
    (order.status, order.items.into_iter().map(|item| item.status).collect())
}
