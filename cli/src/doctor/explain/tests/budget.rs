//! Logs of many messages: the attempts are bounded, and the report says what was not tried.

use super::{APP, canonical, keys, sign};
use crate::{
    doctor::explain::{
        Question, Section,
        budget::{ATTEMPTS, Budget},
        explain_within,
    },
    i18n::Lang,
};

/// The number of messages in a log.
const MESSAGES: usize = 60;

fn pairs(number: usize, is_genuine: bool) -> Vec<(&'static str, String)> {
    let content = format!(r#"{{"out_trade_no":"70{number}","goods":["a/b","c"]}}"#);
    let own = [
        ("app_id", "2021001234567890"),
        ("biz_content", &content),
        ("charset", "utf-8"),
        ("goods_type", "0"),
        ("method", "alipay.trade.close"),
        ("quantity", "2"),
        ("sign_type", "RSA2"),
        ("timestamp", "2026-11-23 08:00:00"),
        ("version", "1.0"),
    ];
    let signed = if is_genuine { canonical(&own) } else { format!("another text {number}") };
    let mut pairs: Vec<_> = own.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    pairs.push(("sign", sign(APP, signed)));
    pairs
}

/// A map as a program prints it, on a line.
fn line(form: &str, pairs: &[(&str, String)]) -> String {
    let join = |is: &str, quoted: &dyn Fn(&str) -> String| {
        let pairs = pairs.iter().map(|(name, value)| format!("{}{is}{}", quoted(name), quoted(value)));
        pairs.collect::<Vec<_>>().join(", ")
    };
    let quoted = |text: &str| serde_json::json!(text).to_string();
    match form {
        "JSON" => format!("{{{}}}\n", join(": ", &quoted)),
        "Ruby" => format!("{{{}}}\n", join("=>", &quoted)),
        "PHP" => format!("array({})\n", join(" => ", &|text| format!("'{text}'"))),
        _ => format!("{{{}}}\n", join("=", &ToOwned::to_owned)),
    }
}

/// Explains a text. Returns the number of attempts as well.
fn explained(text: &str) -> (Vec<Section>, usize) {
    let budget = Budget::new();
    let question = Question { captured: vec![text.as_bytes().to_vec()], ..Question::default() };
    let sections = explain_within(&budget, &question, &keys());
    (sections, budget.made())
}

fn codes(section: &Section) -> Vec<&'static str> {
    section.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn the_attempts_of_a_log_are_bounded_and_the_report_says_so() {
    // Signing takes a while.
    let messages: Vec<_> = (0..=MESSAGES).map(|number| pairs(number, number == MESSAGES)).collect();
    for form in ["JSON", "Ruby", "PHP", "Java"] {
        let (alone, of_one) = explained(&line(form, &messages[0]));
        let log: String = messages.iter().map(|pairs| line(form, pairs)).collect();
        let (sections, made) = explained(&log);
        assert_eq!(sections.len(), MESSAGES + 1, "{form}");
        // The last full search goes to its end. Each other message is opened with one key.
        assert!(made <= ATTEMPTS + 2 * of_one + MESSAGES * 8, "{form}: {made} attempts, {of_one} for one");
        assert!(made > ATTEMPTS, "{form}: {made} attempts do not use the budget");
        assert_eq!(codes(&sections[0]), codes(&alone[0]), "{form}: the first has the full search");
        assert_eq!(codes(&sections[MESSAGES - 1]), ["made-by", "search-limited"], "{form}");
        assert_eq!(codes(&sections[MESSAGES])[0], "verified", "{form}: the last is genuine");
        let limited = &sections[MESSAGES - 1].findings[1];
        assert!(limited.leaves_unverified());
        let help = limited.help.as_ref().unwrap();
        for (lang, alone) in [(Lang::En, "pass this message alone"), (Lang::Zh, "单独提供")] {
            assert!(help.in_lang(lang).contains(alone), "{}", help.in_lang(lang));
        }
    }
}

#[test]
fn a_signature_of_another_key_costs_an_opening_per_key() {
    let other = |number: usize| {
        let mut pairs = pairs(number, false);
        pairs.last_mut().unwrap().1 = sign(super::OTHER, number.to_string());
        line("JSON", &pairs)
    };
    let (sections, made) = explained(&(0..MESSAGES).map(other).collect::<String>());
    assert!(sections.iter().all(|section| codes(section) == ["signature-of-other-key"]), "{sections:?}");
    assert_eq!(made, MESSAGES * 2 * 8);
}
