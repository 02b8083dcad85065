//! `alipay import`: declarations from Alipay's OpenAPI document.

mod alipay_path;
mod check;
mod docs;
mod field;
mod files;
mod keys;
mod names;
mod plan;
mod requests;
mod source;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use anyhow::{Context, anyhow, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    i18n::Lang,
    openapi::{Document, Skipped},
    terminal::printable,
};
use files::{Crate, Written};
use plan::Plan;

const EXAMPLES: &str = "\
Examples:
  alipay import openapi.yaml --out src/endpoints
  alipay import openapi.yaml --only alipay.fund. --out src/endpoints
  alipay import openapi.yaml --crate my-alipay --out my-alipay";

/// The arguments of `alipay import`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ImportArgs {
    /// The OpenAPI 3.0 document, in YAML or JSON.
    document: PathBuf,
    /// The folder for the modules, with `mod.rs` as their root; with --crate, the folder of the crate.
    #[arg(long, value_name = "DIR", required_unless_present = "krate")]
    out: Option<PathBuf>,
    /// Writes a crate of this name, with one feature per domain.
    #[arg(long = "crate", value_name = "NAME")]
    krate: Option<String>,
    /// The folder of the crate `alipay`, or of its workspace. Default: the crate of the registry.
    #[arg(long, value_name = "PATH", requires = "krate")]
    alipay_path: Option<PathBuf>,
    /// Imports only the methods with this prefix; can be repeated.
    #[arg(long, value_name = "PREFIX")]
    only: Vec<String>,
    /// Exits with code 1 if an operation or a schema is skipped.
    #[arg(long)]
    strict: bool,
}

fn nothing_to_import(only: &[String], lang: Lang) -> String {
    if only.is_empty() {
        return lang.pick("the document has no operation to import", "文档中没有可导入的接口").to_owned();
    }
    let prefixes = only.join(", ");
    lang.pick(
        format!(
            "the document has no operation to import whose method begins with {prefixes}; methods begin like \
             alipay.marketing."
        ),
        format!("文档中没有方法名以 {prefixes} 开头的可导入接口；方法名形如 alipay.marketing."),
    )
}

/// Reads the document, and writes the files that changed.
pub(crate) fn run(args: &ImportArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let alipay_path = args.alipay_path.as_deref().map(|path| alipay_path::find(path, lang)).transpose()?;
    let progress = progress();
    progress.set_message(args.document.display().to_string());
    let mut document = read(&args.document, lang)?;
    document.skip_undeclarable();
    let mut plan = Plan::of(&document, &args.only);
    if plan.files.is_empty() {
        bail!(nothing_to_import(&args.only, lang));
    }
    let operations: usize = plan.files.values().map(Vec::len).sum();
    let models = plan.schemas.len();
    let (folder, root) = match (&args.krate, &args.out) {
        (Some(name), out) => (out.clone().unwrap_or_else(|| PathBuf::from(name)), "lib.rs"),
        (None, out) => (out.clone().unwrap_or_default(), "mod.rs"),
    };
    let mut files = files::modules(&mut plan, root, args.krate.is_some(), &|path| {
        progress.set_message(path.to_owned());
        progress.tick();
    });
    for (path, text) in &files {
        check::check(text).with_context(|| path.display().to_string())?;
    }
    if let Some(name) = &args.krate {
        let alipay_path = alipay_path.map(|path| relative(&folder, &path)).transpose()?;
        let krate = Crate { name, alipay_path: alipay_path.as_deref() };
        files = files.into_iter().map(|(path, text)| (Path::new("src").join(path), text)).collect();
        files.insert(PathBuf::from("Cargo.toml"), files::manifest(&krate, &plan));
    }
    let written = files::write(&folder, &files).with_context(|| folder.display().to_string())?;
    progress.finish_and_clear();
    summary(&document, (operations, models), &written, lang, out)?;
    let is_strict_failure = args.strict && !document.skipped.is_empty();
    Ok(if is_strict_failure { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Reads a document of OpenAPI.
pub(crate) fn read(path: &Path, lang: Lang) -> anyhow::Result<Document> {
    let shown = || path.display().to_string();
    let text = fs::read_to_string(path).with_context(shown)?;
    Document::read(&text).map_err(|problem| anyhow!("{}", problem.in_lang(lang))).with_context(shown)
}

/// Returns a path relative to a folder: Cargo reads the paths of a manifest relative to its folder.
fn relative(folder: &Path, path: &Path) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let whole = |path: &Path| path.canonicalize().with_context(|| path.display().to_string());
    let (from, to) = (whole(folder)?, whole(path)?);
    let shared = from.components().zip(to.components()).take_while(|(left, right)| left == right).count();
    let up = from.components().skip(shared).map(|_| Path::new(".."));
    let down = to.components().skip(shared).map(|part| Path::new(part.as_os_str()));
    Ok(up.chain(down).collect())
}

/// Creates a progress bar, which is shown on a terminal only.
fn progress() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

fn summary(
    document: &Document,
    (operations, models): (usize, usize),
    written: &Written,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Written { changed, unchanged, left } = written;
    let all = changed.saturating_add(*unchanged);
    writeln!(
        out,
        "{}",
        lang.pick(
            format!("{operations} endpoints and {models} models in {all} files: {changed} written, {unchanged} unchanged"),
            format!("{operations} 个接口、{models} 个模型，共 {all} 个文件：写入 {changed} 个，未变 {unchanged} 个"),
        )
    )?;
    for path in left {
        let path = path.display();
        let note = lang.pick(
            format!("written by an earlier run and no longer needed: {path}"),
            format!("由之前的导入生成，现已不再需要：{path}"),
        );
        writeln!(out, "{}", printable(&note))?;
    }
    if !document.skipped.is_empty() {
        let count = document.skipped.len();
        writeln!(out, "{}", lang.pick(format!("{count} skipped:"), format!("跳过 {count} 个：")))?;
    }
    for Skipped { name, reason } in &document.skipped {
        let (name, reason) = (printable(name), printable(reason.in_lang(lang)));
        writeln!(out, "  {}", lang.pick(format!("{name}: {reason}"), format!("{name}：{reason}")))?;
    }
    Ok(())
}
