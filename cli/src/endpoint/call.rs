//! `alipay call`: any declared endpoint from the shell.
#![allow(clippy::doc_markdown)] // comments are what `--help` says

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use alipay::{
    Error, Outcome, Protocol, Upload,
    call::CallOptionsBuilder,
    runtime::{
        call::UntypedCall,
        json::{self, Json},
        spec::EndpointSpec,
    },
};
use anyhow::{Context, anyhow};
use clap::{Args, ValueEnum};

use super::find;
use crate::{i18n::Lang, settings::SettingsArgs};

/// What `alipay call` is given.
#[derive(Debug, Args)]
pub(crate) struct CallArgs {
    /// The API method, such as alipay.open.servicemarket.order.query; `alipay spec` prints its fields.
    method: String,
    /// The request: JSON, `@FILE`, or `-` for the standard input. An empty object unless given.
    #[arg(long, value_name = "JSON")]
    json: Option<String>,
    /// A file of the request, as NAME=PATH; may be repeated.
    #[arg(long = "file", value_name = "NAME=PATH", value_parser = named_file)]
    files: Vec<(String, PathBuf)>,
    /// The merchant's authorisation (app_auth_token).
    #[arg(long, env = "ALIPAY_APP_AUTH_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    for_merchant: Option<String>,
    /// The protocol; the endpoint's own unless given.
    #[arg(long, value_enum)]
    protocol: Option<Wire>,
    /// The longest time that the call may take, in seconds.
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u64>,
    /// Calls Alipay's own sandbox instead of production.
    #[arg(long, conflicts_with = "server")]
    sandbox: bool,
    #[command(flatten)]
    settings: SettingsArgs,
}

/// A protocol's name.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Wire {
    /// REST.
    V3,
    /// The gateway.
    V2,
}

/// Calls, and prints the verified answer. Exit code 1: refused; 2: not sent; 3: the outcome is open.
pub(crate) fn run(args: CallArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let endpoint = find(&args.method, lang)?;
    let request = request(args.json.as_deref())?;
    let mut builder = args.settings.read()?.client_builder();
    if args.sandbox {
        builder = builder.sandbox();
    }
    let client = builder.build().with_context(|| {
        lang.pick(
            "the settings (--app-id, --private-key, --alipay-public-key, their variables, or --config)",
            "设置（--app-id、--private-key、--alipay-public-key，对应的环境变量，或 --config）",
        )
    })?;
    let mut call = client.call_untyped(endpoint, request);
    for (name, path) in &args.files {
        call = call.file(name, Upload::from_path(path));
    }
    if let Some(token) = args.for_merchant {
        call = call.for_merchant(token);
    }
    if let Some(seconds) = args.timeout {
        call = call.timeout(Duration::from_secs(seconds));
    }
    if let Some(protocol) = args.protocol {
        call = call.protocol(match protocol {
            Wire::V3 => Protocol::V3,
            Wire::V2 => Protocol::V2,
        });
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match runtime.block_on(send(call, endpoint)) {
        Ok(answer) => {
            writeln!(out, "{answer}")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            let label = lang.pick("error", "错误");
            writeln!(io::stderr(), "{label}: {error}\n{}", error.next_step())?;
            Ok(ExitCode::from(match error.outcome() {
                Outcome::NotSent => 2,
                Outcome::Refused => 1,
                _ => 3,
            }))
        }
    }
}

/// The answer's JSON, or the address of a page or app call.
async fn send(call: UntypedCall<'_>, endpoint: &EndpointSpec) -> Result<String, Error> {
    if endpoint.presigned {
        return call.url().await;
    }
    let reply = call.await?;
    let text = String::from_utf8_lossy(reply.json()).into_owned();
    if let Some(trace_id) = reply.trace_id() {
        let _only_a_remark = writeln!(io::stderr(), "trace id {trace_id}");
    }
    // What cannot be laid out is shown as it came.
    let laid_out = serde_json::from_str::<serde_json::Value>(&text).map(|json| format!("{json:#}"));
    Ok(laid_out.unwrap_or(text))
}

fn request(given: Option<&str>) -> anyhow::Result<Json<'static>> {
    let text = match given {
        None => "{}".to_owned(),
        Some("-") => io::read_to_string(io::stdin()).context("the standard input cannot be read")?,
        Some(text) => match text.strip_prefix('@') {
            Some(path) => fs::read_to_string(Path::new(path)).with_context(|| path.to_owned())?,
            None => text.to_owned(),
        },
    };
    let parsed = json::parse(&text).map_err(|error| anyhow!("--json: {error}"))?;
    Ok(parsed.into_owned())
}

fn named_file(text: &str) -> Result<(String, PathBuf), String> {
    let (name, path) = text.split_once('=').ok_or("write NAME=PATH")?;
    Ok((name.to_owned(), PathBuf::from(path)))
}
