//! The layout of an import: the file and the name of each type.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{Names, snake, type_name};
use crate::openapi::{Body, Document, Kind, Operation, Schema};

/// The place of a declaration.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Home {
    /// For several domains.
    Common,
    /// In a file of a domain.
    File { domain: String, file: String },
}

/// The file of a domain with the models that several of its files use.
const SHARED: &str = "models";

/// Names of files and folders that mean something to Cargo, to rustc, or to the files that are written here.
const TAKEN: [&str; 12] =
    ["alipay", "bin", "common", "crate", "default", "lib", "main", "mod", "self", "super", "test", "tests"];

/// The layout of an import.
#[derive(Debug)]
pub(super) struct Plan<'d> {
    pub(super) document: &'d Document,
    /// Operations by their files.
    pub(super) files: BTreeMap<(String, String), Vec<&'d Operation>>,
    /// The place and the name of each schema that becomes a type.
    pub(super) schemas: BTreeMap<&'d str, (Home, String)>,
    /// Schemas of responses, of which every field is optional.
    pub(super) in_responses: BTreeSet<&'d str>,
    /// The names that are taken in each domain, common names included.
    pub(super) names: BTreeMap<String, Names>,
}

impl<'d> Plan<'d> {
    /// Plans the operations whose methods begin with one of these prefixes; without prefixes, all.
    pub(super) fn of(document: &'d Document, only: &[String]) -> Self {
        let is_wanted = |operation: &&Operation| {
            only.is_empty() || only.iter().any(|prefix| operation.method.starts_with(prefix.as_str()))
        };
        let mut files: BTreeMap<(String, String), Vec<&Operation>> = BTreeMap::new();
        let mut users: BTreeMap<&str, BTreeSet<(String, String)>> = BTreeMap::new();
        let mut in_responses = BTreeSet::new();
        for operation in document.operations.iter().filter(is_wanted) {
            let place = (domain(&operation.method), file(operation));
            for name in reached(document, &sent(document, operation)) {
                users.entry(name).or_default().insert(place.clone());
            }
            for name in reached(document, &received(document, operation)) {
                users.entry(name).or_default().insert(place.clone());
                in_responses.insert(name);
            }
            files.entry(place).or_default().push(operation);
        }
        let domains: BTreeSet<String> = files.keys().map(|(domain, _)| domain.clone()).collect();
        let mut plan =
            Self { document, files, schemas: BTreeMap::new(), in_responses, names: BTreeMap::new() };
        plan.name_schemas(users, domains);
        plan
    }

    /// Names common schemas first, then each domain's own.
    fn name_schemas(
        &mut self,
        users: BTreeMap<&'d str, BTreeSet<(String, String)>>,
        domains: BTreeSet<String>,
    ) {
        let homes: Vec<(&str, Home)> = users.into_iter().map(|(name, places)| (name, home(places))).collect();
        let mut common = Names::of_types();
        for (name, home) in homes.iter().filter(|(_, home)| *home == Home::Common) {
            self.schemas.insert(name, (home.clone(), common.take(&type_name(name))));
        }
        self.names = domains.into_iter().map(|domain| (domain, common.clone())).collect();
        for (name, home) in homes {
            let Home::File { domain, .. } = &home else { continue };
            if let Some(names) = self.names.get_mut(domain) {
                let own = names.take(&type_name(name));
                self.schemas.insert(name, (home, own));
            }
        }
    }

    /// Returns whether a schema is, or holds, another one without a list between.
    pub(super) fn holds(&self, name: &str, wanted: &str) -> bool {
        let mut waiting = vec![name];
        let mut seen = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            if next == wanted {
                return true;
            }
            if seen.insert(next) {
                waiting.extend(self.held(next));
            }
        }
        false
    }

    /// The schemas of a schema's members, those of objects without a name of their own included.
    fn held(&self, name: &str) -> Vec<&'d str> {
        let mut held = Vec::new();
        let mut waiting: Vec<&Kind> =
            self.document.schemas.get(name).map(|schema| &schema.kind).into_iter().collect();
        while let Some(kind) = waiting.pop() {
            match kind {
                Kind::Named(name) => held.push(name.as_str()),
                Kind::Object(properties) => waiting.extend(properties.iter().map(|one| &one.schema.kind)),
                _ => {}
            }
        }
        held
    }
}

/// The second word of the method; the first of a method that does not begin with `alipay`.
pub(super) fn domain(method: &str) -> String {
    let mut words = method.split('.');
    let first = words.next().unwrap_or_default();
    module(snake(if first == "alipay" { words.next().unwrap_or(first) } else { first }))
}

/// Returns the name of a module, with an ending if the plain name is taken.
fn module(name: String) -> String {
    if name == SHARED || TAKEN.contains(&name.as_str()) { format!("{name}_calls") } else { name }
}

/// The words of the tag after the domain.
fn file(operation: &Operation) -> String {
    let tag = operation.tag.strip_prefix("alipay.").unwrap_or(&operation.tag);
    let rest = tag.split_once('.').map_or("", |(_, rest)| rest);
    if rest.is_empty() { "calls".to_owned() } else { module(snake(rest)) }
}

fn home(places: BTreeSet<(String, String)>) -> Home {
    let domains: BTreeSet<&String> = places.iter().map(|(domain, _)| domain).collect();
    let is_one = domains.len() == 1;
    let is_single = places.len() == 1;
    match places.into_iter().next() {
        Some((domain, file)) if is_single => Home::File { domain, file },
        Some((domain, _)) if is_one => Home::File { domain, file: SHARED.to_owned() },
        _ => Home::Common,
    }
}

/// The schemas that a request's fields name.
fn sent<'d>(document: &'d Document, operation: &'d Operation) -> Vec<&'d str> {
    let body = match &operation.body {
        Some(Body::Json(schema)) => Some(schema),
        Some(Body::Multipart { fields, .. }) => fields.as_ref(),
        None => None,
    };
    body.map(|schema| members(document, schema)).unwrap_or_default()
}

/// The schemas that a response's fields name.
fn received<'d>(document: &'d Document, operation: &'d Operation) -> Vec<&'d str> {
    operation.response.as_ref().map(|schema| members(document, schema)).unwrap_or_default()
}

/// The schemas that the members of a body name. The body itself becomes the request or the response.
fn members<'d>(document: &'d Document, schema: &'d Schema) -> Vec<&'d str> {
    document.schemas.resolved(schema).references()
}

/// All schemas that these lead to.
fn reached<'d>(document: &'d Document, names: &[&'d str]) -> BTreeSet<&'d str> {
    let mut waiting = names.to_vec();
    let mut seen = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if seen.insert(name) {
            waiting.extend(document.schemas.get(name).map(Schema::references).unwrap_or_default());
        }
    }
    seen
}
