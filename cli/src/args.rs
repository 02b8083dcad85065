//! The command line. The comments of its types are the text of `--help`.
#![allow(clippy::doc_markdown)] // no backticks in a terminal

mod chinese;
#[cfg(test)]
mod documented;
mod mistakes;

use std::{
    ffi::OsString,
    io::{self, Write},
    path::PathBuf,
};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, error::ErrorKind};
use clap_complete::Shell;

use crate::{
    doctor::DoctorArgs,
    drift::DriftArgs,
    endpoint::{call::CallArgs, spec::SpecArgs},
    i18n::Lang,
    import::ImportArgs,
    listen::ListenArgs,
    simulator::SimulatorOptions,
    terminal,
};

const EXAMPLES: &str = "\
Examples:
  alipay doctor --config alipay.toml              check keys, certificates and settings
  alipay doctor explain capture.txt               find out why a signature does not verify
  alipay simulator                                start a simulator of Alipay on this computer
  alipay listen --config alipay.toml              print the messages that arrive
  alipay spec alipay.trade.query                  print the fields of a request
  alipay import openapi.yaml --out src/endpoints  generate declarations

`alipay COMMAND --help` prints the options and examples of a command.";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  alipay completions bash > /etc/bash_completion.d/alipay
  alipay completions fish > ~/.config/fish/completions/alipay.fish";

const MAN_EXAMPLES: &str = "\
Examples:
  alipay man | man -l -
  alipay man --out /usr/local/share/man/man1";

/// Tools for Alipay's open platform.
#[derive(Debug, Parser)]
#[command(
    name = "alipay",
    version,
    about = "Tools for Alipay's open platform",
    after_help = EXAMPLES,
    max_term_width = 100
)]
pub(crate) struct Args {
    /// The language of messages. Default: the language of LC_ALL, LC_MESSAGES or LANG.
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<Lang>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Checks keys, certificates and settings; `doctor explain` checks the signature of a captured message.
    Doctor(Box<DoctorArgs>),
    /// Calls a declared endpoint, and prints the verified response.
    Call(Box<CallArgs>),
    /// Prints the fields of an endpoint's request and response.
    Spec(SpecArgs),
    /// Generates declarations from Alipay's OpenAPI document.
    Import(ImportArgs),
    /// Compares the declarations with Alipay's OpenAPI document.
    Drift(DriftArgs),
    /// Prints the messages that arrive over Alipay's message channel.
    Listen(Box<ListenArgs>),
    Simulator(Box<SimulatorOptions>),
    /// Prints a completion script for a shell.
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Prints the manual page of `alipay`, or writes those of all commands into a folder.
    #[command(after_help = MAN_EXAMPLES)]
    Man {
        /// The folder for the manual pages, one per command.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}

/// Reads the command line. A mistake ends the process with a message that quotes no key.
pub(crate) fn parse() -> Args {
    let args: Vec<OsString> = std::env::args_os().collect();
    let joined = with_keys_joined(args);
    let lang = language(&joined);
    let command = match lang {
        Lang::En => Args::command(),
        Lang::Zh => chinese::translate_help(chinese::translate(Args::command())),
    };
    let parsed = command.try_get_matches_from(&joined).and_then(|matches| Args::from_arg_matches(&matches));
    parsed.unwrap_or_else(|error| {
        let message = error.to_string();
        let is_key =
            |arg: &&OsString| arg.len() > MOST_QUOTED || arg.to_string_lossy().contains("-----BEGIN");
        let quotes_key = joined.iter().filter(is_key).any(|arg| message.contains(arg.to_string_lossy().trim()));
        if error.use_stderr() && quotes_key {
            let message =
                lang.pick("an argument is a key where none is expected; give keys as files, such as --private-key app.pem\n",
                "参数中有密钥，而此处不应有密钥；请以文件提供密钥，例如 --private-key app.pem\n");
            Args::command().error(ErrorKind::UnknownArgument, message).exit()
        }
        if lang == Lang::Zh { exit_in_chinese(&error) } else { error.exit() }
    })
}

/// Prints the help as clap does, or the mistake, with the texts of clap itself in Chinese.
fn exit_in_chinese(error: &clap::Error) -> ! {
    let (text, is_mistake) = (error.render(), error.use_stderr());
    let has_colors = if is_mistake { terminal::error_has_colors() } else { terminal::has_colors() };
    let text = if has_colors { text.ansi().to_string() } else { text.to_string() };
    let text = mistakes::in_chinese(error).unwrap_or_else(|| chinese::with_full_width_colons(&text));
    // The reader of the output may have closed it.
    let _ignored = if is_mistake {
        io::stderr().write_all(text.as_bytes())
    } else {
        io::stdout().write_all(text.as_bytes())
    };
    std::process::exit(error.exit_code())
}

/// Returns the language of `--help`, which is needed before the command line is parsed.
fn language(args: &[OsString]) -> Lang {
    let texts = || args.iter().map(|arg| arg.to_string_lossy());
    let after = texts().skip_while(|arg| arg != "--lang").nth(1);
    let joined = texts().find_map(|arg| arg.strip_prefix("--lang=").map(ToOwned::to_owned));
    let named = joined.or(after.map(std::borrow::Cow::into_owned));
    named.and_then(|name| Lang::from_str(&name, false).ok()).unwrap_or_else(Lang::of_environment)
}

/// The length up to which messages quote an argument.
const MOST_QUOTED: usize = 200;

/// Joins each key in PEM form with the option before it: it begins with dashes, as options do.
fn with_keys_joined(args: Vec<OsString>) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::with_capacity(args.len());
    for arg in args {
        let is_key = arg.to_string_lossy().trim_start().starts_with("-----BEGIN");
        match joined.last_mut() {
            Some(option) if is_key && option.to_string_lossy().starts_with("--") => {
                option.push("=");
                option.push(arg);
            }
            _ => joined.push(arg),
        }
    }
    joined
}
