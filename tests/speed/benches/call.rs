//! `alipay.trade.query` beside the same by hand, over both protocols, at 1, 16 and 64 at once. The server is another process,
//! and each side has one thread and its own connections.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)] // a bench

use std::{hint::black_box, process::Command, sync::Arc};

use alipay::{
    Client, Protocol,
    call::CallOptionsBuilder,
    trade::{QueryTrade, TradeApiExt},
};
use alipay_speed::{
    floor::Floor,
    meter::{Comparison, HEAD, peak_memory},
    platform::{ALIPAY_PUBLIC_KEY, APP_ID, APP_PRIVATE_KEY, Server, is_asked_to, serve_if_asked},
};
use tokio::{runtime::Runtime, task::JoinSet};

const ROUNDS: u32 = 41;
const EACH: u32 = 256;
const NUMBER: &str = "6823789339978248";

struct Sides {
    floor: Arc<Floor>,
    client: Client,
    runtime: Runtime,
}

impl Sides {
    fn new(server: &str) -> Self {
        let builder = Client::builder().app_id(APP_ID).private_key(APP_PRIVATE_KEY);
        let builder = builder.alipay_public_key(ALIPAY_PUBLIC_KEY).server(server);
        Self {
            floor: Arc::new(Floor::new(server)),
            client: builder.build().unwrap(),
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
        }
    }

    /// Makes the calls of one round by hand.
    fn by_hand(&self, protocol: Protocol, at_once: u32) {
        self.runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for _ in 0..at_once {
                let floor = Arc::clone(&self.floor);
                tasks.spawn(async move {
                    for _ in 0..EACH / at_once {
                        black_box(match protocol {
                            Protocol::V3 => floor.query_v3(NUMBER).await,
                            _ => floor.query_v2(NUMBER).await,
                        });
                    }
                });
            }
            tasks.join_all().await;
        });
    }

    /// Makes the same calls with the client.
    fn by_client(&self, protocol: Protocol, at_once: u32) {
        self.runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for _ in 0..at_once {
                let client = self.client.clone();
                tasks.spawn(async move {
                    for _ in 0..EACH / at_once {
                        let query = QueryTrade::new().with_out_trade_no(NUMBER);
                        black_box(client.trades().query(query).protocol(protocol).await.unwrap());
                    }
                });
            }
            tasks.join_all().await;
        });
    }
}

fn main() {
    serve_if_asked();
    if is_asked_to("memory") {
        return memory(&std::env::args().nth(2).unwrap());
    }
    let server = Server::start();
    let sides = Sides::new(&server.address);
    println!("{HEAD}");
    for (name, protocol) in [("V3", Protocol::V3), ("V2", Protocol::V2)] {
        for at_once in [1, 16, 64] {
            sides.by_hand(protocol, at_once);
            sides.by_client(protocol, at_once);
            let mut comparison = Comparison::default();
            for _ in 0..ROUNDS {
                comparison.measure(EACH, &mut || sides.by_hand(protocol, at_once), &mut || {
                    sides.by_client(protocol, at_once);
                });
            }
            println!("{}", comparison.row(&format!("{name}, {at_once} at once")));
        }
    }
    let mut again = Command::new(std::env::current_exe().unwrap());
    assert!(again.args(["memory", &server.address]).status().unwrap().success());
}

/// The peak of a process that makes calls by the client only, 64 at once over both protocols.
fn memory(server: &str) {
    let sides = Sides::new(server);
    for _ in 0..20 {
        sides.by_client(Protocol::V3, 64);
        sides.by_client(Protocol::V2, 64);
    }
    println!("resident memory at 64 at once: {} KiB", peak_memory());
}
