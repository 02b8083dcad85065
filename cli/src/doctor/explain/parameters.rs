//! Signed parameters as a text shows them, with what is certain about the text.

use super::form_variants::{Pairs, decode};
use crate::i18n::Text;

/// One way to read the parameters in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ParameterSet {
    pub(super) shape: Shape,
    /// Names and values, without the escapes of the text around them.
    pub(super) pairs: Pairs,
    pub(super) escaping: Escaping,
    /// The last value may go on, and more parameters may follow.
    pub(super) is_cut: bool,
    /// The names of the parameters in the query of the URL, if it is known.
    pub(super) in_query: Option<Vec<Vec<u8>>>,
    /// The host to which the parameters are sent, if it is known.
    pub(super) host: Option<String>,
}

/// The way in which values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escaping {
    /// Percent-encoded, as on the wire.
    Form,
    /// As they are.
    Plain,
}

/// The form of a text with parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    HttpMessage,
    PageForm,
    Form,
    ErrorScene,
    Map,
    PrintedMap,
    Lines,
    DecodedForm,
}

impl ParameterSet {
    /// Creates a set of a text that shows where it ends.
    pub(super) fn new(shape: Shape, escaping: Escaping, pairs: Pairs) -> Self {
        Self { shape, pairs, escaping, is_cut: false, in_query: None, host: None }
    }

    /// Marks the set as one that may go on.
    pub(super) fn cut_if(mut self, is_cut: bool) -> Self {
        self.is_cut |= is_cut;
        self
    }

    /// Returns names and values, decoded once if they are percent-encoded.
    pub(super) fn decoded(&self) -> Pairs {
        match self.escaping {
            Escaping::Plain => self.pairs.clone(),
            Escaping::Form => self.pairs.iter().map(|(name, value)| (decode(name), decode(value))).collect(),
        }
    }

    /// Returns the value of a parameter, decoded.
    pub(super) fn value(&self, wanted: &str) -> Option<Vec<u8>> {
        let (_, value) = self.pairs.iter().find(|(name, _)| self.is_name(name, wanted))?;
        Some(self.plain(value))
    }

    /// Returns the value of a parameter as text.
    pub(super) fn text(&self, wanted: &str) -> Option<String> {
        self.value(wanted).map(|value| String::from_utf8_lossy(&value).into_owned())
    }

    pub(super) fn has(&self, wanted: &str) -> bool {
        self.pairs.iter().any(|(name, _)| self.is_name(name, wanted))
    }

    /// Returns the tokens, which give access to the account of a merchant.
    pub(super) fn secrets(&self) -> Vec<String> {
        ["app_auth_token", "auth_token", "access_token", "refresh_token"]
            .iter()
            .filter_map(|name| String::from_utf8(self.value(name)?).ok())
            .collect()
    }

    /// Decoding takes a while, and names are hardly ever encoded.
    fn is_name(&self, name: &[u8], wanted: &str) -> bool {
        name == wanted.as_bytes()
            || self.escaping == Escaping::Form && name.contains(&b'%') && decode(name) == wanted.as_bytes()
    }

    fn plain(&self, text: &[u8]) -> Vec<u8> {
        match self.escaping {
            Escaping::Form => decode(text),
            Escaping::Plain => text.to_vec(),
        }
    }
}

impl Shape {
    /// Describes the form, as the end of "read as ..".
    pub(super) fn describe(self) -> Text {
        let (english, chinese) = match self {
            Shape::HttpMessage => ("an HTTP message", "HTTP 报文"),
            Shape::PageForm => ("the form of an HTML page", "HTML 页面表单"),
            Shape::Form => ("a form or query, percent-encoded", "URL 编码的表单或查询串"),
            Shape::ErrorScene => {
                ("a line of Alipay's Java SDK (ErrorScene)", "支付宝 Java SDK 的日志（ErrorScene）")
            }
            Shape::Map => ("an object or map with quoted values", "带引号的对象或 map"),
            Shape::PrintedMap => ("a printed map without quotes", "不带引号的 map"),
            Shape::Lines => ("lines of names and values", "逐行的参数名和值"),
            Shape::DecodedForm => {
                ("a form or query that was decoded before it was logged", "记录之前已解码的表单或查询串")
            }
        };
        Text::new(english, chinese)
    }
}
