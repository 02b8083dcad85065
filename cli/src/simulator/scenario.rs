//! Scenarios: the initial data and the faults of a simulator, from a TOML file.

mod mistake;
mod rule;

use std::{fs, path::Path};

use alipay_simulator::{NewOrder, Simulator};
use anyhow::Context;
use serde::Deserialize;
use toml::Spanned;

use crate::i18n::Lang;
use mistake::Mistake;
use rule::{Plan, RawRule};

/// A scenario.
#[derive(Debug, Default)]
pub(super) struct Scenario {
    pub(super) notify_url: Option<String>,
    pub(super) page_size: Option<usize>,
    orders: Vec<NewOrder>,
    plans: Vec<Plan>,
    responses: Vec<Response>,
}

/// A fixed response to the calls of a method.
#[derive(Debug)]
struct Response {
    method: String,
    status: u16,
    body: String,
}

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    notify_url: Option<String>,
    page_size: Option<Spanned<usize>>,
    #[serde(default)]
    orders: Vec<RawOrder>,
    #[serde(default)]
    rules: Vec<Spanned<RawRule>>,
    #[serde(default)]
    responses: Vec<RawResponse>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawResponse {
    method: Spanned<String>,
    status: Option<Spanned<u16>>,
    #[serde(default)]
    body: toml::Table,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOrder {
    title: Option<String>,
    commodity_id: Option<String>,
    specifications: Option<String>,
    merchant_name: Option<String>,
    merchant_pid: Option<String>,
    total_price: Option<Spanned<String>>,
    #[serde(default)]
    shop_ids: Vec<String>,
    #[serde(default)]
    mini_app_ids: Vec<String>,
}

impl Scenario {
    /// Reads the file. An error has the place of the mistake, and suggests a similar name.
    pub(super) fn read(path: &Path, lang: Lang) -> anyhow::Result<Self> {
        let problem = || format!("{} {}", lang.pick("cannot read", "无法读取"), path.display());
        let text = fs::read_to_string(path).with_context(problem)?;
        Self::parse(&text).map_err(|mistake| anyhow::Error::msg(mistake.message(path, &text, lang)))
    }

    fn parse(text: &str) -> Result<Self, Mistake> {
        let raw: Raw = toml::from_str(text).map_err(|error| Mistake::of_toml(&error))?;
        let page_size = match raw.page_size {
            Some(size) if *size.get_ref() == 0 => {
                return Err(Mistake::at(
                    size.span(),
                    "page_size has to be at least 1",
                    "page_size 不能小于 1",
                ));
            }
            size => size.map(Spanned::into_inner),
        };
        Ok(Self {
            notify_url: raw.notify_url,
            page_size,
            orders: raw.orders.into_iter().map(RawOrder::read).collect::<Result<_, _>>()?,
            plans: raw.rules.into_iter().map(rule::read).collect::<Result<_, _>>()?,
            responses: raw.responses.into_iter().map(RawResponse::read).collect::<Result<_, _>>()?,
        })
    }

    /// Places the orders, and injects the faults. Orders are not placed if the store has some.
    pub(super) fn begin(&mut self, simulator: &Simulator) -> anyhow::Result<()> {
        if simulator.orders().is_empty() {
            for order in self.orders.drain(..) {
                simulator.try_place_order(order)?;
            }
        }
        for plan in self.plans.drain(..) {
            match plan {
                Plan::Calls(faults) => simulator.inject(faults),
                Plan::Notifications(faults) => simulator.inject_notification_fault(faults),
            }
        }
        for Response { method, status, body } in self.responses.drain(..) {
            simulator.respond(method, status, &body)?;
        }
        Ok(())
    }
}

impl RawResponse {
    fn read(self) -> Result<Response, Mistake> {
        let Self { method, status, body } = self;
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
        if method.get_ref().is_empty() || !method.get_ref().chars().all(is_name) {
            return Err(Mistake::at(
                method.span(),
                "method has to be the name of an API method, such as \"alipay.trade.query\"",
                "method 须为接口名称，例如 \"alipay.trade.query\"",
            ));
        }
        if let Some(status) = status.as_ref().filter(|status| !(200..600).contains(status.get_ref())) {
            return Err(Mistake::at(
                status.span(),
                "status has to be an HTTP status from 200 to 599",
                "status 须为 200 至 599 的 HTTP 状态码",
            ));
        }
        let wrong =
            |error: serde_json::Error| Mistake::at(method.span(), error.to_string(), error.to_string());
        let body = serde_json::to_string(&body).map_err(wrong)?;
        let status = status.map_or(200, Spanned::into_inner);
        Ok(Response { method: method.into_inner(), status, body })
    }
}

/// A setter of an order.
type With = fn(NewOrder, String) -> NewOrder;

impl RawOrder {
    fn read(self) -> Result<NewOrder, Mistake> {
        let mut order = NewOrder::new().with_shops(self.shop_ids);
        for id in self.mini_app_ids {
            order = order.with_mini_app(id);
        }
        let texts: [(_, With); 5] = [
            (self.title, NewOrder::with_title),
            (self.commodity_id, NewOrder::with_commodity_id),
            (self.specifications, NewOrder::with_specifications),
            (self.merchant_name, NewOrder::with_merchant_name),
            (self.merchant_pid, NewOrder::with_merchant_pid),
        ];
        for (text, with) in texts {
            order = match text {
                Some(text) => with(order, text),
                None => order,
            };
        }
        let Some(price) = self.total_price else { return Ok(order) };
        let wrong = || {
            Mistake::at(
                price.span(),
                "total_price has to be an amount in yuan as a string, such as \"88.80\"",
                "total_price 须为以元为单位的字符串，例如 \"88.80\"",
            )
        };
        Ok(order.with_total_price(price.get_ref().parse().map_err(|_| wrong())?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        Scenario::parse(text).unwrap_err().message(Path::new("s.toml"), text, Lang::En)
    }

    #[test]
    fn the_example_of_the_documents_is_a_scenario() {
        for document in
            [include_str!("../../../docs/simulator.md"), include_str!("../../../docs/simulator.zh-CN.md")]
        {
            let (_, rest) = document
                .split_once("```toml\n# alipay simulator --scenario scenario.toml\n")
                .expect("the example");
            let (example, _) = rest.split_once("```").unwrap();
            let scenario = Scenario::parse(example).unwrap();
            assert!(scenario.notify_url.is_some() && scenario.page_size.is_some());
            assert_eq!((scenario.orders.len(), scenario.plans.len(), scenario.responses.len()), (1, 4, 1));
        }
    }

    #[test]
    fn unknown_keys_and_names_are_refused_with_their_place_and_suggestions() {
        let key = message("page_size = 5\n[[rules]]\nmetod = \"x\"\nfault = \"CutAfter\"\ntimes = 1\n");
        assert!(key.starts_with("s.toml:3:1: ") && key.contains("did you mean `method`?"), "{key}");
        let fault = message("[[rules]]\nfault = \"CutAftr\"\ntimes = 1\n");
        assert!(fault.starts_with("s.toml:2:9: ") && fault.contains("did you mean `CutAfter`?"), "{fault}");
        assert!(fault.contains("TooManyRequests") && fault.contains("Twice"), "{fault}");
        let far = message("[[rules]]\nfault = \"zzz\"\ntimes = 1\n");
        assert!(!far.contains("did you mean") && far.contains("CutBefore"), "{far}");
        let method = message("[[rules]]\nmethod = \"alipay.trade.pya\"\nfault = \"CutAfter\"\ntimes = 1\n");
        assert!(method.contains("did you mean `alipay.trade.pay`?"), "{method}");
    }

    #[test]
    fn malformed_toml_and_values_out_of_range_are_refused_with_their_place() {
        for (text, place) in [
            ("page_size = 0\n", "s.toml:1:13"),
            ("page_size = \"x\"\n", "s.toml:1:13"),
            ("a =\n", "s.toml:1:"),
            ("\n[[orders]]\ntotal_price = \"cheap\"\n", "s.toml:3:15"),
            ("[[responses]]\nmethod = \"a b\"\n", "s.toml:2:10"),
            ("[[responses]]\nmethod = \"a\"\nstatus = 99\n", "s.toml:3:10"),
            ("[[responses]]\nmethod = \"a\"\nbody = \"x\"\n", "s.toml:3:8"),
        ] {
            let message = message(text);
            assert!(message.starts_with(place), "{message}");
        }
    }
}
