//! The command `alipay`: tools for whoever talks to Alipay, in whatever language.

mod args;
mod doctor;
mod drift;
mod endpoint;
mod i18n;
mod import;
mod man_pages;
mod openapi;
mod settings;
mod simulator;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use args::Command;

fn main() -> ExitCode {
    let args = args::parse();
    let lang = args.lang.unwrap_or_else(i18n::Lang::of_environment);
    let mut out = io::stdout().lock();
    let done = run(args.command, lang, &mut out).and_then(|code| Ok(out.flush().map(|()| code)?));
    match done {
        Ok(code) => code,
        // Whoever reads the output has had enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let label = lang.pick("error", "错误");
            let _nowhere_to_say_it = writeln!(io::stderr(), "{label}: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Exit codes: 0 all is well, 1 the command found a problem, 2 it could not do its work.
fn run(command: Command, lang: i18n::Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    match command {
        Command::Doctor(args) => doctor::run(*args, lang, out),
        Command::Call(args) => endpoint::call::run(*args, lang, out),
        Command::Spec(args) => endpoint::spec::run(&args, lang, out),
        Command::Import(args) => import::run(&args, lang, out),
        Command::Drift(args) => drift::run(&args, lang, out),
        Command::Simulator(options) => simulator::run(&options, lang, out),
        Command::Completions { shell } => man_pages::completions(shell, out),
        Command::Man { out: folder } => man_pages::manual(folder.as_deref(), out),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
