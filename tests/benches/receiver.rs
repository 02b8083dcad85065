//! A receiver behind axum with each inbox: notifications per second, by how many are sent at once. The receiver is a process with
//! one thread (and those of its database driver); this process sends signed notifications over connections that stay open.
//! Databases are real servers on this machine, where they are installed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a bench

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use alipay_runtime::{
    Notification, Receiver,
    inbox::{Inbox, MemoryInbox, PostgresInbox, RedisInbox, SqliteInbox},
    notification::NotificationVerifier,
};
use alipay_tests::{
    platform::{APP_ID, key, signed_form},
    servers,
};
use axum::{Router, routing::post};
use sqlx::{
    PgPool, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

const EACH: usize = 3_000;
const AT_ONCE: [usize; 4] = [1, 16, 64, 256];

/// The receiver's side: `receiver serve INBOX ADDRESS`. It prints its port.
#[tokio::main(flavor = "current_thread")]
async fn serve(inbox: &str, address: &str) {
    let route = match inbox {
        "none" => post(|| async { "success" }),
        "memory" => receiver(Arc::new(MemoryInbox::new())),
        "SQLite" => {
            let options = SqliteConnectOptions::new().filename(address).create_if_missing(true);
            let options = options.journal_mode(SqliteJournalMode::Wal);
            let pool = SqlitePool::connect_with(options).await.unwrap();
            SqliteInbox::migrate(&pool).await.unwrap();
            receiver(Arc::new(SqliteInbox::new(pool)))
        }
        "PostgreSQL" => {
            let pool = PgPool::connect(address).await.unwrap();
            PostgresInbox::migrate(&pool).await.unwrap();
            receiver(Arc::new(PostgresInbox::new(pool)))
        }
        _ => {
            let client = redis::Client::open(address).unwrap();
            receiver(Arc::new(RedisInbox::new(client.get_connection_manager().await.unwrap())))
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("{}", listener.local_addr().unwrap().port());
    axum::serve(listener, Router::new().route("/notify", route)).await.unwrap();
}

fn receiver(inbox: Arc<dyn Inbox>) -> axum::routing::MethodRouter {
    let verifier =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    let receiver = Receiver::builder(verifier.max_age(None).build().unwrap()).inbox(inbox);
    receiver.fallback(|_: Notification| async { Ok(()) }).build().unwrap().into_method_router()
}

/// A receiver in a process that ends with this value.
struct Process(Child, u16);

impl Process {
    fn start(inbox: &str, address: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut child = command.args(["serve", inbox, address]).stdout(Stdio::piped()).spawn().unwrap();
        let mut port = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut port).unwrap();
        Self(child, port.trim().parse().unwrap())
    }

    /// User and system time so far. Linux counts in hundredths of a second.
    fn cpu_time(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0.id())).expect("it runs on Linux");
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let ticks = fields.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap());
        Duration::from_millis(ticks.sum::<u64>() * 10)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// Sends all forms over `at_once` connections, each with one form at a time.
#[tokio::main(flavor = "current_thread")]
async fn send(port: u16, at_once: usize, forms: Vec<String>) -> Duration {
    let forms = Arc::new(Mutex::new(forms));
    let mut streams = Vec::new();
    for _ in 0..at_once {
        streams.push(TcpStream::connect(("127.0.0.1", port)).await.unwrap());
    }
    let mut connections = JoinSet::new();
    let begin = Instant::now();
    for mut stream in streams {
        let forms = Arc::clone(&forms);
        connections.spawn(async move {
            stream.set_nodelay(true).unwrap();
            let mut response = vec![0; 1024];
            let next = || forms.lock().unwrap().pop();
            while let Some(form) = next() {
                let head =
                    "POST /notify HTTP/1.1\r\nhost: shop\r\ncontent-type: application/x-www-form-urlencoded";
                let request = format!("{head}\r\ncontent-length: {}\r\n\r\n{form}", form.len());
                stream.write_all(request.as_bytes()).await.unwrap();
                // So small a response arrives at once.
                let length = stream.read(&mut response).await.unwrap();
                let text = String::from_utf8_lossy(response.get(..length).unwrap());
                assert!(text.starts_with("HTTP/1.1 200 ") && text.ends_with("success"), "{text}");
            }
        });
    }
    connections.join_all().await;
    begin.elapsed()
}

/// A payment's notification as `tests/speed` measures it alone, with a number of its own.
fn form(number: usize) -> String {
    let number = number.to_string();
    signed_form(&[
        ("app_id", APP_ID),
        ("notify_id", &number),
        ("notify_type", "trade_status_sync"),
        ("notify_time", "2026-11-25 10:00:00"),
        ("charset", "utf-8"),
        ("version", "1.0"),
        ("sign_type", "RSA2"),
        ("trade_no", "2016071921001003030200089909"),
        ("out_trade_no", &number),
        ("trade_status", "TRADE_SUCCESS"),
        ("total_amount", "88.88"),
        ("receipt_amount", "88.88"),
        ("seller_id", "2088102119685838"),
        ("subject", "大乐透 2.1"),
    ])
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, command, inbox, address] = &*arguments
        && command == "serve"
    {
        return serve(inbox, address);
    }
    let forms: Vec<String> = (0..EACH * AT_ONCE.len()).map(form).collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("inbox.sqlite").display().to_string();
    let (redis, postgres) = (servers::redis(), servers::postgres());
    let url = |server: &Option<servers::Server>| server.as_ref().map(|server| server.url.clone());
    println!(
        "| inbox | 1 at once | 16 | 64 | 256 | CPU each, 64 at once |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    for (inbox, address) in [
        ("none", Some(String::new())),
        ("memory", Some(String::new())),
        ("SQLite", Some(file)),
        ("PostgreSQL", url(&postgres)),
        ("Redis", url(&redis)),
    ] {
        let Some(address) = address else { continue };
        let process = Process::start(inbox, &address);
        print!("| {inbox} |");
        let mut cpu_each = Duration::ZERO;
        for (at_once, forms) in AT_ONCE.into_iter().zip(forms.chunks(EACH)) {
            let before = process.cpu_time();
            let elapsed = send(process.1, at_once, forms.to_vec());
            if at_once == 64 {
                cpu_each = process.cpu_time().saturating_sub(before) / u32::try_from(EACH).unwrap();
            }
            print!(" {:.0} /s |", f64::from(u32::try_from(EACH).unwrap()) / elapsed.as_secs_f64());
        }
        println!(" {} us |", cpu_each.as_micros());
    }
}
