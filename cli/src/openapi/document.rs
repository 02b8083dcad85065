//! A document: its operations and schemas. Operations are read one by one, so that a malformed one is skipped alone.

use super::{
    components::Schemas,
    node::Node,
    operation::{Name, Operation},
};
use crate::i18n::Text;

/// A document.
#[derive(Debug)]
pub(crate) struct Document {
    /// In the order of the API methods.
    pub(crate) operations: Vec<Operation>,
    pub(crate) schemas: Schemas,
    /// Operations and schemas that cannot be declared.
    pub(crate) skipped: Vec<Skipped>,
}

/// An operation or a schema that is skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    /// The API method, or the name of the schema.
    pub(crate) name: String,
    /// The place in the document, and the reason.
    pub(crate) reason: Text,
}

const VERBS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// Returns an error with the place if the text is not a document of OpenAPI 3.
    pub(crate) fn read(text: &str) -> Result<Self, Text> {
        let root = Node::read(text).map_err(|error| error.text())?;
        match root.text_of("openapi") {
            Some(version) if version.starts_with("3.") => {}
            Some(version) => {
                return Err(Text::new(
                    format!("OpenAPI {version} is not supported; OpenAPI 3.0 is expected"),
                    format!("不支持 OpenAPI {version}；应为 OpenAPI 3.0"),
                ));
            }
            None => {
                return Err(Text::new(
                    "this is not an OpenAPI document: the member `openapi` is missing",
                    "不是 OpenAPI 文档：缺少成员 `openapi`",
                ));
            }
        }
        let missing = || Text::new("the member `paths` is missing", "缺少成员 `paths`");
        let paths = root.get("paths").ok_or_else(missing)?;
        let mut skipped = Vec::new();
        let schemas = root.get("components").and_then(|components| components.get("schemas"));
        let schemas =
            Schemas::read(schemas, |name, reason| skipped.push(Skipped { name: name.to_owned(), reason }));
        let mut document = Self { operations: Vec::new(), schemas, skipped };
        for (path, item) in paths.members() {
            for (verb, node) in item.members().iter().filter(|(verb, _)| VERBS.contains(&verb.as_str())) {
                document.add(path, verb, node, item);
            }
        }
        document.operations.sort_by(|left, right| left.method.cmp(&right.method));
        Ok(document)
    }

    /// Moves the operations that can be compared, but not declared, to the skipped ones.
    pub(crate) fn skip_undeclarable(&mut self) {
        for operation in std::mem::take(&mut self.operations) {
            match &operation.obstacle {
                Some(obstacle) => self.skip(&operation.method, obstacle.text()),
                None => self.operations.push(operation),
            }
        }
    }

    fn skip(&mut self, name: &str, reason: Text) {
        self.skipped.push(Skipped { name: name.to_owned(), reason });
    }

    fn add(&mut self, path: &str, verb: &str, node: &Node, item: &Node) {
        let place = format!("paths.{path}.{verb}");
        let id = node.text_of("operationId").unwrap_or_else(|| method_of(path));
        let malformed = |english, chinese| node.malformed(&place, Text::new(english, chinese)).text();
        let Some(method) = normalized(&id) else {
            return self
                .skip(&id, malformed("its operationId is not an API method", "operationId 不是接口名"));
        };
        if self.operations.iter().any(|other| other.method == method) {
            return self
                .skip(&id, malformed("another operation has the same API method", "另一个操作的接口名相同"));
        }
        let name = Name { original_id: (id != method).then(|| id.clone()), method };
        match Operation::read(&self.schemas, name, path, verb, node, item, &place) {
            Ok(operation) => self.operations.push(operation),
            Err(error) => self.skip(&id, error.text()),
        }
    }
}

/// Returns the API method of a path: `/v3/alipay/a/b` belongs to `alipay.a.b`.
fn method_of(path: &str) -> String {
    path.trim_start_matches("/v3/").replace('/', ".")
}

/// Returns an operationId as the name of a method: at least two words of lower-case letters, digits and `_`, joined by
/// dots. Capitals and hyphens, which no method of the gateway has, are rewritten.
fn normalized(id: &str) -> Option<String> {
    let method = id.to_ascii_lowercase().replace('-', "_");
    let is_word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    (method.contains('.') && method.split('.').all(is_word)).then_some(method)
}
