//! `alipay drift`: what Alipay's OpenAPI document says otherwise than our declarations.

mod compare;
mod difference;
mod ignored;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use serde_json::json;

use crate::{i18n::Lang, import};
use compare::compare;
use difference::Difference;
use ignored::Ignored;

/// What `alipay drift` is given.
#[derive(Debug, Args)]
pub(crate) struct DriftArgs {
    /// The document: OpenAPI 3.0, YAML or JSON.
    document: PathBuf,
    /// Lists every method that is not declared here, not only those beside declared ones.
    #[arg(long)]
    all: bool,
    /// A file with differences that are accepted: a line each, METHOD or METHOD and PLACE; `#` begins a remark.
    #[arg(long, value_name = "FILE")]
    ignore: Option<PathBuf>,
    /// Prints JSON: a list of objects with `method`, `place`, `kind`, `here` and `there`.
    #[arg(long)]
    json: bool,
}

/// Compares. Exit code 0: no difference; 1: some; 2: the document cannot be read.
pub(crate) fn run(args: &DriftArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let document = import::read(&args.document)?;
    let ignored = args.ignore.as_deref().map(Ignored::read).transpose()?.unwrap_or_default();
    let mut differences = compare(&document, args.all);
    differences.retain(|difference| !ignored.has(difference));
    if args.json {
        let list: Vec<_> = differences.iter().map(Difference::as_json).collect();
        writeln!(out, "{:#}", json!(list))?;
    } else {
        show(&differences, lang, out)?;
    }
    for (method, place) in ignored.unused() {
        let said = lang.pick("no longer a difference, but still ignored", "已不再有差异，但仍在忽略列表中");
        let _only_a_remark = writeln!(io::stderr(), "{said}: {method} {place}");
    }
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn show(differences: &[Difference], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut method = "";
    for difference in differences {
        if difference.method != method {
            method = &difference.method;
            writeln!(out, "{method}")?;
        }
        writeln!(out, "  {}", difference.line(lang))?;
    }
    if differences.is_empty() {
        writeln!(out, "{}", lang.pick("no difference", "没有差异"))?;
    }
    Ok(())
}
