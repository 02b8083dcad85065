//! The grammar of wire names: pure functions on text.

/// Families of API methods.
const PREFIXES: [&str; 5] = ["alipay.", "zhima.", "koubei.", "ant.", "mybank."];

/// What is wrong with a name as a method's, and how to mend it.
pub(crate) fn method_problem(method: &str) -> Option<String> {
    let trimmed = method.trim();
    if trimmed.is_empty() {
        return Some("the method name is empty; write it as \"alipay.open...\"".to_owned());
    }
    if trimmed != method {
        return Some(format!("the method name has blanks around it; write \"{trimmed}\""));
    }
    if ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method.to_ascii_uppercase().as_str()) {
        return Some(format!(
            "`method` is the API method's name, such as \"alipay.trade.query\"; the HTTP verb goes into `v3 = {}`",
            method.to_ascii_uppercase()
        ));
    }
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '_';
    if !method.chars().all(is_name) {
        let mended: String = method
            .chars()
            .map(|c| if matches!(c, '/' | ':' | '-' | ' ') { '.' } else { c.to_ascii_lowercase() })
            .filter(|c| is_name(*c))
            .collect();
        return Some(format!("method names are lower case and dotted; write \"{mended}\""));
    }
    if method.split('.').any(str::is_empty) {
        return Some("a part of the method name is empty; look for a dot too many".to_owned());
    }
    if !PREFIXES.iter().any(|prefix| method.starts_with(prefix)) {
        let first = method.split('.').next().unwrap_or_default();
        return Some(format!(
            "unknown family `{first}.`; Alipay's methods begin with {}",
            crate::diag::list(&PREFIXES)
        ));
    }
    None
}

/// The REST path that belongs to a method unless its declaration names another.
pub(crate) fn v3_path(method: &str) -> String {
    format!("/v3/{}", method.replace('.', "/"))
}

/// The names in braces of a REST path, or what is wrong with the path.
pub(crate) fn placeholders(path: &str) -> Result<Vec<&str>, String> {
    if !path.starts_with("/v3/") {
        return Err("REST paths begin with `/v3/`".to_owned());
    }
    if path.contains(['?', '#', ' ', '\\', '%']) {
        return Err("a REST path has no query, fragment, blank or escape; fields make the query".to_owned());
    }
    let mut names = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment.strip_prefix('{').map(|rest| rest.strip_suffix('}')) {
            Some(Some(name)) if !name.is_empty() && !name.contains(['{', '}']) => names.push(name),
            None if segment.contains(['{', '}']) => {
                return Err(format!("a placeholder fills a whole segment: `{segment}` mixes it with text"));
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

/// The method's last word, from which the client method gets its name.
pub(crate) fn call_name(method: &str) -> &str {
    method.rsplit('.').next().unwrap_or(method)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn method_names_are_checked_with_a_way_out() {
        assert_eq!(method_problem("alipay.open.servicemarket.order.accept"), None);
        for (wrong, hint) in [
            ("", "empty"),
            (" alipay.trade.pay", "write \"alipay.trade.pay\""),
            ("Alipay/Trade/Pay", "write \"alipay.trade.pay\""),
            ("POST", "v3 = POST"),
            ("alipay..pay", "dot too many"),
            ("aliyun.oss.put", "unknown family `aliyun.`"),
        ] {
            let problem = method_problem(wrong).unwrap_or_default();
            assert!(problem.contains(hint), "{wrong}: {problem}");
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
