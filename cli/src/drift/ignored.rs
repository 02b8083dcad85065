//! Accepted differences.

use std::{cell::RefCell, collections::BTreeSet, fs, path::Path};

use anyhow::Context;

use super::Difference;

/// The entries of a file.
#[derive(Debug, Default)]
pub(super) struct Ignored {
    entries: BTreeSet<(String, String)>,
    used: RefCell<BTreeSet<(String, String)>>,
}

impl Ignored {
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default());
        let entries = lines.filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?.to_owned(), words.next().unwrap_or_default().to_owned()))
        });
        Ok(Self { entries: entries.collect(), used: RefCell::default() })
    }

    /// Returns whether the difference is accepted, alone or with all differences of its method.
    pub(super) fn has(&self, difference: &Difference) -> bool {
        let of_place = (difference.method.clone(), difference.place.clone());
        let of_method = (difference.method.clone(), String::new());
        let found = [of_place, of_method].into_iter().find(|entry| self.entries.contains(entry));
        let is_known = found.is_some();
        self.used.borrow_mut().extend(found);
        is_known
    }

    /// Returns the entries without a difference.
    pub(super) fn unused(&self) -> Vec<(String, String)> {
        let used = self.used.borrow();
        self.entries.iter().filter(|entry| !used.contains(*entry)).cloned().collect()
    }
}
