//! Declared endpoints by their names.

pub(crate) mod call;
pub(crate) mod spec;

use alipay::{catalogue, runtime::spec::EndpointSpec};
use anyhow::bail;

use crate::i18n::Lang;

/// The endpoint of this API method; a method that is not declared is an error that names the nearest.
fn find(method: &str, lang: Lang) -> anyhow::Result<&'static EndpointSpec> {
    if let Some(found) = catalogue().find(|endpoint| endpoint.method == method) {
        return Ok(found);
    }
    let distance = |known: &str| strsim::levenshtein(known, method);
    let nearest = catalogue().map(|endpoint| endpoint.method).min_by_key(|known| distance(known));
    let near = nearest.filter(|known| distance(known) <= method.len().div_ceil(4));
    let hint = match near {
        Some(near) => lang.pick(format!("; did you mean {near}?"), format!("；是不是 {near}？")),
        None => lang.pick(
            "; `alipay spec` lists what is declared, and `alipay import` declares more".to_owned(),
            "；alipay spec 列出已声明的接口，alipay import 可以生成更多".to_owned(),
        ),
    };
    bail!(lang.pick(format!("{method} is not declared{hint}"), format!("没有声明 {method}{hint}")))
}
