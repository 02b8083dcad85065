//! The known mistakes: differences between the signed text and the right one, and between a signature and the right one.

mod content;
mod form;
mod rest;
mod signature;

pub(crate) use content::ContentMistake;
pub(crate) use form::FormMistake;
pub(crate) use rest::RestMistake;
pub(crate) use signature::SignatureMistake;

use crate::i18n::Text;

/// The side that may have made a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The application, which signed.
    Signer,
    /// The receiver of a text that Alipay signed, or a layer that recorded or changed it.
    Receiver,
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mistake {
    Form(FormMistake),
    Content(ContentMistake),
    Rest(RestMistake),
    Signature(SignatureMistake),
    /// A parameter that the signature does not cover.
    ExtraParameter(String),
    /// An empty parameter that the signature covers, and that a framework has dropped.
    EmptyDropped(String),
}

/// The texts of a mistake, each in English and Chinese.
struct Wording {
    /// A name that stays the same over versions.
    code: &'static str,
    /// The text that the signature matches, as the end of a sentence; for a mistake in the signature, a whole one.
    signed: [&'static str; 2],
    /// The help for the signer.
    help: [&'static str; 2],
    /// The help for the receiver, if it is another one.
    at_receiver: Option<[&'static str; 2]>,
}

impl Mistake {
    /// A name that stays the same over versions.
    pub(crate) fn code(&self) -> &'static str {
        self.wording().code
    }

    /// Describes the text that was signed, or the signature.
    pub(crate) fn message(&self) -> Text {
        self.described("the signature matches the text", "签名对应的是")
    }

    /// Describes the text that the user's program built.
    pub(crate) fn built_message(&self) -> Text {
        self.described("the program built the text", "程序拼接的是")
    }

    fn described(&self, subject: &str, chinese_subject: &str) -> Text {
        let [english, chinese] = self.wording().signed;
        match self {
            Mistake::Signature(_) => Text::new(english, chinese),
            Mistake::ExtraParameter(name) => Text::new(
                format!("{subject} without the parameter `{name}`"),
                format!("{chinese_subject}不含参数 {name} 的文本"),
            ),
            Mistake::EmptyDropped(name) => Text::new(
                format!("{subject} with the empty parameter `{name}=`"),
                format!("{chinese_subject}含有空参数 {name}= 的文本"),
            ),
            _ => Text::new(format!("{subject} {english}"), format!("{chinese_subject}{chinese}")),
        }
    }

    /// Returns whether a capture without its end looks the same.
    pub(crate) fn looks_like_a_cut(&self) -> bool {
        matches!(self, Mistake::EmptyDropped(_) | Mistake::Content(ContentMistake::TrimmedInTransit))
    }

    /// Returns whether a log that shows a received JSON in another layout looks the same.
    pub(crate) fn may_be_of_log(&self, side: Side) -> bool {
        use ContentMistake::{
            JsonCompacted, JsonSorted, JsonSpaced, LineEnds, SlashesEscaped, SlashesUnescaped,
            UnicodeEscaped, UnicodeUnescaped,
        };
        let layouts = [
            JsonCompacted,
            JsonSorted,
            JsonSpaced,
            LineEnds,
            SlashesEscaped,
            SlashesUnescaped,
            UnicodeEscaped,
            UnicodeUnescaped,
        ];
        side == Side::Receiver && layouts.iter().any(|one| *self == Mistake::Content(*one))
            || self.looks_like_a_cut()
    }

    /// Returns the help for a side.
    pub(crate) fn help(&self, side: Side) -> Text {
        let wording = self.wording();
        let own = if side == Side::Receiver { wording.at_receiver } else { None };
        let [english, chinese] = own.unwrap_or(wording.help);
        Text::new(english, chinese)
    }

    fn wording(&self) -> Wording {
        match self {
            Mistake::Form(mistake) => mistake.wording(),
            Mistake::Content(mistake) => mistake.wording(),
            Mistake::Rest(mistake) => mistake.wording(),
            Mistake::Signature(mistake) => mistake.wording(),
            Mistake::ExtraParameter(_) => {
                Wording { code: "extra-parameter", ..FormMistake::ExtraParameters.wording() }
            }
            Mistake::EmptyDropped(_) => FormMistake::EmptyDropped.wording(),
        }
    }
}
