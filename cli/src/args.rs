//! The command line. The comments here are what `--help` says, as they stand.
#![allow(clippy::doc_markdown)] // no backticks in a terminal

use std::{ffi::OsString, path::PathBuf};

use clap::{CommandFactory, Parser, Subcommand, error::ErrorKind};
use clap_complete::Shell;

use crate::{
    doctor::DoctorArgs,
    drift::DriftArgs,
    endpoint::{call::CallArgs, spec::SpecArgs},
    i18n::Lang,
    import::ImportArgs,
    simulator::SimulatorOptions,
};

/// Tools for Alipay's open platform.
#[derive(Debug, Parser)]
#[command(name = "alipay", version, about = "Tools for Alipay's open platform", max_term_width = 100)]
pub(crate) struct Args {
    /// Language of what is said: en or zh; by LC_ALL, LC_MESSAGES or LANG unless given.
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<Lang>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Says what is wrong with keys, certificates and settings; `doctor explain`: with a message.
    Doctor(Box<DoctorArgs>),
    /// Calls a declared endpoint, and prints the verified answer.
    Call(Box<CallArgs>),
    /// Prints what an endpoint takes and answers.
    Spec(SpecArgs),
    /// Writes declarations of the endpoints in Alipay's OpenAPI document.
    Import(ImportArgs),
    /// Compares the declarations with Alipay's OpenAPI document.
    Drift(DriftArgs),
    Simulator(Box<SimulatorOptions>),
    /// Writes a completion script for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Writes the manual page of `alipay`, or those of all commands into a folder.
    Man {
        /// The folder for a page a command.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}

/// Reads the command line. Mistakes end the process, as usual; but no key is quoted.
pub(crate) fn parse() -> Args {
    let given: Vec<OsString> = std::env::args_os().collect();
    let joined = with_keys_joined(given);
    Args::try_parse_from(&joined).unwrap_or_else(|error| {
        let said = error.to_string();
        let is_key =
            |arg: &&OsString| arg.len() > MOST_QUOTED || arg.to_string_lossy().contains("-----BEGIN");
        let quotes_key = joined.iter().filter(is_key).any(|arg| said.contains(arg.to_string_lossy().trim()));
        if error.use_stderr() && quotes_key {
            let message =
                "a key stands where none is expected; give keys as files, such as --private-key app.pem\n";
            Args::command().error(ErrorKind::UnknownArgument, message).exit()
        }
        error.exit()
    })
}

/// Longer arguments are not quoted in messages.
const MOST_QUOTED: usize = 200;

/// A key in armour begins with dashes, as flags do: it belongs to the flag before it.
fn with_keys_joined(given: Vec<OsString>) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::with_capacity(given.len());
    for arg in given {
        let is_key = arg.to_string_lossy().trim_start().starts_with("-----BEGIN");
        match joined.last_mut() {
            Some(flag) if is_key && flag.to_string_lossy().starts_with("--") => {
                flag.push("=");
                flag.push(arg);
            }
            _ => joined.push(arg),
        }
    }
    joined
}
