//! Records of a domain, and their copies in the store.

use std::{collections::BTreeMap, ops::Bound};

use alipay::runtime::{declaration::Model, json};

use crate::{
    error::{Refusal, StoreError},
    persistence::{State, StateEntry, StateWriter},
};

/// A record of a domain: a model, so that the macro writes its conversion from and to JSON.
pub(crate) trait Record: Model + Clone + Send + 'static {
    /// The kind of the state entries that hold these records.
    const KIND: &'static str;

    /// The key of the record, unique among its kind.
    fn key(&self) -> String;
}

/// Records by their key, in ascending order. A change is saved before it is applied, so that no response shows a state
/// that a crash could undo.
#[derive(Debug)]
pub(crate) struct Table<R> {
    rows: BTreeMap<String, R>,
    writer: StateWriter,
}

impl<R: Record> Table<R> {
    /// Starts with the records of a state.
    pub(crate) fn restore(writer: StateWriter, state: &State) -> Result<Self, StoreError> {
        let mut rows = BTreeMap::new();
        for entry in state.of_kind(R::KIND) {
            let unreadable = || StoreError::unreadable(R::KIND);
            let mut row = R::empty();
            let json = json::parse(&entry.value).map_err(|_| unreadable())?;
            row.decode(&json).map_err(|_| unreadable())?;
            rows.insert(entry.key.clone(), row);
        }
        Ok(Self { rows, writer })
    }

    /// All records as state entries.
    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        self.rows.values().filter_map(|row| entry(row).ok()).collect()
    }

    /// All records, by their keys in ascending order.
    pub(crate) fn rows(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.rows.values()
    }

    /// The records whose keys begin with a text.
    pub(crate) fn with_prefix<'t>(&'t self, prefix: &'t str) -> impl Iterator<Item = &'t R> {
        let from = self.rows.range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
        from.take_while(move |(key, _)| key.starts_with(prefix)).map(|(_, row)| row)
    }

    pub(crate) fn get(&self, key: &str) -> Option<&R> {
        self.rows.get(key)
    }

    /// Saves a record and then adds it, or replaces the one with its key.
    pub(crate) fn put(&mut self, row: R) -> Result<(), Refusal> {
        self.put_with(row, Vec::new())
    }

    /// Saves a record together with entries of other tables: either all of them or none.
    pub(crate) fn put_with(&mut self, row: R, others: Vec<StateEntry>) -> Result<(), Refusal> {
        let own = entry(&row)?;
        self.writer.save(|| others.into_iter().chain([own]).collect())?;
        self.apply(row);
        Ok(())
    }

    /// Adds a record that another table has saved.
    pub(crate) fn apply(&mut self, row: R) {
        self.rows.insert(row.key(), row);
    }
}

/// Converts a record to a state entry.
pub(crate) fn entry<R: Record>(row: &R) -> Result<StateEntry, Refusal> {
    let json = row.to_json().map_err(|error| Refusal::internal(error.to_string()))?;
    Ok(StateEntry::new(R::KIND, row.key(), json.to_string()))
}
