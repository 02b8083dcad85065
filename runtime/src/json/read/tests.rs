use proptest::prelude::*;

use super::*;

#[test]
fn duplicate_names_are_refused_even_when_escaped() {
    assert_eq!(parse(r#"{"a":1,"a":2}"#).unwrap_err().problem, "duplicate member name");
    assert_eq!(parse(r#"{"a":1,"\u0061":2}"#).unwrap_err().problem, "duplicate member name");
    let many: String = (0..40).map(|i| format!("\"k{i}\":0,")).collect();
    assert!(parse(&format!("{{{many}\"z\":0}}")).is_ok());
    assert!(parse(&format!("{{{many}\"k39\":0}}")).is_err());
    assert!(parse(&format!("{{{many}\"k3\":0}}")).is_err());
}

#[test]
fn the_values_of_the_outermost_object_have_spans() {
    let text = r#" { "a" : {"b":[1]} , "\u0063":"x" } "#;
    let found = parse_with_spans(text).unwrap();
    let found: Vec<_> = found.iter().map(|(member, span)| (&*member.name, &text[span.clone()])).collect();
    assert_eq!(found, [("a", r#"{"b":[1]}"#), ("c", r#""x""#)]);
    for text in ["[1]", r#"{"a":1}{"#, r#"{"a":1,"\u0061":2}"#, ""] {
        assert!(parse_with_spans(text).is_err(), "{text}");
    }
}

#[test]
fn numbers_keep_their_text() {
    let text = "[10.10,9007199254740993,-0,1e400]";
    let Json::List(items) = parse(text).unwrap() else { panic!("a list") };
    let texts: Vec<_> = items
        .iter()
        .map(|item| match item {
            Json::Number(text) => text.as_ref(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(texts, ["10.10", "9007199254740993", "-0", "1e400"]);
}

#[test]
fn invalid_json_is_refused_with_its_position() {
    for (text, position) in [
        ("", 0),
        ("{} x", 3),
        ("[1,]", 3),
        ("{\"a\" 1}", 5),
        ("01", 2),
        ("1.", 2),
        ("\"\u{1}\"", 1),
        ("\"abc", 4),
        ("nul", 0),
        (r#""\ud800""#, 7),
        (r#""\udc00""#, 7),
        (r#""\x""#, 3),
    ] {
        assert_eq!(parse(text).expect_err(text).position, position, "{text}");
    }
    assert_eq!(parse(&"[".repeat(100_000)).unwrap_err().problem, "nested more than 64 levels deep");
}

#[test]
fn surrogate_pairs_become_one_character() {
    assert_eq!(parse(r#""\ud83d\ude00""#).unwrap(), Json::Text("😀".into()));
    assert_eq!(parse(r#""\u4e2d\/\n""#).unwrap(), Json::Text("中/\n".into()));
}

proptest! {
    #[test]
    fn the_reader_accepts_what_serde_json_accepts(text in r#"[\[\]{}:,"\\u0-9a-f.eE+ \-ntrl]{0,24}"#) {
        let ours = parse(&text).is_ok();
        let theirs = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        // serde_json accepts duplicate names, and refuses numbers beyond the range of a float.
        if ours != theirs {
            let reason = parse(&text).err().map(|error| error.problem);
            prop_assert!(
                reason == Some("duplicate member name") || text.contains(['e', 'E']),
                "{text:?}: ours {ours}, serde_json {theirs}"
            );
        }
    }

    #[test]
    fn written_documents_parse_to_the_same_value(text in ".{0,40}", number in any::<i64>()) {
        let json = Json::Object(vec![
            Member { name: text.clone().into(), value: Json::Text(text.into()) },
            Member { name: "\u{0}n".into(), value: Json::Number(number.to_string().into()) },
        ]);
        prop_assume!(json.get("\u{0}n").is_some());
        let written = json.to_string();
        prop_assert_eq!(parse(&written).unwrap(), json);
    }
}
