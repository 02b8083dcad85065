//! `alipay import`: declarations from Alipay's OpenAPI document.

mod docs;
mod field;
mod fields;
mod files;
mod keys;
mod names;
mod plan;
mod requests;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use anyhow::{Context, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    i18n::Lang,
    openapi::{Document, Skipped},
};
use files::{Crate, Written};
use plan::Plan;

/// What `alipay import` is given.
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The document: OpenAPI 3.0, YAML or JSON.
    document: PathBuf,
    /// The folder for the modules, whose root is its `mod.rs`; with --crate, for the crate.
    #[arg(long, value_name = "DIR", required_unless_present = "krate")]
    out: Option<PathBuf>,
    /// Makes a whole crate of this name, with a feature for each domain.
    #[arg(long = "crate", value_name = "NAME")]
    krate: Option<String>,
    /// Where the crate `alipay` is, if it does not come from the registry.
    #[arg(long, value_name = "PATH", requires = "krate")]
    alipay_path: Option<PathBuf>,
    /// Takes only methods that begin so; may be repeated.
    #[arg(long, value_name = "PREFIX")]
    only: Vec<String>,
    /// Exits with 1 if something was skipped.
    #[arg(long)]
    strict: bool,
}

/// Reads the document, and writes what changed.
pub(crate) fn run(args: &ImportArgs, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let progress = progress();
    progress.set_message(args.document.display().to_string());
    let document = read(&args.document)?;
    let mut plan = Plan::of(&document, &args.only);
    if plan.files.is_empty() {
        bail!(lang.pick("the document has no operation that is wanted", "文档中没有符合条件的接口"));
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
    if let Some(name) = &args.krate {
        let alipay_path = args.alipay_path.as_deref().map(|path| relative(&folder, path)).transpose()?;
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
pub(crate) fn read(path: &Path) -> anyhow::Result<Document> {
    let shown = || path.display().to_string();
    let text = fs::read_to_string(path).with_context(shown)?;
    Document::read(&text).with_context(shown)
}

/// A path as it is seen from a folder: Cargo takes those of a manifest from where that is.
fn relative(folder: &Path, path: &Path) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let whole = |path: &Path| path.canonicalize().with_context(|| path.display().to_string());
    let (from, to) = (whole(folder)?, whole(path)?);
    let shared = from.components().zip(to.components()).take_while(|(left, right)| left == right).count();
    let up = from.components().skip(shared).map(|_| Path::new(".."));
    let down = to.components().skip(shared).map(|part| Path::new(part.as_os_str()));
    Ok(up.chain(down).collect())
}

/// Shown on a terminal only.
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
        let said = lang.pick(
            format!("made by an earlier run, and no longer needed: {path}"),
            format!("以前生成、现在不再需要：{path}"),
        );
        writeln!(out, "{said}")?;
    }
    if !document.skipped.is_empty() {
        let count = document.skipped.len();
        writeln!(out, "{}", lang.pick(format!("{count} skipped:"), format!("跳过 {count} 个：")))?;
    }
    for Skipped { what, why } in &document.skipped {
        writeln!(out, "  {what}: {why}")?;
    }
    Ok(())
}
