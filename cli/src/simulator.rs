//! `alipay simulator`: a local server that simulates Alipay, with a web page.

mod banner;
mod env_file;
mod options;
mod scenario;
mod start_errors;
mod store;

use std::{fs, io::Write, num::NonZeroUsize, path::Path, process::ExitCode, sync::Arc};

use alipay::settings::{AppSettings, Place, Setting, SettingValue};
use alipay_simulator::{Simulator, SimulatorBuilder};
use anyhow::Context;

use crate::{
    doctor::PageDoctor,
    i18n::Lang,
    terminal::{interrupted, printable_json},
};
pub(crate) use options::SimulatorOptions;
use scenario::Scenario;
use start_errors::translated;
use store::SqliteStore;

/// Runs the simulator until it is interrupted.
pub(crate) fn run(options: &SimulatorOptions, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(options, lang, out))
}

async fn serve(options: &SimulatorOptions, lang: Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let scenario = options.scenario.as_deref().map(|path| Scenario::read(path, lang)).transpose()?;
    let mut scenario = scenario.unwrap_or_default();
    let simulator =
        builder(options, &scenario, lang)?.start().await.map_err(|error| translated(error, lang))?;
    let of_scenario = scenario.notify_url.iter().filter(|_| options.notify_url.is_empty());
    let urls: Vec<&String> = options.notify_url.iter().chain(of_scenario).collect();
    if !urls.is_empty() {
        simulator.notify_to_each(urls).map_err(|error| translated(error, lang))?;
        simulator.notify_automatically(true);
    }
    scenario.begin(&simulator)?;
    let end = interrupted()?;
    let settings = simulator.settings();
    if let Some(path) = &options.env {
        env_file::write(path, &settings, options.provided(), lang)?;
    }
    if options.json {
        writeln!(out, "{}", printable_json(&settings.to_json()))?;
    } else {
        banner::write(&settings, options.env.as_deref(), lang, out)?;
    }
    out.flush()?;
    end.await;
    Ok(ExitCode::SUCCESS)
}

fn builder(options: &SimulatorOptions, scenario: &Scenario, lang: Lang) -> anyhow::Result<SimulatorBuilder> {
    let mut builder = Simulator::builder().listen(options.listen).control().explainer(Arc::new(PageDoctor));
    if let Some(app_id) = &options.app_id {
        builder = builder.app_id(app_id);
    }
    if let Some(path) = &options.app_private_key {
        builder = builder.app_private_key(text_of(path, lang)?);
    }
    if let Some(path) = &options.app_public_key {
        builder = builder.app_public_key(text_of(path, lang)?);
    }
    if let Some(path) = &options.alipay_private_key {
        builder = builder.alipay_private_key(text_of(path, lang)?);
    }
    builder = builder.retry_scale(options.retry_scale);
    if options.legacy_rsa {
        builder = builder.legacy_signatures();
    }
    if options.lenient {
        builder = builder.lenient();
    }
    if options.strict {
        builder = builder.strict();
    }
    if options.certificates {
        builder = builder.certificates();
    }
    match options.encrypt_key.as_ref().map(|key| key.0.as_str()) {
        None => {}
        Some("auto") => builder = builder.generate_encrypt_key(),
        Some(key) => {
            let mut settings = AppSettings::default();
            settings.read(Setting::EncryptKey, key, Place::Argument("--encrypt-key"), Path::new(""))?;
            let key = settings.get(Setting::EncryptKey).map_or("", SettingValue::as_str);
            builder = builder.encrypt_key(key.trim());
        }
    }
    if let Some(items) = scenario.page_size.and_then(NonZeroUsize::new) {
        builder = builder.page_size(items);
    }
    if let Some(path) = &options.state {
        builder = builder.store(Arc::new(SqliteStore::open(path, lang)?));
    }
    Ok(builder)
}

fn text_of(path: &Path, lang: Lang) -> anyhow::Result<String> {
    let problem = || format!("{} {}", lang.pick("cannot read", "无法读取"), path.display());
    fs::read_to_string(path).with_context(problem)
}
