//! `alipay listen`: prints what arrives over the message channel.
#![allow(clippy::doc_markdown)] // comments are the text of `--help`

mod print;

use std::{future::Future, io::Write, process::ExitCode};

use alipay::{
    Client, ClientBuilder, Notification, Receiver,
    runtime::channel::{Channel, ChannelEvents},
};
use anyhow::Context;
use clap::Args;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use crate::{i18n::Lang, settings::SettingsArgs};
use print::{Printer, ReceivedMessage};

const EXAMPLES: &str = "\
Examples:
  alipay listen --config alipay.toml                          print messages, and leave them with Alipay
  alipay listen --server http://127.0.0.1:4711                the same from the simulator
  alipay listen --config alipay.toml --sandbox --acknowledge  take them: Alipay does not deliver them again

Exit codes: 0 interrupted, 2 the settings are wrong or Alipay refused the connection.";

/// The arguments of `alipay listen`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ListenArgs {
    /// Acknowledges every message, so that Alipay does not deliver it again. Default: messages are printed and left with Alipay.
    #[arg(long)]
    acknowledge: bool,
    /// Prints the whole content of each message as JSON, with personal data.
    #[arg(long)]
    content: bool,
    /// Ends after this number of different messages.
    #[arg(long, value_name = "NUMBER")]
    count: Option<usize>,
    /// The URL of the message channel, if it is not that of the server.
    #[arg(long, value_name = "URL")]
    channel_server: Option<String>,
    #[command(flatten)]
    settings: SettingsArgs,
}

/// Prints messages until it is interrupted.
pub(crate) fn run(args: &ListenArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let settings = args.settings.clone().read()?;
    let missing = lang.pick(
        "the application's settings (--app-id, --private-key, --alipay-public-key, their environment variables, or --config)",
        "应用设置（--app-id、--private-key、--alipay-public-key、对应的环境变量或 --config）",
    );
    let client = ClientBuilder::from_settings(&settings).and_then(ClientBuilder::build).context(missing)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(listen(&client, args, lang, out))
}

async fn listen(
    client: &Client,
    args: &ListenArgs,
    lang: Lang,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let (sender, mut messages) = unbounded_channel();
    let mut channel = client.channel(receiver(client, &sender, args.acknowledge)?);
    if let Some(server) = &args.channel_server {
        channel = channel.server(server);
    }
    let interrupted = crate::terminal::interrupted()?;
    let channel = channel.start()?;
    let mut printer = Printer::new(lang, args.content);
    let result = print_all(&channel, &mut messages, args.count, &mut printer, interrupted, out).await;
    channel.drain().await;
    result
}

/// Creates a receiver that passes every message on, and acknowledges it if `acknowledge` is set.
fn receiver(
    client: &Client,
    sender: &UnboundedSender<ReceivedMessage>,
    acknowledge: bool,
) -> anyhow::Result<Receiver> {
    let sender = sender.clone();
    Ok(Receiver::builder(client.notification_verifier())
        .fallback(move |message: Notification| {
            let _ended = sender.send(ReceivedMessage::of(message));
            async move { if acknowledge { Ok(()) } else { Err("it was only printed".into()) } }
        })
        .build()?)
}

async fn print_all(
    channel: &Channel,
    messages: &mut tokio::sync::mpsc::UnboundedReceiver<ReceivedMessage>,
    count: Option<usize>,
    printer: &mut Printer,
    interrupted: impl Future<Output = ()>,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut events: ChannelEvents = channel.events();
    tokio::pin!(interrupted);
    loop {
        tokio::select! {
            () = &mut interrupted => return Ok(ExitCode::SUCCESS),
            failed = channel.closed() => {
                failed?;
                return Ok(ExitCode::SUCCESS);
            }
            Some(event) = events.next() => printer.event(&event),
            Some(message) = messages.recv() => {
                printer.message(&message, out)?;
                if count.is_some_and(|count| printer.messages() >= count) {
                    return Ok(ExitCode::SUCCESS);
                }
            }
        }
    }
}
