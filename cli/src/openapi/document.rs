//! The operations of a document, each read by itself: one that is odd does not stop the others.

use anyhow::{anyhow, bail};

use super::{node::Node, operation::Operation, schemas::Schemas};

/// A document.
#[derive(Debug)]
pub(crate) struct Document {
    /// In the order of the API methods.
    pub(crate) operations: Vec<Operation>,
    pub(crate) schemas: Schemas,
    /// What could not be read.
    pub(crate) skipped: Vec<Skipped>,
}

/// Something that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    /// The API method, or a schema's name.
    pub(crate) what: String,
    pub(crate) why: String,
}

const VERBS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// When it is no OpenAPI document at all, with the place.
    pub(crate) fn read(text: &str) -> anyhow::Result<Self> {
        let root = Node::read(text)?;
        match root.text_of("openapi") {
            Some(version) if version.starts_with("3.") => {}
            Some(version) => bail!("it is of OpenAPI {version}; 3.0 is due"),
            None => bail!("it is no OpenAPI document: the member `openapi` is missing"),
        }
        let paths = root.get("paths").ok_or_else(|| anyhow!("the member `paths` is missing"))?;
        let mut skipped = Vec::new();
        let schemas = root.get("components").and_then(|components| components.get("schemas"));
        let schemas =
            Schemas::read(schemas, |what, why| skipped.push(Skipped { what: what.to_owned(), why }));
        let mut document = Self { operations: Vec::new(), schemas, skipped };
        for (path, item) in paths.members() {
            for (verb, node) in item.members().iter().filter(|(verb, _)| VERBS.contains(&verb.as_str())) {
                document.add(path, verb, node, item);
            }
        }
        document.operations.sort_by(|left, right| left.method.cmp(&right.method));
        Ok(document)
    }

    fn skip(&mut self, what: &str, why: &str) {
        self.skipped.push(Skipped { what: what.to_owned(), why: why.to_owned() });
    }

    fn add(&mut self, path: &str, verb: &str, node: &Node, item: &Node) {
        let place = format!("paths.{path}.{verb}");
        let method = node.text_of("operationId").unwrap_or_else(|| method_of(path));
        let is_method = method.contains('.')
            && method.split('.').all(|word| {
                word.starts_with(|c: char| c.is_ascii_alphabetic())
                    && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
            });
        if !is_method {
            return self
                .skip(&method, &node.malformed(&place, "its operationId is no API method").to_string());
        }
        if self.operations.iter().any(|other| other.method == method) {
            return self.skip(
                &method,
                &node.malformed(&place, "another operation has the same API method").to_string(),
            );
        }
        match Operation::read(&self.schemas, method.clone(), path, verb, node, item, &place) {
            Ok(operation) => self.operations.push(operation),
            Err(error) => self.skip(&method, &error.to_string()),
        }
    }
}

/// `/v3/alipay/a/b` stands for `alipay.a.b`.
fn method_of(path: &str) -> String {
    path.trim_start_matches("/v3/").replace('/', ".")
}
