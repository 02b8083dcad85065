//! The command line. The comments here are what `--help` says, as they stand.
#![allow(clippy::doc_markdown)] // no backticks in a terminal

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use clap_complete::Shell;

use crate::{lang::Lang, sandbox::SandboxOptions};

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
    /// Writes a completion script for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    Sandbox(Box<SandboxOptions>),
    /// Writes the manual page of `alipay`, or those of all commands into a folder.
    Man {
        /// The folder for a page a command.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}
