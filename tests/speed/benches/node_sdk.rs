//! Throughput beside npm's alipay-sdk, both over V3 with 16 calls at once, each on one thread, against the same server. `NODE_SDK`
//! is the folder into which `npm install alipay-sdk` put it.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)] // a bench

use std::{
    hint::black_box,
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Stdio},
    time::Instant,
};

use alipay::{
    Client,
    trade::{QueryTrade, TradeApiExt},
};
use alipay_speed::{
    meter::median,
    platform::{ALIPAY_PUBLIC_KEY, APP_ID, APP_PRIVATE_KEY, Server, serve_if_asked},
};
use tokio::{runtime::Runtime, task::JoinSet};

const ROUNDS: usize = 11;
const EACH: u32 = 4_096;
const AT_ONCE: u32 = 16;

fn main() {
    serve_if_asked();
    let Some(folder) = std::env::var_os("NODE_SDK") else {
        return println!("skipped: NODE_SDK does not name the folder of npm's alipay-sdk");
    };
    let server = Server::start();
    let mut script = Command::new("node");
    script.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/node_sdk.mjs")).arg(folder).arg(&server.address);
    script.args([EACH.to_string(), AT_ONCE.to_string()]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = script.spawn().unwrap();
    let mut seconds = BufReader::new(node.stdout.take().unwrap()).lines();
    tell(
        &mut node,
        &serde_json::json!({
            "appId": APP_ID, "privateKey": APP_PRIVATE_KEY.trim(), "alipayPublicKey": ALIPAY_PUBLIC_KEY.trim(),
        })
        .to_string(),
    );
    let mut by_node = || -> f64 {
        tell(&mut node, "round");
        seconds.next().unwrap().unwrap().parse().unwrap()
    };
    let builder = Client::builder().app_id(APP_ID).private_key(APP_PRIVATE_KEY);
    let client = builder.alipay_public_key(ALIPAY_PUBLIC_KEY).server(&server.address).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    // A round to connect, and for Node to compile.
    let _warm = (by_client(&runtime, &client), by_node());
    let rounds: Vec<(f64, f64)> = (0..ROUNDS).map(|_| (by_client(&runtime, &client), by_node())).collect();
    let per_second = |seconds: f64| f64::from(EACH) / seconds;
    println!("| | calls per second |\n| --- | ---: |");
    println!("| npm's alipay-sdk | {:.0} |", per_second(median(rounds.iter().map(|(_, node)| *node))));
    println!("| here | {:.0} |", per_second(median(rounds.iter().map(|(client, _)| *client))));
    println!(
        "ratio, the median of {ROUNDS} rounds: {:.2}",
        median(rounds.iter().map(|(client, node)| node / client))
    );
    node.kill().unwrap();
    node.wait().unwrap();
}

fn tell(node: &mut Child, line: &str) {
    writeln!(node.stdin.as_mut().unwrap(), "{line}").unwrap();
}

/// The seconds of one round.
fn by_client(runtime: &Runtime, client: &Client) -> f64 {
    let begin = Instant::now();
    runtime.block_on(async {
        let mut tasks = JoinSet::new();
        for _ in 0..AT_ONCE {
            let client = client.clone();
            tasks.spawn(async move {
                for _ in 0..EACH / AT_ONCE {
                    let query = QueryTrade::new().with_out_trade_no("6823789339978248");
                    black_box(client.trades().query(query).await.unwrap());
                }
            });
        }
        tasks.join_all().await;
    });
    begin.elapsed().as_secs_f64()
}
