//! A difference, as text and as JSON.

use serde_json::{Value, json};

use crate::i18n::Lang;

/// A difference between a declaration and the document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Difference {
    pub(super) method: String,
    /// The path of the field: `request.a.b`, `response.c[]`; empty for the endpoint itself.
    pub(super) place: String,
    pub(super) kind: Kind,
    /// The declaration.
    pub(super) here: Option<String>,
    /// The document.
    pub(super) there: Option<String>,
}

/// The kind of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// In the document, but not declared.
    Missing,
    /// Declared, but not in the document.
    Removed,
    /// A removed and a missing field with similar names.
    Renamed,
    /// Of another type.
    Retyped,
    /// In another place of the request.
    Moved,
    /// With another verb or path.
    Rerouted,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Kind::Missing => "missing",
            Kind::Removed => "removed",
            Kind::Renamed => "renamed",
            Kind::Retyped => "retyped",
            Kind::Moved => "moved",
            Kind::Rerouted => "rerouted",
        }
    }
}

impl Difference {
    /// Returns the difference as a line of text.
    pub(super) fn line(&self, lang: Lang) -> String {
        let subject = if self.place.is_empty() { lang.pick("the endpoint", "接口") } else { &self.place };
        let here = self.here.as_deref().unwrap_or_default();
        let there = self.there.as_deref().unwrap_or_default();
        match self.kind {
            Kind::Missing if there.is_empty() => {
                lang.pick(format!("+ {subject}: not declared here"), format!("+ {subject}：本地未声明"))
            }
            Kind::Missing => lang.pick(
                format!("+ {subject} ({there}): not declared here"),
                format!("+ {subject}（{there}）：本地未声明"),
            ),
            Kind::Removed => lang.pick(
                format!("- {subject}: no longer in the document"),
                format!("- {subject}：文档中已不存在"),
            ),
            Kind::Renamed => lang.pick(
                format!("? {subject}: perhaps renamed to {there}"),
                format!("? {subject}：可能改名为 {there}"),
            ),
            Kind::Retyped | Kind::Moved | Kind::Rerouted => lang.pick(
                format!("~ {subject}: {here} here, {there} in the document"),
                format!("~ {subject}：本地为 {here}，文档中为 {there}"),
            ),
        }
    }

    /// Returns the difference as JSON.
    pub(super) fn as_json(&self) -> Value {
        json!({
            "method": self.method,
            "place": self.place,
            "kind": self.kind.code(),
            "here": self.here,
            "there": self.there,
        })
    }
}
