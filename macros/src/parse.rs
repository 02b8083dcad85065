//! `key = value` lists as written in an attribute, not yet interpreted.

pub(crate) mod item;

use std::fmt::{self, Display};

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::{
    LitInt, LitStr, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
    spanned::Spanned,
};

use crate::diag::{Errors, did_you_mean, list, nearest};

/// Keys that may be repeated in one list.
const REPEATABLE: [&str; 1] = ["one_of"];

/// One key of an attribute: `key`, `key = tokens` or `key(tokens)`.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) name: Ident,
    pub(crate) value: KeyValue,
}

#[derive(Clone, Debug)]
pub(crate) enum KeyValue {
    None,
    Assigned(TokenStream),
    Listed(TokenStream),
}

/// The keys of one attribute. Each check takes out the keys that it knows; what is left at the end is unknown.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    left: Vec<Key>,
    known: Vec<&'static str>,
    taken: Vec<&'static str>,
}

impl Keys {
    /// Reads `a = 1, b, c(d = 2)`; a malformed entry does not hide the others.
    pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Self {
        let mut keys = Self::default();
        keys.add(tokens, errors);
        keys
    }

    /// Adds the keys of another attribute on the same item.
    pub(crate) fn add(&mut self, tokens: TokenStream, errors: &mut Errors) {
        for part in split_at_commas(tokens) {
            let Some(key) = errors.keep(parse_key.parse2(part)) else { continue };
            let is_repeatable = REPEATABLE.iter().any(|name| key.name == name);
            if !is_repeatable && self.left.iter().any(|earlier| earlier.name == key.name) {
                errors.push(&key.name, format_args!("`{}` is set twice; keep one", key.name));
            } else {
                self.left.push(key);
            }
        }
    }

    fn take(&mut self, name: &'static str) -> Option<Key> {
        self.known.push(name);
        let position = self.left.iter().position(|key| key.name == name)?;
        self.taken.push(name);
        Some(self.left.remove(position))
    }

    /// Returns whether a key was written, even with a malformed value or misspelt: its mistake is reported
    /// already, so that nobody has to report it as missing.
    pub(crate) fn is_present(&self, name: &str) -> bool {
        self.taken.contains(&name)
            || self.left.iter().any(|key| nearest(&key.name.to_string(), &self.known) == Some(name))
    }

    /// A key without a value.
    pub(crate) fn flag(&mut self, name: &'static str, errors: &mut Errors) -> Option<Ident> {
        let key = self.take(name)?;
        if let KeyValue::Assigned(tokens) | KeyValue::Listed(tokens) = &key.value {
            errors.push(tokens, format_args!("`{name}` takes no value; remove it"));
        }
        Some(key.name)
    }

    /// A key with `= value`; `example` appears in the message about a malformed value.
    pub(crate) fn value<T: Parse>(
        &mut self,
        name: &'static str,
        example: &str,
        errors: &mut Errors,
    ) -> Option<T> {
        let key = self.take(name)?;
        let expected = format!("expected a value such as `{name} = {example}`");
        match key.value {
            KeyValue::Assigned(tokens) => match syn::parse2::<T>(tokens.clone()) {
                Ok(value) => return Some(value),
                Err(_) if tokens.is_empty() => errors.push(&key.name, expected),
                Err(_) => match next_key(&tokens) {
                    Some(next) => {
                        errors.push(&next, format_args!("a comma is missing before `{next}`"));
                    }
                    None => errors.push(tokens, expected),
                },
            },
            KeyValue::Listed(tokens) => errors.push(tokens, expected),
            KeyValue::None => errors.push(&key.name, expected),
        }
        None
    }

    /// A key with `(..)`.
    pub(crate) fn listed(
        &mut self,
        name: &'static str,
        example: &str,
        errors: &mut Errors,
    ) -> Option<(Ident, Keys)> {
        let key = self.take(name)?;
        match key.value {
            KeyValue::Listed(tokens) => Some((key.name, Keys::parse(tokens, errors))),
            _ => {
                errors.push(&key.name, format_args!("expected `{name}({example})`"));
                None
            }
        }
    }

    /// All keys of the form `name(a, b, ..)`.
    pub(crate) fn groups(
        &mut self,
        name: &'static str,
        example: &str,
        errors: &mut Errors,
    ) -> Vec<(Ident, Vec<Ident>)> {
        let mut groups = Vec::new();
        while let Some(key) = self.take(name) {
            let names = match key.value {
                KeyValue::Listed(tokens) => {
                    Punctuated::<Ident, Token![,]>::parse_terminated.parse2(tokens).ok()
                }
                _ => None,
            };
            match names {
                Some(names) => groups.push((key.name, names.into_iter().collect())),
                None => errors.push(&key.name, format_args!("expected `{name}({example})`")),
            }
        }
        groups
    }

    /// Reports every key that was not taken.
    pub(crate) fn finish(self, errors: &mut Errors) {
        for key in &self.left {
            let name = key.name.unraw().to_string();
            let suggestion = did_you_mean(&name, &self.known);
            let known = if self.known.is_empty() {
                "this attribute takes no keys".to_owned()
            } else {
                format!("known keys: {}", list(&self.known))
            };
            errors.push(&key.name, format_args!("unknown key `{name}`{suggestion} ({known})"));
        }
    }
}

/// A whole number, or an amount in yuan in quotes, as a key's value.
#[derive(Debug)]
pub(crate) struct Bound {
    /// The number; an amount in cents.
    pub(crate) value: i64,
    pub(crate) is_amount: bool,
    tokens: TokenStream,
}

impl Bound {
    pub(crate) fn report(&self, errors: &mut Errors, message: impl Display) {
        errors.push(&self.tokens, message);
    }

    fn amount(text: &LitStr) -> syn::Result<Self> {
        let refused =
            || syn::Error::new(text.span(), "an amount in yuan with two decimals, such as \"0.01\"");
        let written = text.value();
        let (yuan, cents) = written.split_once('.').ok_or_else(refused)?;
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if cents.len() != 2 || !is_digits(cents) || !is_digits(yuan) {
            return Err(refused());
        }
        let value = format!("{yuan}{cents}").parse().map_err(|_| refused())?;
        Ok(Self { value, is_amount: true, tokens: quote!(#text) })
    }
}

impl Display for Bound {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_amount {
            write!(out, "{}.{:02} yuan", self.value / 100, self.value % 100)
        } else {
            write!(out, "{}", self.value)
        }
    }
}

impl Parse for Bound {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            return Self::amount(&input.parse()?);
        }
        let minus: Option<Token![-]> = input.parse()?;
        let digits: LitInt = input.parse()?;
        let sign = if minus.is_some() { "-" } else { "" };
        let value = format!("{sign}{}", digits.base10_digits()).parse();
        let value = value.map_err(|_| syn::Error::new(digits.span(), "an integer of 64 bits"))?;
        Ok(Self { value, is_amount: false, tokens: quote!(#minus #digits) })
    }
}

fn parse_key(input: ParseStream<'_>) -> syn::Result<Key> {
    let name = input.call(Ident::parse_any)?;
    let value = if input.is_empty() {
        KeyValue::None
    } else if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        KeyValue::Assigned(input.parse()?)
    } else if input.peek(syn::token::Paren) {
        let inner;
        syn::parenthesized!(inner in input);
        if !input.is_empty() {
            return Err(input.error("expected a comma before the next key"));
        }
        KeyValue::Listed(inner.parse()?)
    } else {
        return Err(input.error("expected `=`, `(` or a comma after the key"));
    };
    Ok(Key { name, value })
}

/// Splits at the commas of this level; empty parts (a trailing comma) are dropped.
fn split_at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        match (&token, parts.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => parts.push(TokenStream::new()),
            (_, Some(part)) => part.extend([token]),
            (_, None) => {}
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The path of the runtime in expansions: the value of `crate = path`, or else `default`.
pub(crate) fn runtime_path(keys: &mut Keys, default: syn::Path, errors: &mut Errors) -> syn::Path {
    let chosen = keys.value::<syn::Path>("crate", "alipay::runtime", errors);
    if let Some(path) = &chosen
        && let Some(first) = path.segments.first()
        && path.leading_colon.is_none()
        && (first.ident == "self" || first.ident == "super")
    {
        let message = "this path must resolve in every module; begin it with `crate::`, `::` or a crate name";
        errors.push_error(syn::Error::new(path.span(), message));
    }
    chosen.unwrap_or(default)
}

/// The name of a key inside the value of another, where a comma is missing: `response = Page service = OrderApi`.
fn next_key(tokens: &TokenStream) -> Option<Ident> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    tokens.windows(2).find_map(|pair| match pair {
        [TokenTree::Ident(name), TokenTree::Punct(equals)] if equals.as_char() == '=' => Some(name.clone()),
        _ => None,
    })
}
