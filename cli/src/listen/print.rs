//! The output of `alipay listen`: messages to the standard output, connections to the standard error.

use std::{
    collections::HashSet,
    fmt::Display,
    io::{self, Write},
};

use alipay::{
    AnyNotification, Notification,
    notification::ReceiveError,
    runtime::{channel::ChannelEvent, json},
};

use crate::{
    i18n::Lang,
    terminal::{printable, printable_json},
};

/// A message that arrived.
pub(super) struct ReceivedMessage {
    kind: String,
    notify_id: String,
    /// The fields of a declared message, redacted by its declaration.
    declared: Option<String>,
    content: String,
}

impl ReceivedMessage {
    pub(super) fn of(message: Notification) -> Self {
        let param = |name| message.params().get(name).unwrap_or_default().to_owned();
        let (kind, notify_id, content) = (param("msg_method"), param("notify_id"), param("biz_content"));
        let declared = match message.decode::<AnyNotification>() {
            Ok(known) if !matches!(*known, AnyNotification::Other(_)) => {
                Some(without_routers(&format!("{:#?}", *known)))
            }
            _ => None,
        };
        Self { kind, notify_id, declared, content }
    }
}

/// Removes the two enums around a message from its `Debug` text: that of all domains, and that of its domain.
fn without_routers(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(2..lines.len().saturating_sub(2)).unwrap_or(&lines);
    let inner: Vec<&str> = inner.iter().map(|line| line.strip_prefix("        ").unwrap_or(line)).collect();
    inner.join("\n").trim_end_matches(',').to_owned()
}

/// Prints messages and events.
pub(super) struct Printer {
    lang: Lang,
    shows_content: bool,
    seen: HashSet<String>,
}

impl Printer {
    pub(super) fn new(lang: Lang, shows_content: bool) -> Self {
        Self { lang, shows_content, seen: HashSet::new() }
    }

    /// The number of different messages so far.
    pub(super) fn messages(&self) -> usize {
        self.seen.len()
    }

    /// Prints a message, or one line if it was printed before.
    pub(super) fn message(&mut self, message: &ReceivedMessage, out: &mut dyn Write) -> anyhow::Result<()> {
        let ReceivedMessage { kind, notify_id, declared, content } = message;
        let id = notify_id.get(..12).unwrap_or(notify_id);
        let is_new = self.seen.insert(notify_id.clone());
        let again = if is_new { "" } else { self.lang.pick(" (delivered again)", "（再次投递）") };
        writeln!(out, "{} {}{again}", printable(kind), printable(id))?;
        if is_new {
            let text = match declared {
                _ if self.shows_content => pretty(content),
                Some(fields) => fields.clone(),
                None => self.shape(content),
            };
            for line in text.lines() {
                writeln!(out, "  {}", printable(line))?;
            }
        }
        Ok(out.flush()?)
    }

    /// Describes a content without its values, which nothing says are not personal data.
    fn shape(&self, content: &str) -> String {
        let hint = self.lang.pick(
            "this kind is not declared, so its values are not shown; --content shows them",
            "该消息类型未声明，因此不显示字段的值；使用 --content 可显示",
        );
        let Ok(json::Json::Object(members)) = json::parse(content) else { return hint.to_owned() };
        let lines = members.iter().map(|member| format!("{}: {}", member.name, member.value.kind()));
        let hint = self.lang.pick(format!("({hint})"), format!("（{hint}）"));
        lines.chain([hint]).collect::<Vec<_>>().join("\n")
    }

    /// Prints what happens to the connections, and what was refused.
    pub(super) fn event(&self, event: &ChannelEvent) {
        let language = self.lang.of_library();
        let refused =
            |error: &dyn Display| self.lang.pick(format!("refused: {error}"), format!("已拒绝：{error}"));
        let text = match event {
            ChannelEvent::Connected { .. } => self.lang.pick("connected", "已连接").to_owned(),
            ChannelEvent::ConnectFailed { error, retry_in: Some(pause) } => {
                let (error, pause) = (error.in_language(language), pause.as_secs_f32());
                self.lang.pick(
                    format!("not connected, retrying: {error} ({pause:.1} s)"),
                    format!("连接失败，将重试：{error}（{pause:.1} 秒）"),
                )
            }
            ChannelEvent::Disconnected { reason, .. } => {
                let reason = reason.in_language(language);
                self.lang.pick(format!("disconnected: {reason}"), format!("连接已断开：{reason}"))
            }
            ChannelEvent::Unreadable { error } => refused(&error.in_language(language)),
            ChannelEvent::NotHandled { error, .. } if !matches!(**error, ReceiveError::Handler(_)) => {
                refused(&error.in_language(language))
            }
            _ => return,
        };
        let _closed = writeln!(io::stderr(), "{}", printable(&text));
    }
}

/// Indents JSON. Any other text is returned unchanged.
fn pretty(content: &str) -> String {
    let laid_out = serde_json::from_str::<serde_json::Value>(content).map(|json| format!("{json:#}"));
    printable_json(&laid_out.unwrap_or_else(|_| content.to_owned())).into_owned()
}
