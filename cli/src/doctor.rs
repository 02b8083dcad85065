//! `alipay doctor`: problems with settings and signatures, and how to fix them.

mod explain;
mod finding;
mod inspect;
mod page;

use std::{
    fs,
    io::{self, Read as _, Write},
    path::PathBuf,
    process::ExitCode,
};

use alipay::{
    runtime::{clock::Clock, clock::SystemClock},
    settings::AppSettings,
};
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::{
    i18n::Lang,
    settings::SettingsArgs,
    terminal::{Color, painted, printable, printable_json},
};
use explain::{Question, Section, explain};
use finding::{Finding, Level, as_json, show, worst};
use inspect::inspect;
pub(crate) use page::PageDoctor;

const EXAMPLES: &str = "\
Examples:
  alipay doctor --config alipay.toml
  alipay doctor --private-key app.pem --alipay-public-key alipay.pem --json
  alipay doctor explain capture.txt --config alipay.toml

Exit codes: 0 no problem, 1 a problem was found, 2 the settings cannot be read.";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  curl -v https://openapi.alipay.com/gateway.do?.. 2>&1 | alipay doctor explain --config alipay.toml
  alipay doctor explain notification.txt --alipay-public-key alipay.pem
  alipay doctor explain request.txt response.txt --built string-to-sign.txt --private-key app.pem";

/// The arguments of `alipay doctor`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct DoctorArgs {
    #[command(subcommand)]
    command: Option<DoctorCommand>,
    #[command(flatten)]
    settings: SettingsArgs,
    /// Prints JSON: a list of findings; for `explain`, the findings per capture.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum DoctorCommand {
    /// Finds out why a captured request, response or notification does not verify.
    ///
    /// A capture is the output of cURL, a HAR file, a query or form, a map or object as a program prints it, a line of a
    /// log, or the error message of the platform that quotes the text it verified. Default: the standard input.
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(ExplainArgs),
}

#[derive(Debug, Args)]
struct ExplainArgs {
    /// The files with the captures; `-` is the standard input.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A file with the text that your program signs or verifies, to compare it with the right one.
    #[arg(long, value_name = "FILE")]
    built: Option<PathBuf>,
    /// Checks the timestamp of the request against the clock of this computer.
    #[arg(long)]
    now: bool,
}

/// Checks the settings or the captures. Exit code 1: a problem was found.
pub(crate) fn run(args: DoctorArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let settings = args.settings.read()?;
    match args.command {
        None => check_settings(&settings, args.json, lang, out),
        Some(DoctorCommand::Explain(explained)) => {
            check_captures(&explained, &settings, args.json, lang, out)
        }
    }
}

fn check_settings(
    settings: &AppSettings,
    as_data: bool,
    lang: Lang,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let (findings, _) = inspect(settings, SystemClock.unix_millis());
    if findings.is_empty() {
        bail!(lang.pick(
            "there are no settings to check; pass --private-key, --alipay-public-key or others, their environment variables, or \
             --config",
            "没有可检查的设置：请提供 --private-key、--alipay-public-key 等参数、对应的环境变量或 --config",
        ));
    }
    if as_data {
        let list: Vec<_> = findings.iter().map(|finding| as_json(finding, lang)).collect();
        writeln!(out, "{}", printable_json(&json!(list).to_string()))?;
    } else {
        show(&findings, lang, out)?;
    }
    Ok(exit_code(worst(&findings)))
}

fn check_captures(
    args: &ExplainArgs,
    settings: &AppSettings,
    as_data: bool,
    lang: Lang,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let question = Question {
        captured: captured(&args.files, lang)?,
        built: args
            .built
            .as_deref()
            .map(|path| fs::read(path).with_context(|| path.display().to_string()))
            .transpose()?,
        now: args.now.then(|| SystemClock.unix_millis()),
    };
    let (wrong, sections) = explain_all(&question, settings, SystemClock.unix_millis());
    if sections.is_empty() {
        bail!(nothing_found(lang));
    }
    if as_data {
        writeln!(out, "{}", printable_json(&report(&wrong, &sections, lang).to_string()))?;
    } else {
        show(&wrong, lang, out)?;
        for section in &sections {
            write_section(section, lang, out)?;
        }
    }
    let all = sections.iter().flat_map(|section| &section.findings);
    let is_verified = all.clone().all(|finding| !finding.leaves_unverified());
    let worst = all.map(|finding| finding.level).max().unwrap_or(Level::Good);
    Ok(exit_code(if is_verified { worst } else { Level::Bad }))
}

/// Explains the captures with the settings. Of the settings, only problems are returned: the others do not matter here.
fn explain_all(question: &Question, settings: &AppSettings, now: i64) -> (Vec<Finding>, Vec<Section>) {
    let (found, read) = inspect(settings, now);
    let wrong = found.into_iter().filter(|finding| finding.level == Level::Bad).collect();
    (wrong, explain(question, &read))
}

fn nothing_found(lang: Lang) -> &'static str {
    lang.pick(
        "there is no signature in the captures; pass the complete request, response or notification with its headers",
        "没有找到签名：请提供完整的请求、响应或异步通知，包括请求头或响应头",
    )
}

/// The largest capture in bytes. A longer text is a log with many messages.
const MOST_CAPTURED: u64 = 1 << 20;

fn captured(files: &[PathBuf], lang: Lang) -> anyhow::Result<Vec<Vec<u8>>> {
    let read_all = |source: &mut dyn io::Read| -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        source.take(MOST_CAPTURED + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MOST_CAPTURED {
            bail!(lang.pick(
                "the capture has more than 1 MiB; pass only the request, response or notification that fails",
                "内容超过 1 MiB：请只提供出错的请求、响应或异步通知",
            ));
        }
        Ok(bytes)
    };
    let standard_input = || read_all(&mut io::stdin()).context(lang.pick("standard input", "标准输入"));
    if files.is_empty() {
        return Ok(vec![standard_input()?]);
    }
    let read = |path: &PathBuf| match path.to_str() {
        Some("-") => standard_input(),
        _ => fs::File::open(path)
            .map_err(anyhow::Error::from)
            .and_then(|mut file| read_all(&mut file))
            .with_context(|| path.display().to_string()),
    };
    files.iter().map(read).collect()
}

fn write_section(section: &Section, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", painted(section.title.in_lang(lang), Color::Bold))?;
    show(&section.findings, lang, out)?;
    if !section.difference.is_empty() {
        writeln!(out, "  {}", section.heading.in_lang(lang))?;
        for line in &section.difference {
            let line = printable(line);
            let color = line.chars().next().and_then(|mark| match mark {
                '-' => Some(Color::Red),
                '+' => Some(Color::Green),
                _ => None,
            });
            writeln!(out, "  {}", color.map_or(line.clone(), |color| painted(&line, color)))?;
        }
    }
    Ok(())
}

/// Returns the findings as JSON: those on the settings, and those of each capture.
fn report(wrong: &[Finding], sections: &[Section], lang: Lang) -> Value {
    let sections: Vec<_> = sections
        .iter()
        .map(|section| {
            json!({
                "kind": section.kind,
                "title": section.title.in_lang(lang),
                "level": match worst(&section.findings) {
                    Level::Good => "ok",
                    Level::Doubtful => "warning",
                    Level::Bad => "error",
                },
                "findings": section.findings.iter().map(|finding| as_json(finding, lang)).collect::<Vec<_>>(),
                "difference": section.difference,
                "heading": if section.difference.is_empty() { None } else { Some(section.heading.in_lang(lang)) },
            })
        })
        .collect();
    let wrong: Vec<_> = wrong.iter().map(|finding| as_json(finding, lang)).collect();
    json!({ "settings": wrong, "captures": sections })
}

fn exit_code(worst: Level) -> ExitCode {
    if worst == Level::Bad { ExitCode::from(1) } else { ExitCode::SUCCESS }
}
