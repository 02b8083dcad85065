//! Declared endpoints, found by their names.

pub(crate) mod call;
pub(crate) mod spec;

use alipay::{catalogue, runtime::spec::EndpointSpec};
use anyhow::bail;

use crate::i18n::Lang;

/// Finds the endpoint of an API method. The error for an undeclared method names the most similar one.
fn find(method: &str, lang: Lang) -> anyhow::Result<&'static EndpointSpec> {
    if let Some(found) = catalogue().find(|endpoint| endpoint.method == method) {
        return Ok(found);
    }
    let distance = |known: &str| strsim::levenshtein(known, method);
    let nearest = catalogue().map(|endpoint| endpoint.method).min_by_key(|known| distance(known));
    let similar = nearest.filter(|known| distance(known) <= method.len().div_ceil(4));
    let hint = match similar {
        Some(known) => lang.pick(format!("; did you mean {known}?"), format!("；您是否要找 {known}？")),
        None => lang.pick(
            "; `alipay spec` lists the declared methods, and `alipay import` declares more".to_owned(),
            "；使用 alipay spec 可列出已声明的接口，使用 alipay import 可生成更多声明".to_owned(),
        ),
    };
    bail!(
        lang.pick(
            format!("the method {method} is not declared{hint}"),
            format!("接口 {method} 未声明{hint}")
        )
    )
}
