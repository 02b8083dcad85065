//! The page: three files, part of the program.

use super::reply::Answer;
use crate::Fault;

/// The page itself, or the way to it.
pub(super) fn root(path: &str) -> Answer {
    if path != "/sandbox/" {
        return Answer::Moved("/sandbox/");
    }
    Answer::File("text/html; charset=utf-8", include_str!("../page/page.html"))
}

/// What the page needs.
pub(super) fn file(name: &str) -> Result<Answer, Fault> {
    match name {
        "page.css" => Ok(Answer::File("text/css; charset=utf-8", include_str!("../page/page.css"))),
        "page.js" => Ok(Answer::File("text/javascript; charset=utf-8", include_str!("../page/page.js"))),
        "words.js" => Ok(Answer::File("text/javascript; charset=utf-8", include_str!("../page/words.js"))),
        "icon.svg" => Ok(Answer::File("image/svg+xml", include_str!("../page/icon.svg"))),
        _ => Err(Fault::new(404, "not-found", "the control API has nothing here")),
    }
}
