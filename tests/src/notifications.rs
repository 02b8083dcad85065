//! The notifications that the crate of the APIs declares, read from its sources.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)] // for tests only

use std::path::Path;

use crate::files;

/// Notification that a domain declares.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DeclaredNotification {
    /// Name of the domain's module.
    pub domain: String,
    /// Parameter by which the notification is recognized: `notify_type` or `msg_method`.
    pub kind: String,
    /// Value of that parameter.
    pub value: String,
    /// Name of the type.
    pub name: String,
}

/// Returns the declared notifications of all domains, in order.
pub fn declared() -> Vec<DeclaredNotification> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../apis/src");
    let mut found = Vec::new();
    for path in files::below(&folder) {
        let text = std::fs::read_to_string(&path).unwrap();
        let domain = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        for declaration in text.split("#[alipay_notify(").skip(1) {
            let (attribute, item) = declaration.split_once(")]").unwrap();
            let (kind, rest) = attribute.split_once(" = \"").unwrap();
            let (_, name) = item.split_once("pub struct ").unwrap();
            found.push(DeclaredNotification {
                domain: domain.to_owned(),
                kind: kind.to_owned(),
                value: rest.split('"').next().unwrap().to_owned(),
                name: name.split([' ', '{']).next().unwrap().to_owned(),
            });
        }
    }
    found.sort();
    found
}
