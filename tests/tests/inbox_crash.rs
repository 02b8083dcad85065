//! A receiver that is killed again and again loses no notification and handles none twice.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use alipay_tests::{
    platform::{APP_ID, signed_form},
    servers::free_port,
};
use fastrand::Rng;
use sqlx::{Row, SqlitePool, sqlite::SqliteConnectOptions};

const KILLS: usize = 200;

/// The notifications that are still to be delivered, and those that were acknowledged.
#[derive(Default)]
struct Deliveries {
    due: BTreeMap<String, String>,
    acknowledged: BTreeSet<String>,
}

fn start(database: &Path, port: u16) -> Child {
    Command::new(env!("CARGO_BIN_EXE_inbox_receiver"))
        .arg(database)
        .arg(port.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Sends what is due, over and over, as Alipay does until it gets its `success`.
async fn deliver(deliveries: Arc<Mutex<Deliveries>>, port: u16, seed: u64, stop: Arc<AtomicBool>) {
    let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(2)).build().unwrap();
    let (mut random, url) = (Rng::with_seed(seed), format!("http://127.0.0.1:{port}/notify"));
    while !stop.load(Ordering::Relaxed) {
        let next = {
            let deliveries = deliveries.lock().unwrap();
            let index = random.usize(..deliveries.due.len().max(1));
            deliveries.due.iter().nth(index).map(|(id, form)| (id.clone(), form.clone()))
        };
        let Some((notify_id, form)) = next else {
            tokio::time::sleep(Duration::from_millis(2)).await;
            continue;
        };
        let response = async { http.post(&url).body(form).send().await?.text().await }.await;
        if response.is_ok_and(|response| response == "success") {
            let mut deliveries = deliveries.lock().unwrap();
            // One in ten is delivered again, though it was acknowledged.
            if random.u8(..10) > 0 {
                deliveries.due.remove(&notify_id);
            }
            deliveries.acknowledged.insert(notify_id);
        } else {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

fn add(deliveries: &Mutex<Deliveries>, number: usize) {
    let notify_id = format!("n{number}");
    let form =
        signed_form(&[("app_id", APP_ID), ("notify_id", &notify_id), ("notify_type", "trade_status_sync")]);
    deliveries.lock().unwrap().due.insert(notify_id, form);
}

#[tokio::test(flavor = "multi_thread")]
async fn inbox_survives_kill() {
    let folder = tempfile::tempdir().unwrap();
    let (database, port) = (folder.path().join("inbox.db"), free_port());
    let (deliveries, stop) = (Arc::new(Mutex::new(Deliveries::default())), Arc::new(AtomicBool::new(false)));
    let senders: Vec<_> = (0..8)
        .map(|seed| tokio::spawn(deliver(Arc::clone(&deliveries), port, seed, Arc::clone(&stop))))
        .collect();
    let mut random = Rng::with_seed(7);
    let mut sent = 0;
    for _ in 0..KILLS {
        let mut receiver = start(&database, port);
        let end = Instant::now() + Duration::from_millis(random.u64(10..100));
        while Instant::now() < end {
            add(&deliveries, sent);
            sent += 1;
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        receiver.kill().unwrap();
        receiver.wait().unwrap();
    }
    let mut receiver = start(&database, port);
    for _ in 0..600 {
        if deliveries.lock().unwrap().acknowledged.len() == sent {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    stop.store(true, Ordering::Relaxed);
    for sender in senders {
        sender.await.unwrap();
    }
    receiver.kill().unwrap();
    receiver.wait().unwrap();
    let acknowledged = deliveries.lock().unwrap().acknowledged.len();
    let effects = effects(&database).await;
    let twice: Vec<_> = effects.iter().filter(|(_, count)| **count != 1).collect();
    assert!(twice.is_empty(), "handled twice: {twice:?}");
    assert_eq!((acknowledged, effects.len()), (sent, sent), "acknowledged and handled, of {sent}");
    assert!(sent > KILLS, "notifications flowed while the receiver was killed");
}

/// The number of times that each notification was handled.
async fn effects(database: &Path) -> BTreeMap<String, i64> {
    let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(database)).await.unwrap();
    let rows = sqlx::query("SELECT notify_id, COUNT(*) FROM effects GROUP BY notify_id").fetch_all(&pool);
    rows.await.unwrap().into_iter().map(|row| (row.get(0), row.get(1))).collect()
}
