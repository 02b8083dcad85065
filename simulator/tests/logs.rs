//! Logs: text from outside cannot add lines or control a terminal. Tests without a subscriber in the same process would
//! switch the events off.
#![allow(clippy::unwrap_used)] // tests

use std::{
    fmt::{Debug, Write},
    sync::{Arc, Mutex},
};

use alipay_simulator::Simulator;
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

const HOSTILE: &str = "x\n\u{1b}[2J\u{9b}31m\u{202e}";

/// A subscriber that keeps the fields of all events of the simulator.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Visit for Log {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0.lock().unwrap(), "{field}={value:?} ").unwrap();
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("alipay_simulator")
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

#[tokio::test]
async fn text_from_outside_is_escaped() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let simulator = Simulator::start().await.unwrap();
    let method: String = form_urlencoded::byte_serialize(HOSTILE.as_bytes()).collect();
    let gateway = format!("{}/gateway.do?charset=utf-8&method={method}", simulator.url());
    reqwest::get(gateway).await.unwrap();
    let text = log.0.lock().unwrap().clone();
    assert!(text.contains(r"method=x\n\u{1b}[2J\u{9b}31m\u{202e}"), "{text:?}");
    assert!(text.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{text:?}");
}
