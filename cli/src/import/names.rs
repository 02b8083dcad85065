//! Rust's names for the names of the document.

use std::collections::BTreeSet;

/// Names that are taken in a scope.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

/// Names that the written code uses, that the attributes give a meaning, and that would confuse readers.
const RESERVED: [&str; 28] = [
    "BeijingTime",
    "Box",
    "Client",
    "Clone",
    "CommaList",
    "Copy",
    "Debug",
    "Default",
    "Empty",
    "Endpoint",
    "EndpointSpec",
    "Err",
    "Error",
    "Extra",
    "Json",
    "JsonText",
    "Money",
    "None",
    "Ok",
    "Option",
    "Response",
    "Result",
    "Some",
    "String",
    "Self",
    "Upload",
    "Value",
    "Vec",
];

const KEYWORDS: [&str; 49] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    "union",
];

/// Keywords that cannot be written raw.
const NEVER_RAW: [&str; 4] = ["crate", "self", "super", "Self"];

impl Names {
    /// Only the reserved names are taken.
    pub(super) fn of_types() -> Self {
        Self(RESERVED.iter().map(|&name| name.to_owned()).collect())
    }

    /// Takes the wished name; if it is taken, with the first number that makes it new.
    pub(super) fn take(&mut self, wish: &str) -> String {
        let mut name = wish.to_owned();
        let mut number: u32 = 2;
        while !self.0.insert(name.clone()) {
            name = format!("{wish}{number}");
            number = number.saturating_add(1);
        }
        name
    }

    /// Takes the first of these that is new; if none is, the last with a number.
    pub(super) fn take_first(&mut self, wishes: &[String]) -> String {
        let free = wishes.iter().find(|wish| !self.0.contains(*wish)).or(wishes.last());
        let wish = free.map_or("Model", String::as_str).to_owned();
        self.take(&wish)
    }

    /// Takes the first of these that is new together with its name with an ending; if none is, the last with a number.
    pub(super) fn take_first_pair(&mut self, wishes: &[String], ending: &str) -> String {
        let last = wishes.last().map_or("Model", String::as_str);
        let numbered = (2_u32..).map(|number| format!("{last}{number}"));
        let is_free = |name: &String| !self.0.contains(name) && !self.0.contains(&format!("{name}{ending}"));
        let name = wishes.iter().cloned().chain(numbered).find(is_free).unwrap_or_else(|| last.to_owned());
        self.0.insert(format!("{name}{ending}"));
        self.0.insert(name.clone());
        name
    }
}

/// The name of a type: `UpperCamelCase`.
pub(super) fn type_name(text: &str) -> String {
    let name = camel(text);
    match name.chars().next() {
        None => "Model".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("N{name}"),
        Some(_) => name,
    }
}

/// The name of a variant. Every enum has a variant `Unknown` already.
pub(super) fn variant_name(text: &str) -> String {
    let name = camel(text);
    match (name.as_str(), name.chars().next()) {
        (_, None) => "Value".to_owned(),
        ("Unknown" | "Self", _) => format!("{name}Value"),
        (_, Some(first)) if first.is_ascii_digit() => format!("V{name}"),
        _ => name,
    }
}

/// The name of a field, a function or a module: `snake_case`. It may be a keyword.
pub(super) fn snake(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut name = String::new();
    for (index, character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| characters.get(before));
        let after = characters.get(index.saturating_add(1));
        let begins = character.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || before.is_ascii_digit()
                    || (before.is_ascii_uppercase() && after.is_some_and(char::is_ascii_lowercase))
            });
        let is_word = character.is_ascii_alphanumeric();
        if (begins || !is_word) && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        if is_word {
            name.push(character.to_ascii_lowercase());
        }
    }
    let name = name.trim_matches('_');
    match name.chars().next() {
        None => "field".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("n{name}"),
        Some(_) => name.to_owned(),
    }
}

/// A name of `snake_case` as an identifier: keywords are written raw.
pub(super) fn identifier(name: &str) -> String {
    if NEVER_RAW.contains(&name) {
        format!("{name}_")
    } else if is_keyword(name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// Returns whether this name is a keyword.
pub(super) fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name) || NEVER_RAW.contains(&name)
}

fn camel(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(capitalized).collect()
}

/// Writes a word with a capital first letter. A word in capitals becomes lower case after it.
fn capitalized(word: &str) -> String {
    let is_loud = word.len() > 1 && !word.chars().any(|c| c.is_ascii_lowercase());
    let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
    let rest = if is_loud { rest.to_ascii_lowercase() } else { rest.to_owned() };
    first.to_ascii_uppercase() + &rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_what_rust_expects() {
        for (text, name) in [
            ("alipay_a_default_response", "AlipayADefaultResponse"),
            ("ZMGOBasicConfig", "ZMGOBasicConfig"),
            ("GOODS", "Goods"),
            ("3dModel", "N3dModel"),
            ("中文", "Model"),
        ] {
            assert_eq!(type_name(text), name);
        }
        for (text, name) in [
            ("TRADE_SUCCESS", "TradeSuccess"),
            ("1", "V1"),
            ("UNKNOWN", "UnknownValue"),
            ("中", "Value"),
            ("oneDay", "OneDay"),
        ] {
            assert_eq!(variant_name(text), name);
        }
        for (text, name) in [
            ("consumer_miniAppId", "consumer_mini_app_id"),
            ("goodsURLList", "goods_url_list"),
            ("x-data.y", "x_data_y"),
            ("3d", "n3d"),
            ("_id_", "id"),
            ("H5Memo", "h5_memo"),
        ] {
            assert_eq!(snake(text), name);
        }
        assert_eq!((identifier("type").as_str(), identifier("self").as_str()), ("r#type", "self_"));
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let mut names = Names::of_types();
        assert_eq!(
            [names.take("Option"), names.take("Shop"), names.take("Shop")],
            ["Option2", "Shop", "Shop2"]
        );
        let wishes = ["Shop".to_owned(), "OpenShop".to_owned()];
        assert_eq!([names.take_first(&wishes), names.take_first(&wishes)], ["OpenShop", "OpenShop2"]);
    }
}
