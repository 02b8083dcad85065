//! The page: its files, part of the program.

use super::reply::Answer;
use crate::Refusal;

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The page itself, or the way to it.
pub(super) fn root(path: &str) -> Answer {
    if path != "/simulator/" {
        return Answer::Moved("/simulator/");
    }
    Answer::File("text/html; charset=utf-8", include_str!("../page/page.html"))
}

/// What the page needs.
pub(super) fn file(name: &str) -> Result<Answer, Refusal> {
    let (kind, content) = match name {
        "page.css" => ("text/css; charset=utf-8", include_str!("../page/page.css")),
        "icon.svg" => ("image/svg+xml", include_str!("../page/icon.svg")),
        "page.js" => (SCRIPT, include_str!("../page/page.js")),
        "dom.js" => (SCRIPT, include_str!("../page/dom.js")),
        "orders.js" => (SCRIPT, include_str!("../page/orders.js")),
        "traffic.js" => (SCRIPT, include_str!("../page/traffic.js")),
        "faults.js" => (SCRIPT, include_str!("../page/faults.js")),
        "settings.js" => (SCRIPT, include_str!("../page/settings.js")),
        "words.js" => (SCRIPT, include_str!("../page/words.js")),
        _ => return Err(Refusal::new(404, "not-found", "the control API has nothing here")),
    };
    Ok(Answer::File(kind, content))
}
