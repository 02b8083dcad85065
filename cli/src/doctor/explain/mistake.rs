//! The known mistakes: each makes a text differ from the one that is to be signed, or a signature from the one that
//! is to be made.

mod content;
mod form;
mod rest;
mod signature;

pub(crate) use content::ContentMistake;
pub(crate) use form::FormMistake;
pub(crate) use rest::RestMistake;
pub(crate) use signature::SignatureMistake;

use crate::i18n::Text;

/// Who may have made a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The application, which signed.
    Signer,
    /// Whoever received, recorded or changed what Alipay signed.
    Receiver,
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mistake {
    Form(FormMistake),
    Content(ContentMistake),
    Rest(RestMistake),
    Signature(SignatureMistake),
    /// This parameter has no place in what is signed.
    ExtraParameter(String),
}

/// A mistake in words, each in English and Chinese.
struct Wording {
    /// A name that stays the same over versions.
    code: &'static str,
    /// What the signature fits.
    fits: [&'static str; 2],
    /// What the signer should do.
    help: [&'static str; 2],
    /// What the receiver should do, where it is something else.
    at_receiver: Option<[&'static str; 2]>,
}

impl Mistake {
    /// A name that stays the same over versions.
    pub(crate) fn code(&self) -> &'static str {
        self.wording().code
    }

    /// How the text that was signed differs from the one that is to be.
    pub(crate) fn fits(&self) -> Text {
        if let Mistake::ExtraParameter(name) = self {
            return Text::new(format!("the parameter `{name}` is left out"), format!("去掉了参数 {name}"));
        }
        let [english, chinese] = self.wording().fits;
        Text::new(english, chinese)
    }

    /// What to do instead.
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
        }
    }
}
