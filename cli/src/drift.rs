//! `alipay drift`: the differences between Alipay's OpenAPI document and the declarations.

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

use crate::{
    i18n::Lang,
    import,
    terminal::{printable, printable_json},
};
use compare::compare;
use difference::Difference;
use ignored::Ignored;

const EXAMPLES: &str = "\
Examples:
  alipay drift openapi.yaml
  alipay drift openapi.yaml --ignore accepted.txt --json";

/// The arguments of `alipay drift`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct DriftArgs {
    /// The OpenAPI 3.0 document, in YAML or JSON.
    document: PathBuf,
    /// Lists every undeclared method. Default: those of groups with declared methods.
    #[arg(long)]
    all: bool,
    /// A file of accepted differences, one per line: METHOD, or METHOD and PLACE. `#` begins a comment.
    #[arg(long, value_name = "FILE")]
    ignore: Option<PathBuf>,
    /// Prints a JSON list of objects with `method`, `place`, `kind`, `here` and `there`.
    #[arg(long)]
    json: bool,
}

/// Compares the document. Exit code 0: no difference; 1: differences; 2: the document cannot be read.
pub(crate) fn run(args: &DriftArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let document = import::read(&args.document, lang)?;
    let ignored = args.ignore.as_deref().map(Ignored::read).transpose()?.unwrap_or_default();
    let mut differences = compare(&document, args.all);
    differences.retain(|difference| !ignored.has(difference));
    if args.json {
        let list: Vec<_> = differences.iter().map(Difference::as_json).collect();
        writeln!(out, "{}", printable_json(&format!("{:#}", json!(list))))?;
    } else {
        show(&differences, lang, out)?;
    }
    for (method, place) in ignored.unused() {
        let note = lang.pick("no longer a difference, but still ignored: ", "已无差异，但仍在忽略列表中：");
        let entry = format!("{note}{method} {place}");
        let _ignored = writeln!(io::stderr(), "{}", printable(&entry));
    }
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn show(differences: &[Difference], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut method = "";
    for difference in differences {
        if difference.method != method {
            method = &difference.method;
            writeln!(out, "{}", printable(method))?;
        }
        writeln!(out, "  {}", printable(&difference.line(lang)))?;
    }
    if differences.is_empty() {
        writeln!(out, "{}", lang.pick("no difference", "没有差异"))?;
    }
    Ok(())
}
