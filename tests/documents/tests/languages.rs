//! A document has the same contents in both languages: headings, lists, tables, and code but for its comments.

use alipay_document_tests::{Document, document, documents};

/// English and Chinese version of a document.
fn pairs() -> Vec<(Document, Document)> {
    let chinese = documents().into_iter().filter(|document| document.name.ends_with(".zh-CN.md"));
    chinese.map(|chinese| (document(&chinese.name.replace(".zh-CN.md", ".md")), chinese)).collect()
}

#[test]
fn what_most_readers_need_is_in_both_languages() {
    let names: Vec<String> = pairs().into_iter().map(|(english, _)| english.name).collect();
    for name in ["README.md", "docs/guide.md", "docs/doctor.md", "docs/simulator.md", "docs/faq.md"] {
        assert!(names.iter().any(|found| found == name), "{name} is not in Chinese");
    }
}

#[test]
fn both_languages_have_the_same_structure() {
    for (english, chinese) in pairs() {
        let same = english.shape.iter().zip(&chinese.shape).take_while(|(left, right)| left == right).count();
        let part = |document: &Document| {
            let parts: Vec<String> =
                document.shape.iter().skip(same.saturating_sub(8)).take(12).cloned().collect();
            parts
        };
        assert!(
            english.shape == chinese.shape,
            "{}, after {} headings of it:\n{:?}\n{}:\n{:?}",
            english.name,
            english.shape.iter().take(same).filter(|part| part.starts_with("heading")).count(),
            part(&english),
            chinese.name,
            part(&chinese),
        );
    }
}

#[test]
fn both_languages_have_the_same_code() {
    for (english, chinese) in pairs() {
        for (left, right) in english.blocks.iter().zip(&chinese.blocks) {
            if left.language() == "text" {
                continue; // what programs print in the language of the reader, and drawings
            }
            let mark = if left.language() == "rust" { "//" } else { "#" };
            let (left_lines, right_lines) = (code(&left.text, mark), code(&right.text, mark));
            assert_eq!(left_lines.len(), right_lines.len(), "{} and {}", left.place, right.place);
            for (left_line, right_line) in left_lines.iter().zip(&right_lines) {
                assert!(
                    is_same(left_line, right_line),
                    "{} and {}:\n{left_line:?}\n{right_line:?}",
                    left.place,
                    right.place
                );
            }
        }
    }
}

/// Lines without their comments, each as code and texts in turn.
fn code(text: &str, mark: &str) -> Vec<Vec<String>> {
    let without_comment = |line: &str| {
        // `#` begins an attribute of Rust and a comment of the others; `://` is part of an address.
        let end = line.match_indices(mark).map(|(at, _)| at).find(|at| {
            let before = line.get(..*at).unwrap_or_default();
            before.matches('"').count().is_multiple_of(2) && !before.ends_with(':')
        });
        line.get(..end.unwrap_or(line.len())).unwrap_or_default().trim_end().to_owned()
    };
    let lines = text.lines().map(without_comment).filter(|line| !line.trim().is_empty());
    lines.map(|line| line.split('"').map(ToOwned::to_owned).collect()).collect()
}

/// Texts may be in the language of the reader.
fn is_same(english: &[String], chinese: &[String]) -> bool {
    let is_chinese = |text: &str| text.contains(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    english.len() == chinese.len()
        && english.iter().zip(chinese).enumerate().all(|(index, (left, right))| {
            left == right || (index % 2 == 1 && is_chinese(right) && !left.is_empty())
        })
}
