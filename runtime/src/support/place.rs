//! Named values in one buffer, so that parameters are not a string per name and per value.

use std::ops::Range;

/// The place of `name=value` in a buffer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    start: usize,
    equals: usize,
    end: usize,
}

impl Place {
    /// Appends `name=value` to a text.
    pub(crate) fn append(text: &mut String, name: &str, value: &str) -> Self {
        let start = text.len();
        text.push_str(name);
        let equals = text.len();
        text.push('=');
        text.push_str(value);
        Self { start, equals, end: text.len() }
    }

    /// Appends `name=value` to bytes.
    pub(crate) fn append_bytes(bytes: &mut Vec<u8>, name: &[u8], value: &[u8]) -> Self {
        let start = bytes.len();
        bytes.extend_from_slice(name);
        let equals = bytes.len();
        bytes.push(b'=');
        bytes.extend_from_slice(value);
        Self { start, equals, end: bytes.len() }
    }

    /// The place from `start` to `end`, with the equals sign at `equals`.
    pub(crate) fn new(start: usize, equals: usize, end: usize) -> Self {
        Self { start, equals, end }
    }

    pub(crate) fn name(self) -> Range<usize> {
        self.start..self.equals
    }

    pub(crate) fn value(self) -> Range<usize> {
        self.equals.saturating_add(1)..self.end
    }
}
