//! Help for a table of this crate that nobody has created.

use std::error::Error;

/// Returns how to create the table, to be added to the error of a database; empty for every other error.
pub(crate) fn help(error: &(dyn Error + Send + Sync)) -> &'static str {
    let text = error.to_string();
    let sqlite = text.contains("no such table: alipay_");
    let postgres = text.contains("relation \"alipay_") && text.contains("does not exist");
    if sqlite || postgres { "; create it with `migrate(&pool)` when the program starts" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_missing_table_of_this_crate_needs_a_migration() {
        let help = |text: &str| help(Box::<dyn Error + Send + Sync>::from(text).as_ref());
        for text in ["(code: 1) no such table: alipay_inbox", "relation \"alipay_tokens\" does not exist"] {
            assert!(help(text).contains("`migrate(&pool)`"), "{text}");
        }
        for text in ["no such table: orders", "relation \"orders\" does not exist", "pool timed out"] {
            assert_eq!(help(text), "", "{text}");
        }
    }
}
