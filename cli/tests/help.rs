//! `--help` of every command ends with an example, and shells accept the completion scripts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests

use std::{
    fs,
    process::{Command, Stdio},
};

fn alipay(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    let output = command.env_clear().args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The commands below a command, as its help lists them.
fn subcommands(help: &str, heading: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| !line.starts_with(heading)).skip(1);
    let rows = lines.take_while(|line| line.starts_with("  "));
    // Descriptions go on in lines that are indented more.
    let names = rows.filter(|row| !row.starts_with("   ")).filter_map(|row| row.split_whitespace().next());
    names.filter(|name| *name != "help").map(ToOwned::to_owned).collect()
}

/// Checks a command and those below it. Returns their number.
fn check(path: &[&str], lang: &str) -> usize {
    let help = alipay(&[path, &["--help", "--lang", lang]].concat());
    let (heading, examples) =
        if lang == "en" { ("Commands:", "\nExamples:\n") } else { ("命令：", "\n示例：\n") };
    let (_, after) = help.split_once(examples).unwrap_or_else(|| panic!("{path:?} has no example:\n{help}"));
    let command = [&["alipay"], path].concat().join(" ");
    assert!(after.contains(&command), "{path:?}: the examples do not call it:\n{after}");
    // Nothing follows but what the exit codes mean, and where further help is.
    let rest: Vec<&str> = after.lines().filter(|line| !line.starts_with("  ") && !line.is_empty()).collect();
    assert!(rest.len() <= 1, "{path:?}: {rest:?}");
    let below = subcommands(&help, heading);
    1 + below.iter().map(|name| check(&[path, &[name.as_str()]].concat(), lang)).sum::<usize>()
}

#[test]
fn the_help_of_every_command_ends_with_an_example() {
    for lang in ["en", "zh"] {
        assert_eq!(check(&[], lang), 11, "{lang}: the commands, and doctor explain");
    }
}

#[test]
fn every_setting_that_can_be_a_variable_names_it_in_the_help() {
    for lang in ["en", "zh"] {
        let help = alipay(&["doctor", "--help", "--lang", lang]);
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        let variables = alipay::settings::Setting::readable().filter_map(alipay::settings::Setting::variable);
        for variable in variables.chain(["ALIPAY_CONFIG"]) {
            assert!(help.contains(&format!("[env: {variable}]")), "{lang}: {variable}\n{help}");
        }
    }
}

/// Runs a script in a shell. `None` if there is no such shell.
fn shell(program: &str, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    let output = command.args(arguments).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
    Some(text)
}

#[test]
fn shells_complete_commands_and_options() {
    let folder = tempfile::tempdir().unwrap();
    let script = |shell: &str| {
        let path = folder.path().join(format!("_alipay.{shell}"));
        fs::write(&path, alipay(&["completions", shell])).unwrap();
        path.display().to_string()
    };
    // What the shell offers after `alipay si` and `alipay simulator --en`.
    let bash = "source \"$0\"
        complete -p alipay
        for words in 'alipay si' 'alipay simulator --en'; do
            COMP_WORDS=($words); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
            _alipay alipay \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"
            echo \"${COMPREPLY[@]}\"
        done";
    let fish = "source $argv[1]; complete -C 'alipay si'; complete -C 'alipay simulator --en'";
    let zsh =
        "autoload -Uz compinit; compinit -u -D; source \"$1\"; whence -w _alipay; echo ${_comps[alipay]}
        grep -o 'simulator' \"$1\" | head -1; grep -o -e '--env' \"$1\" | head -1";
    let tried = [
        shell("bash", &["--norc", "-c", bash, &script("bash")]),
        shell("fish", &["--no-config", "-c", fish, &script("fish")]),
        shell("zsh", &["-f", "-c", zsh, "zsh", &script("zsh")]),
    ];
    for text in tried.iter().flatten() {
        assert!(text.contains("simulator") && text.contains("--env"), "{text}");
    }
    // A shell that is there has to be tried; none of them is required.
    assert!(tried.iter().flatten().count() > 0 || Command::new("bash").arg("--version").output().is_err());
}

#[test]
fn the_help_in_chinese_has_no_english_sentence() {
    for path in [
        &["call"][..],
        &["completions"],
        &["doctor"],
        &["doctor", "explain"],
        &["drift"],
        &["import"],
        &["listen"],
        &["man"],
        &["simulator"],
        &["spec"],
        &[],
    ] {
        let help = alipay(&[path, &["--help", "--lang", "zh"]].concat());
        // Examples are commands, and the names of options and variables are not translated.
        let text = help.split("示例：").next().unwrap();
        for line in text.lines().filter(|line| !line.contains("用法：") && !line.trim().starts_with('[')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let is_word = |word: &&str| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
            let sentence = words.windows(3).any(|three| three.iter().all(is_word));
            assert!(!sentence && !line.contains("ossible values"), "{path:?}: {line}");
        }
    }
}
