//! Texts that were wrapped at a number of columns, or have a prefix before each line.

/// The narrowest width at which texts are wrapped.
const NARROWEST: usize = 40;

/// The longest text whose wrapping is undone.
const LONGEST: usize = 0x4_0000;

/// Joins lines that were wrapped. Returns each way to do it, and whether the text ends with a full line, so that more may
/// follow.
pub(super) fn unwrapped(text: &str) -> Vec<(String, bool)> {
    if text.len() > LONGEST || text.lines().count() < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let measures: [fn(&str) -> usize; 3] = [|line| line.chars().count(), columns, str::len];
    for measure in measures {
        let width = text.lines().map(measure).max().unwrap_or_default();
        if width < NARROWEST {
            continue;
        }
        let ends_within = text.lines().last().is_some_and(|last| measure(last) == width);
        for at_words in [false, true] {
            let joined = joined(text, width, measure, at_words);
            if !found.iter().any(|(text, _)| *text == joined) {
                found.push((joined, ends_within));
            }
        }
    }
    found.retain(|(joined, _)| joined != text);
    found
}

/// Joins each line of the full width with the next one. At words: also a line whose next word did not fit, by a space.
fn joined(text: &str, width: usize, measure: fn(&str) -> usize, at_words: bool) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut joined = String::with_capacity(text.len());
    for (index, line) in lines.iter().enumerate() {
        joined.push_str(line);
        let next = lines.get(index.saturating_add(1));
        let word = next.and_then(|next| next.split(' ').next()).unwrap_or_default();
        let length = measure(line);
        let no_room = length.saturating_add(1).saturating_add(measure(word)) > width;
        if length == width && next.is_some() {
            continue;
        }
        let is_last = next.is_none();
        match (at_words && no_room && !word.is_empty() && length > 0, is_last) {
            (_, true) if !text.ends_with('\n') => {}
            (true, false) => joined.push(' '),
            _ => joined.push('\n'),
        }
    }
    joined
}

/// Returns the columns of a line in a terminal, in which Chinese characters take two.
fn columns(line: &str) -> usize {
    line.chars().map(|c| if u32::from(c) >= 0x1100 { 2_usize } else { 1 }).sum()
}

/// Removes the prefix that all lines share, apart from digits: a time, a level, a tag.
pub(super) fn without_prefixes(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let (first, others) = lines.split_first().filter(|(_, others)| others.len() > 1)?;
    let plain = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let shared = |line: &str| {
        let pairs = first.chars().zip(line.chars());
        pairs.take_while(|(left, right)| plain(*left) == plain(*right)).count()
    };
    let length = others.iter().map(|line| shared(line)).min()?;
    // The prefix ends with a space or a colon; what follows is the same by chance.
    let prefix: Vec<char> = first.chars().take(length).collect();
    let length = prefix.iter().rposition(|c| matches!(c, ' ' | ':' | '|' | '\t' | '>'))?.saturating_add(1);
    if prefix.iter().take(length).all(|c| c.is_whitespace()) {
        return None;
    }
    let bare = text.lines().map(|line| line.chars().skip(length).collect::<String>() + "\n");
    Some(bare.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_full_width_are_joined() {
        let long: String = "abcdefghij".repeat(12);
        let wrapped = format!("{}\n{}\nnext\n", &long[..80], &long[80..]);
        let ways = unwrapped(&wrapped);
        assert!(ways.contains(&(format!("{long}\nnext\n"), false)), "{ways:?}");
        let cut = format!("{}\n{}\n", &long[..60], &long[60..]);
        assert!(unwrapped(&cut).iter().all(|(_, ends_within)| *ends_within));
    }

    #[test]
    fn lines_wrapped_at_words_are_joined_by_spaces() {
        let text = format!("{} bb\n{}\nc", "a".repeat(40), "b".repeat(43));
        assert!(
            unwrapped(&text).iter().any(|(joined, _)| joined.contains("a bb") && !joined.contains("bb\nb"))
        );
    }

    #[test]
    fn the_prefix_of_a_logger_is_removed() {
        let log = "11-23 08:00:01.123 D/Pay( 12): Array\n11-23 08:00:01.124 D/Pay( 12): (\n11-23 08:00:01.125 D/Pay( 12):  [a] => b\n";
        assert_eq!(without_prefixes(log).as_deref(), Some("Array\n(\n [a] => b\n"));
        assert_eq!(without_prefixes("a\nb\nc"), None);
    }
}
