//! A rule of a scenario: a fault, the calls that it affects, and when.

use std::ops::Range;

use alipay_simulator::{Fault, FaultPlan, NotificationFault};
use serde::Deserialize;
use toml::Spanned;

use super::mistake::{Mistake, closest};

/// The step of a script without a fault.
const PASS: &str = "pass";

/// The similarity from which an unknown method is taken for a misspelling of a known one.
const SIMILAR_METHODS: f64 = 0.97;

/// A rule that was checked.
#[derive(Debug)]
pub(super) enum Plan {
    Calls(FaultPlan),
    Notifications(FaultPlan<NotificationFault>),
}

/// A rule as written in the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRule {
    method: Option<Spanned<String>>,
    fault: Option<Spanned<OneOrMany>>,
    times: Option<u64>,
    always: Option<bool>,
    probability: Option<Spanned<f64>>,
    seed: Option<u64>,
    script: Option<Vec<Spanned<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// A name, with its place.
struct Name {
    span: Range<usize>,
    text: String,
}

/// Returns the names of a rule's faults.
fn names(fault: Option<Spanned<OneOrMany>>, script: Option<Vec<Spanned<String>>>) -> Option<Vec<Name>> {
    match (fault, script) {
        (None, Some(script)) => {
            Some(script.into_iter().map(|one| Name { span: one.span(), text: one.into_inner() }).collect())
        }
        (Some(fault), None) => {
            let span = fault.span();
            let texts = match fault.into_inner() {
                OneOrMany::One(text) => vec![text],
                OneOrMany::Many(texts) => texts,
            };
            Some(texts.into_iter().map(|text| Name { span: span.clone(), text }).collect())
        }
        _ => None,
    }
}

/// The occasions on which a fault is injected.
enum When {
    Times(u64),
    Always,
    Randomly(f64, u64),
    Script,
}

/// Checks a rule.
pub(super) fn read(rule: Spanned<RawRule>) -> Result<Plan, Mistake> {
    let span = rule.span();
    let rule = rule.into_inner();
    if let Some(method) = &rule.method {
        check_method(method)?;
    }
    let when = when(&rule, &span)?;
    let either = || {
        Mistake::at(
            span.clone(),
            "a rule needs either `fault` or `script`",
            "每条规则须设置 `fault` 或 `script` 其中之一",
        )
    };
    let names = names(rule.fault, rule.script).ok_or_else(either)?;
    let is_of_calls = |name: &Name| name.text.parse::<Fault>().is_ok();
    let is_of_notifications =
        |name: &Name| name.text == PASS || name.text.parse::<NotificationFault>().is_ok();
    let method = rule.method.map(Spanned::into_inner);
    if names.iter().any(is_of_calls) {
        Ok(Plan::Calls(planned(&names, &when, &span, Fault::NAMES, method)?))
    } else if names.iter().all(is_of_notifications) {
        Ok(Plan::Notifications(planned(&names, &when, &span, NotificationFault::NAMES, method)?))
    } else {
        let known = [Fault::NAMES, NotificationFault::NAMES].concat();
        planned(&names, &when, &span, &known, method).map(Plan::Calls)
    }
}

fn when(rule: &RawRule, span: &Range<usize>) -> Result<When, Mistake> {
    let RawRule { times, always, probability, seed, script, .. } = rule;
    let english = "a rule needs one of times = 3, always = true, probability = 0.1 (optionally with a seed), script = [..]";
    let chinese =
        "须设置以下四项之一：times = 3、always = true、probability = 0.1（可加 seed）、script = [..]";
    let found = match (times, always, probability, script) {
        (Some(times), None, None, None) => When::Times(*times),
        (None, Some(true), None, None) => When::Always,
        (None, None, None, Some(_)) => When::Script,
        (None, None, Some(probability), None) => {
            let chance = *probability.get_ref();
            if !(0.0..=1.0).contains(&chance) {
                let english = "probability has to be between 0 and 1";
                return Err(Mistake::at(probability.span(), english, "probability 须在 0 到 1 之间"));
            }
            When::Randomly(chance, seed.unwrap_or_default())
        }
        _ => return Err(Mistake::at(span.clone(), english, chinese)),
    };
    if seed.is_some() && !matches!(found, When::Randomly(..)) {
        return Err(Mistake::at(
            span.clone(),
            "seed is allowed with probability only",
            "seed 只能与 probability 一起使用",
        ));
    }
    Ok(found)
}

fn planned<D: Copy + std::str::FromStr>(
    names: &[Name],
    when: &When,
    span: &Range<usize>,
    known: &[&str],
    method: Option<String>,
) -> Result<FaultPlan<D>, Mistake> {
    let read = |name: &Name| {
        name.text.parse::<D>().map_err(|_| Mistake::unknown(name.span.clone(), &name.text, known))
    };
    let one = || match names {
        [name] => read(name),
        _ => {
            let english = "several faults are allowed with probability only";
            Err(Mistake::at(span.clone(), english, "只有 probability 可以设置多个 fault"))
        }
    };
    let plan = match when {
        When::Times(times) => FaultPlan::times(*times, one()?),
        When::Always => FaultPlan::always(one()?),
        When::Randomly(probability, seed) => {
            let choices = names.iter().map(read).collect::<Result<Vec<_>, _>>()?;
            FaultPlan::randomly(*seed, *probability, choices)
        }
        When::Script => {
            let step = |name: &Name| match name.text.as_str() {
                PASS => Ok(None),
                _ => read(name).map(Some),
            };
            FaultPlan::script(names.iter().map(step).collect::<Result<Vec<_>, _>>()?)
        }
    };
    Ok(match method {
        Some(method) => plan.on(method),
        None => plan,
    })
}

/// Checks the method of a rule. It can be one of the user's own, but not a misspelling of a declared one.
fn check_method(method: &Spanned<String>) -> Result<(), Mistake> {
    let name = method.get_ref().as_str();
    let known: Vec<&str> = alipay::catalogue().map(|endpoint| endpoint.method).collect();
    match closest(name, &known).filter(|_| !known.contains(&name)) {
        Some(meant) if strsim::jaro_winkler(name, meant) > SIMILAR_METHODS => {
            Err(Mistake::unknown(method.span(), name, &[meant]))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(text: &str) -> Result<Plan, Mistake> {
        read(toml::from_str::<Spanned<RawRule>>(text).unwrap())
    }

    #[test]
    fn every_occasion_is_read() {
        for (text, shown) in [
            ("fault = 'CutAfter'\ntimes = 2", "2 times CutAfter"),
            ("fault = 'SlowBody(20ms)'\nalways = true", "SlowBody(20ms)"),
            (
                "fault = ['CutAfter', 'BadGateway']\nprobability = 0.5\nseed = 7",
                "0.5 of [CutAfter, BadGateway]",
            ),
            ("script = ['pass', 'CutBefore']", "[None, Some(CutBefore)]"),
            ("method = 'my.own'\nscript = ['pass', 'Gbk']", "Some(Gbk)"),
        ] {
            let plan = plan(text).unwrap();
            assert!(format!("{plan:?}").contains(shown), "{plan:?}");
            assert_eq!(matches!(plan, Plan::Notifications(_)), text.contains("Gbk"));
        }
    }

    #[test]
    fn incomplete_and_contradictory_rules_are_refused() {
        for text in [
            "fault = 'CutAfter'",
            "times = 2",
            "fault = 'CutAfter'\ntimes = 2\nalways = true",
            "fault = 'CutAfter'\nalways = false",
            "fault = 'CutAfter'\nscript = ['pass']",
            "fault = ['CutAfter', 'CutBefore']\ntimes = 1",
            "fault = ['CutAfter', 'Gbk']\nprobability = 0.1",
            "fault = 'CutAfter'\nprobability = 1.5",
            "fault = 'CutAfter'\ntimes = 1\nseed = 1",
            "script = ['pass', 'Nothing']",
        ] {
            assert!(plan(text).is_err(), "{text}");
        }
    }
}
