//! `alipay doctor`: what is wrong, and how to mend it.

mod explain;
mod finding;
mod inspect;

use std::{
    fs,
    io::{self, Read as _, Write},
    path::PathBuf,
    process::ExitCode,
};

use alipay::runtime::{clock::Clock, clock::SystemClock};
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use serde_json::json;

use crate::{
    i18n::Lang,
    settings::{Settings, SettingsArgs},
};
use explain::{Question, Section, explain};
use finding::{Finding, Level, as_json, show, worst};
use inspect::inspect;

/// What `alipay doctor` is given.
#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {
    #[command(subcommand)]
    command: Option<DoctorCommand>,
    #[command(flatten)]
    settings: SettingsArgs,
    /// Prints JSON: a list of findings, or of captures with their findings.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum DoctorCommand {
    /// Finds out why a captured request, answer or notification does not verify.
    ///
    /// Takes what you have: the output of `curl -i` or `curl -v`, a raw query or form, a line of a log, the
    /// platform's message with the text that it checked. Reads the standard input unless files are given.
    Explain(ExplainArgs),
}

#[derive(Debug, Args)]
struct ExplainArgs {
    /// The captures; `-` is the standard input.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The text that your program signs or checks, to be compared with the right one.
    #[arg(long, value_name = "FILE")]
    built: Option<PathBuf>,
    /// The request was captured just now: judge its time by this computer's clock.
    #[arg(long)]
    now: bool,
}

/// Looks at the settings, or at a capture. Exit code 1 says that something is wrong.
pub(crate) fn run(args: DoctorArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let settings = args.settings.read()?;
    match args.command {
        None => look(&settings, args.json, lang, out),
        Some(DoctorCommand::Explain(explained)) => look_into(&explained, &settings, args.json, lang, out),
    }
}

fn look(settings: &Settings, as_data: bool, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let (findings, _) = inspect(settings, SystemClock.unix_millis());
    if findings.is_empty() {
        bail!(lang.pick(
            "nothing to look at: give --private-key, --alipay-public-key and the like, their variables, or --config",
            "没有可检查的内容：请给出 --private-key、--alipay-public-key 等参数、对应的环境变量，或 --config",
        ));
    }
    if as_data {
        let list: Vec<_> = findings.iter().map(|finding| as_json(finding, lang)).collect();
        writeln!(out, "{}", json!(list))?;
    } else {
        show(&findings, lang, out)?;
    }
    Ok(exit_code(worst(&findings)))
}

fn look_into(
    args: &ExplainArgs,
    settings: &Settings,
    as_data: bool,
    lang: Lang,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let (found, read) = inspect(settings, SystemClock.unix_millis());
    let question = Question {
        captured: captured(&args.files, lang)?,
        built: args
            .built
            .as_deref()
            .map(|path| fs::read(path).with_context(|| path.display().to_string()))
            .transpose()?,
        now: args.now.then(|| SystemClock.unix_millis()),
    };
    let sections = explain(&question, &read);
    if sections.is_empty() {
        bail!(lang.pick(
            "nothing with a signature is in it: give the whole request, answer or notification, with its headers",
            "没有找到带签名的内容：请给出完整的请求、响应或通知，连同头部",
        ));
    }
    // Of the settings, only what is wrong matters here.
    let wrong: Vec<Finding> = found.into_iter().filter(|finding| finding.level == Level::Bad).collect();
    if as_data {
        write_data(&wrong, &sections, lang, out)?;
    } else {
        show(&wrong, lang, out)?;
        for section in &sections {
            write_section(section, lang, out)?;
        }
    }
    let all = sections.iter().flat_map(|section| &section.findings).map(|finding| finding.level);
    Ok(exit_code(all.max().unwrap_or(Level::Good)))
}

/// A message is smaller than this; a longer text is a log, out of which it has to be cut.
const MOST_CAPTURED: u64 = 1 << 20;

fn captured(files: &[PathBuf], lang: Lang) -> anyhow::Result<Vec<Vec<u8>>> {
    let read_all = |source: &mut dyn io::Read| -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        source.take(MOST_CAPTURED + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MOST_CAPTURED {
            bail!(lang.pick(
                "more than 1 MiB; cut out the request, answer or notification that fails",
                "超过 1 MiB；请只截取出错的请求、响应或通知",
            ));
        }
        Ok(bytes)
    };
    let standard_input = || read_all(&mut io::stdin()).context("the standard input");
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
    writeln!(out, "{}", section.title.in_lang(lang))?;
    show(&section.findings, lang, out)?;
    if !section.difference.is_empty() {
        let heading =
            lang.pick("- was signed or checked   + should have been", "- 实际签名或验签的文本   + 应为");
        writeln!(out, "  {heading}")?;
        for line in &section.difference {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

fn write_data(wrong: &[Finding], sections: &[Section], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let sections: Vec<_> = sections
        .iter()
        .map(|section| {
            json!({
                "kind": section.kind,
                "level": match worst(&section.findings) {
                    Level::Good => "ok",
                    Level::Doubtful => "warning",
                    Level::Bad => "error",
                },
                "findings": section.findings.iter().map(|finding| as_json(finding, lang)).collect::<Vec<_>>(),
                "difference": section.difference,
            })
        })
        .collect();
    let wrong: Vec<_> = wrong.iter().map(|finding| as_json(finding, lang)).collect();
    writeln!(out, "{}", json!({ "settings": wrong, "captures": sections }))
}

fn exit_code(worst: Level) -> ExitCode {
    if worst == Level::Bad { ExitCode::from(1) } else { ExitCode::SUCCESS }
}
