//! A place in a text.

/// A place in a text, which only moves on.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Moves past a character.
    pub(super) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at = self.at.saturating_add(c.len_utf8());
        Some(c)
    }

    /// Moves past a text if it follows.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let follows = self.rest().starts_with(text);
        if follows {
            self.at = self.at.saturating_add(text.len());
        }
        follows
    }

    /// Moves past the characters of a kind.
    pub(super) fn skip(&mut self, is_skipped: impl Fn(char) -> bool) {
        let rest = self.rest();
        let length = rest.find(|c| !is_skipped(c)).unwrap_or(rest.len());
        self.at = self.at.saturating_add(length);
    }

    /// Returns whether a name and its separator follow: `"a":`, `'a' =>`, `[a] =>`, `a=`.
    pub(super) fn is_at_key(&self) -> bool {
        let mut ahead = self.clone();
        ahead.skip(|c| c.is_whitespace() || matches!(c, '+' | '#' | '-'));
        let closing = match ahead.peek() {
            Some('[') => {
                ahead.bump();
                Some(']')
            }
            _ => None,
        };
        let quote = ahead.peek().filter(|c| matches!(c, '"' | '\''));
        if quote.is_some() {
            ahead.bump();
        }
        let start = ahead.at;
        ahead.skip(|c| {
            c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':') && quote.is_some() || c == '_'
        });
        if ahead.at == start {
            return false;
        }
        if let Some(quote) = quote
            && !ahead.take(quote.encode_utf8(&mut [0; 4]))
        {
            return false;
        }
        if closing.is_some() && !ahead.take("]") {
            return false;
        }
        ahead.skip(|c| c == ' ');
        ahead.rest().starts_with("=>") || closing.is_none() && ahead.rest().starts_with([':', '='])
    }
}
