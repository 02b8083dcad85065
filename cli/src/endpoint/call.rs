//! `alipay call`: calls to declared endpoints from the shell.
#![allow(clippy::doc_markdown)] // comments are the text of `--help`

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use alipay::{
    ClientBuilder, Error, Outcome, Protocol, Upload,
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
use crate::{
    i18n::Lang,
    settings::SettingsArgs,
    terminal::{Color, painted_error, printable, printable_json},
};

const EXAMPLES: &str = "\
Examples:
  alipay call alipay.trade.query --json '{\"out_trade_no\":\"20150320010101001\"}' --config alipay.toml
  alipay call alipay.open.servicemarket.order.create --json @order.json --file app_logo=logo.png
  echo '{\"out_trade_no\":\"20150320010101001\"}' | alipay call alipay.trade.query --json - --sandbox

Exit codes: 0 success, 1 refused by Alipay, 2 not sent, 3 the outcome is unknown.";

/// The arguments of `alipay call`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CallArgs {
    /// The API method, such as alipay.trade.query. `alipay spec METHOD` prints its fields.
    method: String,
    /// The request: a JSON object, `@FILE`, or `-` for the standard input. Default: an empty object.
    #[arg(long, alias = "biz-content", value_name = "JSON")]
    json: Option<String>,
    /// A file to upload, as NAME=PATH; can be repeated.
    #[arg(long = "file", value_name = "NAME=PATH", value_parser = named_file)]
    files: Vec<(String, PathBuf)>,
    /// The merchant's authorization token (app_auth_token).
    #[arg(
        long,
        alias = "app-auth-token",
        env = "ALIPAY_APP_AUTH_TOKEN",
        value_name = "TOKEN",
        hide_env_values = true
    )]
    for_merchant: Option<String>,
    /// The protocol. Default: V3 if the endpoint has a route, otherwise V2.
    #[arg(long, value_enum)]
    protocol: Option<Wire>,
    /// The time limit of the call, in seconds.
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u64>,
    #[command(flatten)]
    settings: SettingsArgs,
}

/// A protocol.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Wire {
    /// The REST interface.
    V3,
    /// The gateway interface (gateway.do).
    V2,
}

/// Calls an endpoint, and prints the verified response. Exit code 1: refused; 2: not sent; 3: the outcome is unknown.
pub(crate) fn run(args: CallArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let endpoint = find(&args.method, lang)?;
    let request = request(args.json.as_deref(), lang)?;
    let settings = args.settings.read()?;
    let client = ClientBuilder::from_settings(&settings).and_then(ClientBuilder::build).with_context(|| {
        lang.pick(
            "the application's settings (--app-id, --private-key, --alipay-public-key, their environment variables, or --config)",
            "应用设置（--app-id、--private-key、--alipay-public-key、对应的环境变量或 --config）",
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
        Ok(response) => {
            writeln!(out, "{}", printable_json(&response))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            let label = painted_error(lang.pick("error: ", "错误："), Color::Red);
            let language = lang.of_library();
            let (message, next_step) =
                (error.in_language(language).to_string(), error.next_step().in_language(language));
            writeln!(io::stderr(), "{label}{}\n{}", printable(&message), printable(next_step))?;
            Ok(ExitCode::from(match error.outcome() {
                Outcome::NotSent => 2,
                Outcome::Refused => 1,
                _ => 3,
            }))
        }
    }
}

/// Returns the JSON of the response, or the URL of a page or app call.
async fn send(call: UntypedCall<'_>, endpoint: &EndpointSpec) -> Result<String, Error> {
    if endpoint.presigned {
        return call.url().await;
    }
    let response = call.await?;
    let text = String::from_utf8_lossy(response.json()).into_owned();
    if let Some(trace_id) = response.trace_id() {
        let _ignored = writeln!(io::stderr(), "trace id {}", printable(trace_id));
    }
    // A response that serde_json does not read is printed without a layout.
    let formatted = serde_json::from_str::<serde_json::Value>(&text).map(|json| format!("{json:#}"));
    Ok(formatted.unwrap_or(text))
}

fn request(argument: Option<&str>, lang: Lang) -> anyhow::Result<Json<'static>> {
    let text = match argument {
        None => "{}".to_owned(),
        Some("-") => io::read_to_string(io::stdin())
            .context(lang.pick("cannot read the standard input", "无法读取标准输入"))?,
        Some(text) => match text.strip_prefix('@') {
            Some(path) => fs::read_to_string(Path::new(path)).with_context(|| format!("--json {text}"))?,
            None => text.to_owned(),
        },
    };
    let is_inline = argument.is_some_and(|argument| argument != "-" && !argument.starts_with('@'));
    // cmd.exe keeps single quotes, and PowerShell 5 drops double ones.
    let help = if is_inline {
        lang.pick(
            "; names and texts need double quotes. If the shell changes quotes, pass a file: --json @FILE",
            "；名称和文本须用双引号。如果 shell 会改变引号，请改用文件：--json @FILE",
        )
    } else {
        ""
    };
    // Editors and PowerShell put a byte order mark before the text of a file.
    let parsed = json::parse(text.trim_start_matches('\u{feff}'))
        .map_err(|error| anyhow!("--json: {}{help}", error.in_language(lang.of_library())))?;
    Ok(parsed.into_owned())
}

fn named_file(text: &str) -> Result<(String, PathBuf), String> {
    let (name, path) = text.split_once('=').ok_or("write NAME=PATH")?;
    Ok((name.to_owned(), PathBuf::from(path)))
}
