//! One difference, and how it is said.

use serde_json::{Value, json};

use crate::i18n::Lang;

/// Something that the document says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Difference {
    pub(super) method: String,
    /// `request.a.b`, `answer.c[]`; empty for the endpoint itself.
    pub(super) place: String,
    pub(super) kind: Kind,
    /// What is declared here.
    pub(super) here: Option<String>,
    /// What the document says.
    pub(super) there: Option<String>,
}

/// What kind of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// In the document, and not declared here.
    Missing,
    /// Declared here, and not in the document.
    Removed,
    /// One that is removed and one that is missing, with names that are near.
    Renamed,
    /// Of another type.
    Retyped,
    /// Somewhere else in the request.
    Moved,
    /// By another verb or path.
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
    /// As a line for people.
    pub(super) fn line(&self, lang: Lang) -> String {
        let subject = if self.place.is_empty() { lang.pick("the endpoint", "接口") } else { &self.place };
        let here = self.here.as_deref().unwrap_or_default();
        let there = self.there.as_deref().unwrap_or_default();
        match self.kind {
            Kind::Missing if there.is_empty() => {
                lang.pick(format!("+ {subject}: not declared here"), format!("+ {subject}：这里没有声明"))
            }
            Kind::Missing => lang.pick(
                format!("+ {subject} ({there}): not declared here"),
                format!("+ {subject}（{there}）：这里没有声明"),
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
                format!("~ {subject}：这里是 {here}，文档中是 {there}"),
            ),
        }
    }

    /// As data for tools.
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
