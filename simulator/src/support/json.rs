//! JSON built and read member by member, for the control API and for stores.

use alipay::runtime::json::{Json, Member};

/// Creates an object with these members.
pub(crate) fn object(members: impl IntoIterator<Item = (&'static str, Json<'static>)>) -> Json<'static> {
    let member = |(name, value): (&'static str, Json<'static>)| Member { name: name.into(), value };
    Json::Object(members.into_iter().map(member).collect())
}

/// Creates a list.
pub(crate) fn list(items: impl IntoIterator<Item = Json<'static>>) -> Json<'static> {
    Json::List(items.into_iter().collect())
}

/// Creates a string.
pub(crate) fn text(text: impl Into<String>) -> Json<'static> {
    Json::Text(text.into().into())
}

/// Creates a string, or `null` for `None`.
pub(crate) fn text_or_null(text: Option<impl Into<String>>) -> Json<'static> {
    text.map_or(Json::Null, self::text)
}

/// Creates a number.
pub(crate) fn number(number: impl ToString + Copy) -> Json<'static> {
    Json::Number(number.to_string().into())
}

/// Returns a member if it is a string.
pub(crate) fn text_of<'j>(json: &'j Json<'_>, name: &str) -> Option<&'j str> {
    json.get(name)?.as_text()
}

/// Returns a member if it is a whole number.
pub(crate) fn integer_of<N: std::str::FromStr>(json: &Json<'_>, name: &str) -> Option<N> {
    match json.get(name)? {
        Json::Number(digits) => digits.parse().ok(),
        _ => None,
    }
}

/// Returns the elements of a member that is a list. Returns an empty slice if the member is absent.
pub(crate) fn list_of<'j, 'd>(json: &'j Json<'d>, name: &str) -> &'j [Json<'d>] {
    match json.get(name) {
        Some(Json::List(items)) => items,
        _ => &[],
    }
}
