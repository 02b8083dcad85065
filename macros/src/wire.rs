//! The grammar of wire names: pure functions on text.

use crate::diag::distance;

/// First parts of API methods, so that a misspelt one is noticed. The list is not complete and need not be:
/// other names are methods as well. Shorter families (`ant`, `aft`, `amap`) are too near to other words.
const FAMILIES: [&str; 16] = [
    "alios",
    "alipay",
    "antfortune",
    "anttech",
    "datadigital",
    "huanxu",
    "koubei",
    "monitor",
    "mybank",
    "myxiaojin",
    "robby",
    "ssdata",
    "techrisk",
    "xinghe",
    "zhima",
    "zoloz",
];

/// Returns the reason why a name cannot be a method's, and a correction.
pub(crate) fn method_problem(method: &str) -> Option<String> {
    let trimmed = method.trim();
    if trimmed.is_empty() {
        return Some("the method name is empty; write it as \"alipay.open...\"".to_owned());
    }
    if trimmed != method {
        return Some(format!("the method name is surrounded by whitespace; write \"{trimmed}\""));
    }
    if ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method.to_ascii_uppercase().as_str()) {
        return Some(format!(
            "`method` is the API method's name, such as \"alipay.trade.query\"; the HTTP verb belongs in `v3 = {}`",
            method.to_ascii_uppercase()
        ));
    }
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '_';
    if !method.chars().all(is_name) {
        let corrected: String = method
            .chars()
            .map(|c| if matches!(c, '/' | ':' | '-' | ' ') { '.' } else { c.to_ascii_lowercase() })
            .filter(|c| is_name(*c))
            .collect();
        return Some(format!("method names are lower case and dotted; write \"{corrected}\""));
    }
    if method.split('.').any(str::is_empty) {
        return Some("a part of the method name is empty; remove the superfluous dot".to_owned());
    }
    if !method.contains('.') {
        return Some(format!(
            "a method name has two or more parts, such as \"alipay.trade.query\"; `{method}` is only one"
        ));
    }
    None
}

/// Returns the message about a method whose first part is one typing mistake away from a known family.
pub(crate) fn misspelt_family(method: &str) -> Option<String> {
    let (first, rest) = method.split_once('.')?;
    if FAMILIES.contains(&first) {
        return None;
    }
    let meant = FAMILIES.into_iter().find(|family| is_one_edit(first, family))?;
    Some(format!("`{first}` looks like a misspelt `{meant}`; did you mean \"{meant}.{rest}\"?"))
}

/// Returns whether one letter was changed, added, left out or swapped with its neighbor.
fn is_one_edit(left: &str, right: &str) -> bool {
    let swapped = |at: usize| {
        let mut letters = left.as_bytes().to_vec();
        letters.swap(at, at.saturating_sub(1));
        letters == right.as_bytes()
    };
    distance(left, right) == 1 || (1..left.len()).any(swapped)
}

/// The REST path of a method whose declaration names no other.
pub(crate) fn v3_path(method: &str) -> String {
    format!("/v3/{}", method.replace('.', "/"))
}

/// The names in braces of a REST path, or what is wrong with the path.
pub(crate) fn placeholders(path: &str) -> Result<Vec<&str>, String> {
    if !path.starts_with("/v3/") {
        return Err("REST paths begin with `/v3/`".to_owned());
    }
    if path.contains(['?', '#', ' ', '\\', '%']) {
        return Err("a REST path has no query, fragment, space or escape; fields form the query".to_owned());
    }
    let mut names = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment.strip_prefix('{').map(|rest| rest.strip_suffix('}')) {
            Some(Some(name)) if !name.is_empty() && !name.contains(['{', '}']) => names.push(name),
            None if segment.contains(['{', '}']) => {
                return Err(format!("a placeholder is a whole segment; `{segment}` mixes it with text"));
            }
            None if segment.is_empty() || segment == "." || segment == ".." => {
                return Err("a segment of the path is empty or made of dots".to_owned());
            }
            None => {}
            Some(_) => return Err(format!("the braces of `{segment}` do not match")),
        }
    }
    Ok(names)
}

/// The last part of the method, which is the default name of the client method.
pub(crate) fn call_name(method: &str) -> &str {
    method.rsplit('.').next().unwrap_or(method)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_method_names_are_corrected() {
        assert_eq!(method_problem("alipay.open.servicemarket.order.accept"), None);
        for (wrong, hint) in [
            ("", "empty"),
            (" alipay.trade.pay", "write \"alipay.trade.pay\""),
            ("Alipay/Trade/Pay", "write \"alipay.trade.pay\""),
            ("POST", "v3 = POST"),
            ("alipay..pay", "superfluous dot"),
            ("query", "two or more parts"),
        ] {
            let problem = method_problem(wrong).unwrap_or_default();
            assert!(problem.contains(hint), "{wrong}: {problem}");
        }
    }

    #[test]
    fn every_dotted_name_is_a_method_and_a_misspelt_family_is_noticed() {
        for family in FAMILIES.into_iter().chain(["ant", "aft", "amap", "aliyun", "ants", "new_one"]) {
            let method = format!("{family}.some.query");
            assert_eq!((method_problem(&method), misspelt_family(&method)), (None, None), "{family}");
        }
        for (misspelt, meant) in
            [("alipey", "alipay"), ("alpay", "alipay"), ("zhmia", "zhima"), ("koubeii", "koubei")]
        {
            let hint = misspelt_family(&format!("{misspelt}.some.query")).unwrap_or_default();
            assert!(hint.contains(&format!("{meant}.some.query")), "{misspelt}: {hint}");
        }
    }

    #[test]
    fn placeholders_are_whole_segments() {
        assert_eq!(placeholders("/v3/a/{id}/b/{no}"), Ok(vec!["id", "no"]));
        for wrong in ["/a/b", "/v3/a-{id}", "/v3/{id", "/v3/{}", "/v3//a", "/v3/a?b=c", "/v3/../a", "/v3/%41"]
        {
            assert!(placeholders(wrong).is_err(), "{wrong}");
        }
    }
}
