//! Receivers on the message channel that are killed again and again, and two of them that share an inbox and a
//! subscription: no message is lost, and none is handled twice to completion.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use alipay_simulator::{Carrier, Event, OutgoingNotification, Simulator};
use fastrand::Rng;
use sqlx::{Row, SqlitePool, sqlite::SqliteConnectOptions};
use tokio::time::sleep;

const KILLS: usize = 200;

fn start(folder: &Path, simulator: &Simulator) -> Child {
    let app = simulator.app();
    std::fs::write(folder.join("keys"), format!("{}\n{}", app.private_key, app.alipay_public_key)).unwrap();
    Command::new(env!("CARGO_BIN_EXE_channel_receiver"))
        .arg(folder.join("inbox.db"))
        .args([simulator.url(), &app.app_id])
        .arg(folder.join("keys"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn stop(mut receiver: Child) {
    receiver.kill().unwrap();
    receiver.wait().unwrap();
}

fn content(number: usize) -> String {
    format!(r#"{{"order":"{number}"}}"#)
}

/// Sends a message, which the platform delivers until it is acknowledged.
fn send(simulator: &Arc<Simulator>, number: usize) {
    let message = OutgoingNotification::new([
        ("app_id", simulator.app().app_id.as_str()),
        ("msg_method", "alipay.open.servicemarket.order.change.notify"),
        ("notify_id", &number.to_string()),
        ("biz_content", &content(number)),
    ])
    .with_carrier(Carrier::Channel);
    let simulator = Arc::clone(simulator);
    tokio::spawn(async move {
        let _first = simulator.send(&message).await;
    });
}

/// The messages that were acknowledged.
type Acknowledged = Arc<Mutex<BTreeSet<String>>>;

/// Notes the messages that are acknowledged from now on. The journal would not have all of their deliveries.
fn acknowledged(simulator: &Simulator) -> Acknowledged {
    let (acknowledged, mut events) = (Acknowledged::default(), simulator.events());
    let noted = Arc::clone(&acknowledged);
    tokio::spawn(async move {
        while let Some(event) = events.next().await {
            match event {
                Event::Notification(sent) if sent.acknowledged => {
                    noted.lock().unwrap().extend(sent.notify_id.clone());
                }
                Event::Lost(events) => panic!("{events} events were lost"),
                _ => {}
            }
        }
    });
    acknowledged
}

/// The number of times that each message was handled to completion.
async fn effects(folder: &Path) -> BTreeMap<String, i64> {
    let options = SqliteConnectOptions::new().filename(folder.join("inbox.db"));
    let pool = SqlitePool::connect_with(options).await.unwrap();
    let rows = sqlx::query("SELECT content, COUNT(*) FROM effects GROUP BY content").fetch_all(&pool);
    rows.await.unwrap().into_iter().map(|row| (row.get(0), row.get(1))).collect()
}

async fn check(folder: &Path, acknowledged: &Acknowledged, sent: usize) {
    for _ in 0..900 {
        if acknowledged.lock().unwrap().len() == sent {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    let effects = effects(folder).await;
    let twice: Vec<_> = effects.iter().filter(|(_, count)| **count != 1).collect();
    assert!(twice.is_empty(), "handled twice: {twice:?}");
    let acknowledged = acknowledged.lock().unwrap().len();
    assert_eq!((acknowledged, effects.len()), (sent, sent), "acknowledged and handled, of {sent}");
    assert!((0..sent).all(|number| effects.contains_key(&content(number))));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_message_is_lost_or_handled_twice_by_a_receiver_that_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let simulator = Arc::new(Simulator::start().await.unwrap());
    simulator.redeliver_after(Duration::from_millis(100));
    let mut random = Rng::with_seed(11);
    let (mut sent, mut connected, acknowledged) = (0, 0, acknowledged(&simulator));
    for _ in 0..KILLS {
        let receiver = start(folder.path(), &simulator);
        // The process must come as far as to its connections for most of its deaths.
        let end = Instant::now() + Duration::from_millis(random.u64(50..250));
        while Instant::now() < end {
            // As many as a receiver has in flight, so that each is killed in the middle of some.
            if sent - acknowledged.lock().unwrap().len() < 50 {
                send(&simulator, sent);
                sent += 1;
            }
            sleep(Duration::from_millis(5)).await;
        }
        connected += usize::from(!simulator.channel_connections().is_empty());
        stop(receiver);
    }
    let receiver = start(folder.path(), &simulator);
    check(folder.path(), &acknowledged, sent).await;
    stop(receiver);
    assert!(connected > KILLS / 2, "only {connected} of {KILLS} were killed while they were connected");
    assert!(sent > KILLS, "messages flowed while the receiver was killed");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_share_an_inbox_and_a_subscription() {
    let folder = tempfile::tempdir().unwrap();
    let simulator = Arc::new(Simulator::start().await.unwrap());
    simulator.redeliver_after(Duration::from_millis(50));
    let (first, second) = (start(folder.path(), &simulator), start(folder.path(), &simulator));
    while simulator.channel_connections().len() < 4 {
        sleep(Duration::from_millis(10)).await;
    }
    // One message in ten is delivered twice at the same time, to both of them.
    let twice = alipay_simulator::FaultPlan::randomly(5, 0.1, [alipay_simulator::ChannelFault::Twice]);
    simulator.inject_channel_fault(twice);
    let acknowledged = acknowledged(&simulator);
    for number in 0..300 {
        send(&simulator, number);
    }
    sleep(Duration::from_millis(200)).await;
    let connections = simulator.channel_connections();
    assert!(connections.iter().all(|connection| connection.sent > 0), "each has a part: {connections:?}");
    stop(first);
    check(folder.path(), &acknowledged, 300).await;
    stop(second);
}
