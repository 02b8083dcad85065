//! Completion scripts and manual pages, generated from the command line.

use std::{fs, io::Write, path::Path, process::ExitCode};

use anyhow::Context;
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::Args;

/// Writes a completion script.
pub(crate) fn completions(shell: Shell, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "alipay", &mut script);
    out.write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the main page, or writes the pages of all commands into a folder.
pub(crate) fn manual(folder: Option<&Path>, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let mut command = Args::command();
    command.build();
    match folder {
        None => out.write_all(&page(command)?)?,
        Some(folder) => {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
            write_all(&command, folder)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the pages of a command and its subcommands, which `build` has given names such as `alipay-man`.
fn write_all(command: &Command, folder: &Path) -> anyhow::Result<()> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    let path = folder.join(format!("{name}.1"));
    fs::write(&path, page(command.clone())?).with_context(|| format!("cannot write {}", path.display()))?;
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        write_all(below, folder)?;
    }
    Ok(())
}

fn page(command: Command) -> anyhow::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(page)
}
