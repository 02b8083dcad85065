//! The command `alipay`: tools for programs that call Alipay, in any language.

mod args;
mod doctor;
mod drift;
mod endpoint;
mod i18n;
mod import;
mod listen;
mod man_pages;
mod openapi;
mod settings;
mod simulator;
mod terminal;

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
        // The reader of the output has closed it.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let label = terminal::painted_error(lang.pick("error: ", "错误："), terminal::Color::Red);
            let error = i18n::chain(&error, lang);
            let _ignored = writeln!(io::stderr(), "{label}{}", terminal::printable(&error));
            ExitCode::from(2)
        }
    }
}

/// Runs a command. Exit code 0: success; 1: the command found a problem; 2: the command failed.
fn run(command: Command, lang: i18n::Lang, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    match command {
        Command::Doctor(args) => doctor::run(*args, lang, out),
        Command::Call(args) => endpoint::call::run(*args, lang, out),
        Command::Spec(args) => endpoint::spec::run(&args, lang, out),
        Command::Import(args) => import::run(&args, lang, out),
        Command::Drift(args) => drift::run(&args, lang, out),
        Command::Listen(args) => listen::run(&args, lang, out),
        Command::Simulator(options) => simulator::run(&options, lang, out),
        Command::Completions { shell } => man_pages::completions(shell, out),
        Command::Man { out: folder } => man_pages::manual(folder.as_deref(), out),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
