//! The commands of the documents and of `--help` are read by the parser of the command line, and the documents
//! explain every option.

use std::collections::BTreeSet;

use alipay_document_tests::{Command as Documented, documents};
use clap::{Command, CommandFactory, error::ErrorKind};

use super::Args;

/// Documents outside of this command's reach: its own tests use names that do not exist.
fn is_read(name: &str) -> bool {
    !name.starts_with("docs/diagnostics/")
}

/// Parses a command. Returns the message of a mistake.
fn mistake(command: &Documented, has_placeholders: bool) -> Option<String> {
    let arguments = command.alipay_arguments()?;
    // "and so on", within a line
    let arguments =
        arguments.strip_suffix(&["..".to_owned()]).filter(|_| has_placeholders).unwrap_or(arguments);
    let argv = std::iter::once("alipay").chain(arguments.iter().map(String::as_str));
    let error = Args::command().try_get_matches_from(argv).err()?;
    let is_fine = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => true,
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => has_placeholders,
        // `completions SHELL`
        ErrorKind::InvalidValue => {
            has_placeholders && arguments.iter().any(|word| word.bytes().all(|c| c.is_ascii_uppercase()))
        }
        _ => false,
    };
    (!is_fine).then(|| format!("{}: {}\n{error}", command.place, command.words.join(" ")))
}

#[test]
fn every_command_of_the_documents_is_understood() {
    let mut mistakes = Vec::new();
    let mut count = 0;
    for document in documents().iter().filter(|document| is_read(&document.name)) {
        let of_blocks = document.commands().into_iter().map(|command| (command, false));
        let within_lines = document.inline_commands().into_iter().map(|command| (command, true));
        for (command, has_placeholders) in of_blocks.chain(within_lines) {
            count += usize::from(command.alipay_arguments().is_some());
            mistakes.extend(mistake(&command, has_placeholders));
        }
    }
    assert!(count > 30, "the documents have {count} commands only");
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

/// All commands, with their subcommands.
fn all() -> Vec<Command> {
    let mut found = vec![Args::command()];
    let mut read = 0;
    while let Some(command) = found.get(read) {
        let subcommands: Vec<Command> = command.get_subcommands().cloned().collect();
        found.extend(subcommands);
        read += 1;
    }
    found
}

#[test]
fn every_command_has_examples_that_are_understood() {
    for command in all() {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let examples: Vec<&str> = help
            .lines()
            .skip_while(|line| *line != "Examples:")
            .skip(1)
            .map_while(|line| line.strip_prefix("  "))
            .collect();
        assert!(!examples.is_empty(), "`{}` has no example", command.get_name());
        for example in examples {
            // What stands after two spaces explains it.
            let text = example.split("  ").next().unwrap_or_default();
            let parsed = Documented::all("--help", text);
            let ours: Vec<&Documented> =
                parsed.iter().filter(|one| one.alipay_arguments().is_some()).collect();
            assert!(!ours.is_empty(), "{example}");
            for command in ours {
                assert_eq!(mistake(command, false), None);
            }
        }
    }
}

/// The long options that the documents name, such as `--listen` in `--listen ADDRESS`.
fn named_options() -> BTreeSet<String> {
    let documents = documents();
    let texts = documents.iter().flat_map(|document| {
        let blocks = document.blocks.iter().map(|block| block.text.as_str());
        blocks.chain(document.inline.iter().map(|(_, code)| code.as_str()))
    });
    texts
        .flat_map(str::split_whitespace)
        .filter(|word| word.starts_with("--"))
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn every_option_is_documented() {
    let named = named_options();
    let mut missing = BTreeSet::new();
    for command in all() {
        for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            let Some(long) = argument.get_long() else { continue };
            let option = format!("--{long}");
            if !matches!(long, "help" | "version") && !named.contains(&option) {
                missing.insert(format!("{} {option}", command.get_name()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The options in the tables of the pages about this command.
#[test]
fn every_option_in_a_table_exists() {
    let options: BTreeSet<String> = all()
        .iter()
        .flat_map(|command| command.get_arguments().filter_map(clap::Arg::get_long).collect::<Vec<_>>())
        .map(|long| format!("--{long}"))
        .collect();
    for document in documents() {
        let is_ours = ["docs/doctor", "docs/simulator", "docs/import"]
            .iter()
            .any(|name| document.name.starts_with(name));
        for row in document.text.lines().filter(|line| is_ours && line.starts_with("| `--")) {
            let first = row.split('|').nth(1).unwrap_or_default();
            for word in first.split(['`', ' ', ',']).filter(|word| word.starts_with("--")) {
                assert!(options.contains(word), "{}: {word}", document.name);
            }
        }
    }
}
