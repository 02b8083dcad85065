use alipay_runtime_macros::{alipay_enum, alipay_model};

use super::*;
use crate::{
    json::parse,
    values::{CommaList, Extra},
};

#[alipay_enum(crate = crate)]
enum Color {
    #[alipay("RED")]
    Red,
}

#[alipay_model(setters, crate = crate)]
#[derive(PartialEq)]
struct Leaf {
    name: String,
    #[alipay(sensitive)]
    phone: Option<String>,
    color: Option<Color>,
}

#[alipay_model(setters, crate = crate)]
#[derive(PartialEq)]
struct Tree {
    #[alipay(max_len = 3)]
    text: Option<String>,
    #[alipay(as_text)]
    numbers: Option<Vec<i64>>,
    #[alipay(as_text)]
    flag: Option<bool>,
    count: Option<u32>,
    leaves: Vec<Leaf>,
}

fn read(text: &str) -> Result<Tree, DecodeError> {
    let mut tree = Tree::empty();
    tree.decode(&parse(text).expect(text))?;
    Ok(tree)
}

fn write(tree: &Tree) -> String {
    tree.to_json().unwrap().to_string()
}

#[test]
fn numbers_and_booleans_are_read_quoted_or_not() {
    for text in
        [r#"{"count":7,"flag":true,"numbers":[1,-2]}"#, r#"{"count":"7","flag":"true","numbers":["1","-2"]}"#]
    {
        let tree = read(text).unwrap();
        assert_eq!((tree.count, tree.flag, tree.numbers), (Some(7), Some(true), Some(vec![1, -2])));
    }
    assert_eq!(read(r#"{"text":12.50}"#).unwrap().text.as_deref(), Some("12.50"));
}

#[test]
fn numbers_are_never_converted_to_floats() {
    let tree = read(r#"{"numbers":[9007199254740993,-9223372036854775808]}"#).unwrap();
    assert_eq!(tree.numbers, Some(vec![9_007_199_254_740_993, i64::MIN]));
    for text in ["7.0", "7e0", "4294967296", "-1", r#""7x""#, "true", "[7]"] {
        let error = read(&format!(r#"{{"count":{text}}}"#)).unwrap_err();
        assert_eq!((error.path.as_str(), error.expected), ("count", "an integer (u32)"), "{text}");
    }
}

#[test]
fn null_empty_text_and_the_word_null_are_absent_where_a_field_is_optional() {
    for value in ["null", r#""""#, r#""null""#] {
        let tree = read(&format!(r#"{{"text":{value},"count":{value},"leaves":{value}}}"#)).unwrap();
        assert_eq!(tree, Tree::new(), "{value}");
    }
    let leaf = read(r#"{"leaves":[{"name":"null"}]}"#).unwrap().leaves.remove(0);
    assert_eq!(leaf.name, "null");
}

#[test]
fn a_missing_or_wrong_field_is_named_with_its_path() {
    for (text, path, found) in [
        (r#"{"leaves":[{"name":"a"},{}]}"#, "leaves[1].name", "nothing"),
        (r#"{"leaves":[{"name":null}]}"#, "leaves[0].name", "nothing"),
        (r#"{"leaves":[{"name":["a"]}]}"#, "leaves[0].name", "a list"),
        (r#"{"leaves":{"name":"a"}}"#, "leaves", "an object"),
        (r#"{"leaves":["a"]}"#, "leaves[0]", "text"),
        (r#"{"numbers":[1,"x"]}"#, "numbers[1]", "a text of another form"),
        ("[]", "", "a list"),
    ] {
        let error = read(text).unwrap_err();
        assert_eq!((error.path.as_str(), error.found), (path, found), "{text}");
    }
}

#[test]
fn undeclared_members_are_ignored_and_unknown_enum_texts_are_kept() {
    let tree = read(r#"{"new":{"a":[1.5]},"leaves":[{"name":"a","color":"GREEN","new":1}]}"#).unwrap();
    assert_eq!(tree.leaves[0].color, Some(Color::Unknown("GREEN".to_owned())));
    assert_eq!(write(&tree), r#"{"leaves":[{"name":"a","color":"GREEN"}]}"#);
}

#[test]
fn as_text_quotes_numbers_booleans_and_their_lists() {
    let tree = Tree::new().with_numbers(vec![1, 2]).with_flag(false).with_count(3);
    assert_eq!(write(&tree), r#"{"numbers":["1","2"],"flag":"false","count":3,"leaves":[]}"#);
    assert_eq!(read(&write(&tree)).unwrap(), tree);
}

#[test]
fn max_len_counts_characters_and_names_the_field() {
    let checked = |text: &str| check(Tree::SPEC, &Tree::new().with_text(text).to_json().unwrap());
    assert_eq!(checked("中文字"), Ok(()));
    let error = checked("中文字x").unwrap_err();
    assert_eq!(error.field, "text");
    assert!(error.problem.contains("4 characters"), "{error}");
}

#[alipay_model(setters, one_of(a, b), one_of(c, d), crate = crate)]
struct Bounded {
    a: Option<String>,
    b: Option<u64>,
    c: Vec<String>,
    d: Option<bool>,
    #[alipay(min = -1, max = 100, as_text)]
    count: Option<i64>,
    #[alipay(min = 1)]
    counts: Option<CommaList<u8>>,
    #[alipay(max = 9)]
    levels: Option<Vec<u64>>,
}

fn refused(value: &impl Model) -> Option<(String, String)> {
    let wrong = check(value.spec_of(), &value.to_json().unwrap()).err()?;
    Some((wrong.field, wrong.problem))
}

trait SpecOf: Model {
    fn spec_of(&self) -> &'static ModelSpec {
        Self::SPEC
    }
}

impl<M: Model> SpecOf for M {}

#[test]
fn integers_out_of_range_are_refused_in_lists_and_as_text_too() {
    let valid = || Bounded::new().with_b(u64::MAX).with_d(false);
    assert_eq!(refused(&valid().with_count(-1).with_levels(vec![9]).with_counts(CommaList(vec![1]))), None);
    for (wrong, field, problem) in [
        (valid().with_count(-2), "count", "-2 is out of range; the minimum is -1"),
        (valid().with_count(101), "count", "101 is out of range; the maximum is 100"),
        (valid().with_counts(CommaList(vec![1, 0])), "counts", "0 is out of range; the minimum is 1"),
        (
            valid().with_levels(vec![1, u64::MAX]),
            "levels[1]",
            "18446744073709551615 is out of range; the maximum is 9",
        ),
    ] {
        assert_eq!(refused(&wrong), Some((field.to_owned(), problem.to_owned())));
    }
}

#[test]
fn every_group_needs_a_field_and_empty_text_counts_as_absent() {
    assert_eq!(refused(&Bounded::new().with_a("x").with_d(false)), None);
    for wrong in [Bounded::new().with_d(true), Bounded::new().with_a("").with_d(true)] {
        let (field, problem) = refused(&wrong).unwrap();
        assert_eq!((field.as_str(), problem.contains("set this field or `b`")), ("a", true), "{problem}");
    }
}

#[alipay_model(setters, crate = crate)]
#[derive(PartialEq)]
struct Open {
    name: Option<String>,
    #[alipay(extra)]
    others: Extra,
    inner: Vec<Open>,
}

#[test]
fn undeclared_members_are_kept_and_sent_back_unchanged() {
    let text = r#"{"name":"a","inner":[{"inner":[],"x":{"y":[1.50,null]}}],"level":"3","none":null}"#;
    let mut open = Open::empty();
    open.decode(&parse(text).unwrap()).unwrap();
    assert_eq!(open.others.names().collect::<Vec<_>>(), ["level", "none"]);
    assert_eq!(open.others.get::<u8>("level"), Ok(Some(3)));
    assert_eq!(open.others.get::<bool>("level").unwrap_err().path, "level");
    assert_eq!(open.others.get::<bool>("none"), Ok(None));
    assert_eq!(open.to_json().unwrap().to_string(), text);
    assert!(!format!("{open:?}").contains('3'));
}

#[test]
fn a_declared_field_cannot_be_sent_as_an_undeclared_one() {
    let mut others = Extra::new();
    others.set("name", &"x".to_owned()).unwrap();
    let error = Open::new().with_others(others).to_json().unwrap_err();
    assert_eq!(error.field, "name");
}

#[test]
fn debug_hides_sensitive_fields_of_nested_models() {
    let tree = read(r#"{"leaves":[{"name":"a","phone":"135"}]}"#).unwrap();
    assert_eq!(format!("{tree:?}"), r#"Tree { leaves: [Leaf { name: "a", phone: *** }] }"#);
}

#[cfg(feature = "serde")]
#[test]
fn declared_types_go_through_serde_and_back() {
    let tree = read(r#"{"text":"a","numbers":["1"],"leaves":[{"name":"a","color":"RED"}]}"#).unwrap();
    let value = serde_json::to_value(&tree).unwrap();
    assert_eq!(serde_json::from_value::<Tree>(value).unwrap(), tree);
    let error = serde_json::from_str::<Tree>(r#"{"count":"x"}"#).unwrap_err();
    assert!(error.to_string().contains("`count`"), "{error}");
    assert!(serde_json::from_str::<Tree>(r#"{"count":1,"count":2}"#).is_err());
}

#[alipay_model(setters, crate = crate)]
struct Payment {
    number: String,
    #[alipay(min = "0.01", max = "99.99")]
    amount: Option<crate::Money>,
}

#[test]
fn amounts_out_of_range_and_empty_required_texts_are_not_sent() {
    let payment = |number: &str, cents| Payment::new(number).with_amount(crate::Money::from_cents(cents));
    let checked = |payment: &Payment| check(Payment::SPEC, &payment.to_json().unwrap());
    checked(&payment("1", 1)).unwrap();
    checked(&payment("1", 9999)).unwrap();
    for (number, cents, expected) in [
        ("1", 0, "field `amount`: 0.00 yuan is out of range; the minimum is 0.01"),
        ("1", -1, "the minimum is 0.01"),
        ("1", 10_000, "field `amount`: 100.00 yuan is out of range; the maximum is 99.99"),
        (" ", 1, "field `number`: empty, but required"),
    ] {
        let error = checked(&payment(number, cents)).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}
