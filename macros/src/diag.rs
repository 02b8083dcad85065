//! Collecting errors, so that several mistakes are reported in one go.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// The errors found so far. They must be taken out with [`Errors::finish`]; a test of the macro fails otherwise.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    found: Vec<syn::Error>,
    finished: bool,
}

impl Errors {
    /// Reports `message` on the tokens that the user should change.
    pub(crate) fn push(&mut self, at: impl ToTokens, message: impl Display) {
        self.found.push(syn::Error::new_spanned(at, message));
    }

    /// Reports an error that already has a place.
    pub(crate) fn push_error(&mut self, error: syn::Error) {
        self.found.push(error);
    }

    /// Reports the error of a result and continues without its value.
    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push_error(error)).ok()
    }

    /// Returns all errors as `compile_error!`s in the order of the source, or `None` without errors.
    pub(crate) fn finish(mut self) -> Option<TokenStream> {
        self.finished = true;
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|error| (error.span().start().line, error.span().start().column));
        let all = found.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        });
        all.map(|error| error.to_compile_error())
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        debug_assert!(self.finished || std::thread::panicking(), "collected errors were never reported");
    }
}

/// Returns `; did you mean ..?` with the known name nearest to `name`, or nothing if none is near.
pub(crate) fn did_you_mean(name: &str, known: &[impl AsRef<str>]) -> String {
    nearest(name, known).map_or_else(String::new, |nearest| format!("; did you mean `{nearest}`?"))
}

/// Returns the known name that was probably meant.
pub(crate) fn nearest<'k>(name: &str, known: &'k [impl AsRef<str>]) -> Option<&'k str> {
    let nearest = known.iter().map(AsRef::as_ref).min_by_key(|known| distance(name, known))?;
    (distance(name, nearest) <= name.len().div_ceil(3)).then_some(nearest)
}

/// Formats names for a message: `` `a`, `b`, `c` ``.
pub(crate) fn list(names: &[impl AsRef<str>]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    quoted.join(", ")
}

/// The Levenshtein distance.
pub(crate) fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i.saturating_add(1);
        let mut next = vec![before];
        for (b, above) in right.chars().zip(row.iter().skip(1)) {
            let replaced = diagonal.saturating_add(usize::from(a != b));
            before = replaced.min(before.saturating_add(1)).min(above.saturating_add(1));
            diagonal = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        assert_eq!(distance("metod", "method"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        let known = ["method", "response", "service"];
        assert_eq!(did_you_mean("metod", &known), "; did you mean `method`?");
        assert_eq!(did_you_mean("color", &known), "");
    }

    #[test]
    fn every_error_is_reported() {
        let mut errors = Errors::default();
        errors.push(quote::quote!(a), "first");
        errors.push(quote::quote!(b), "second");
        let text = errors.finish().map(|tokens| tokens.to_string()).unwrap_or_default();
        assert!(text.contains("first") && text.contains("second"), "{text}");
    }
}
