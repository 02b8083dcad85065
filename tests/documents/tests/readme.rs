//! The READMEs stay short, and show what the demo prints.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::process::Command;

use alipay_document_tests::{document, root};

#[test]
fn the_readmes_are_short() {
    for name in ["README.md", "README.zh-CN.md"] {
        let lines = document(name).text.lines().count();
        assert!(lines <= 220, "{name} has {lines} lines; move some of it to docs/");
    }
}

/// The output is shortened: each line that is shown is printed, in this order.
#[test]
fn the_demo_prints_what_the_readmes_show() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--locked", "--offline", "--example", "order_flow"]).current_dir(root());
    let out = cargo.output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let printed = masked(&String::from_utf8(out.stdout).unwrap());
    for name in ["README.md", "README.zh-CN.md"] {
        let blocks = document(name).blocks;
        let command = blocks.iter().position(|block| block.text.contains("cargo run --example order_flow"));
        let shown = &blocks[command.unwrap() + 1];
        let mut rest = printed.as_str();
        for line in masked(&shown.text).lines() {
            let found = rest.split_once(&format!("{line}\n"));
            (_, rest) = found.unwrap_or_else(|| panic!("{}: not printed: {line}\n{printed}", shown.place));
        }
    }
}

/// Each demo has an order number of its own.
fn masked(text: &str) -> String {
    let words = text.split_inclusive(|c: char| !c.is_ascii_digit());
    words.map(|word| if word.len() > 20 { "NUMBER;" } else { word }).collect()
}
