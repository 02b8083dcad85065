//! What an inbox in memory remembers: about 140 bytes per notification, and constant time per step.

use std::collections::{HashMap, VecDeque};

/// Ids and digests are stored as the first half of their SHA-256 digest, which bounds the size of an entry.
pub(super) type Fingerprint = [u8; 16];

/// A part of the fingerprint of a token. It is compared only with that of the same notification.
pub(super) type Token = [u8; 7];

/// The place of an entry. Maps and queues have it instead of a fingerprint, which is four times as long.
type Slot = u32;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Vacant,
    Leased,
    Done,
}

/// Ordered so that it has no padding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) id: Fingerprint,
    pub(super) digest: Fingerprint,
    /// Nanoseconds since the inbox was first used.
    pub(super) until: u64,
    pub(super) token: Token,
    pub(super) state: State,
}

#[derive(Debug, Default)]
pub(super) struct Entries {
    by_id: HashMap<Fingerprint, Slot>,
    by_digest: HashMap<Fingerprint, Slot>,
    slots: Vec<Entry>,
    vacant: Vec<Slot>,
    /// Expiries, roughly in the order of time: leases and completions differ in their duration, so each has a queue of
    /// its own.
    leases: VecDeque<Expiry>,
    completions: VecDeque<Expiry>,
}

/// The expiry that an entry had when it was put in a queue. An entry that was changed since then is passed over.
#[derive(Clone, Copy, Debug)]
struct Expiry {
    slot: Slot,
    tick: u32,
}

impl Entries {
    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The notification of an id or a digest, unless it has expired.
    pub(super) fn known(&mut self, id: &Fingerprint, digest: &Fingerprint, now: u64) -> Option<Entry> {
        // Leases of several durations are not in the order of their ends.
        for slot in [self.by_id.get(id).copied(), self.by_digest.get(digest).copied()].into_iter().flatten() {
            self.remove_expired(slot, now);
        }
        let slot = self.by_id.get(id).or_else(|| self.by_digest.get(digest)).copied();
        self.entry(slot?)
    }

    pub(super) fn by_id(&self, id: &Fingerprint) -> Option<Entry> {
        self.entry(self.by_id.get(id).copied()?)
    }

    /// Adds an entry, or replaces that of the same id. Returns `None` if there is no place for it.
    pub(super) fn put(&mut self, entry: Entry) -> Option<()> {
        let slot = match self.by_id.get(&entry.id) {
            Some(slot) => *slot,
            None => match self.vacant.pop() {
                Some(slot) => slot,
                None => {
                    let slot = Slot::try_from(self.slots.len()).ok()?;
                    self.slots.push(entry);
                    slot
                }
            },
        };
        *self.slots.get_mut(slot as usize)? = entry;
        self.by_id.insert(entry.id, slot);
        self.by_digest.insert(entry.digest, slot);
        let queue = if entry.state == State::Done { &mut self.completions } else { &mut self.leases };
        queue.push_back(Expiry { slot, tick: tick(entry.until) });
        // Most leases end before they expire, so that their queue stays short.
        while self.leases.front().is_some_and(|expiry| !self.is_current(*expiry, State::Leased)) {
            self.leases.pop_front();
        }
        Some(())
    }

    pub(super) fn remove(&mut self, id: &Fingerprint) {
        if let Some(slot) = self.by_id.get(id) {
            self.clear(*slot);
        }
    }

    /// Removes expired entries; returns their number.
    pub(super) fn purge(&mut self, now: u64) -> u64 {
        let before = self.len();
        for state in [State::Leased, State::Done] {
            while let Some(slot) = self.next_expired(state, now) {
                self.remove_expired(slot, now);
            }
        }
        before.saturating_sub(self.len()) as u64
    }

    /// Takes the first expiry of a queue, unless it is still to come.
    fn next_expired(&mut self, state: State, now: u64) -> Option<Slot> {
        let queue = if state == State::Done { &self.completions } else { &self.leases };
        let first = *queue.front()?;
        if self.is_current(first, state) && self.entry(first.slot)?.until > now {
            return None;
        }
        let queue = if state == State::Done { &mut self.completions } else { &mut self.leases };
        queue.pop_front().map(|expiry| expiry.slot)
    }

    fn is_current(&self, expiry: Expiry, state: State) -> bool {
        let entry = self.entry(expiry.slot);
        entry.is_some_and(|entry| entry.state == state && tick(entry.until) == expiry.tick)
    }

    fn entry(&self, slot: Slot) -> Option<Entry> {
        self.slots.get(slot as usize).copied()
    }

    fn remove_expired(&mut self, slot: Slot, now: u64) {
        if self.entry(slot).is_some_and(|entry| entry.state != State::Vacant && entry.until <= now) {
            self.clear(slot);
        }
    }

    fn clear(&mut self, slot: Slot) {
        let Some(entry) = self.slots.get_mut(slot as usize) else { return };
        entry.state = State::Vacant;
        self.by_id.remove(&entry.id);
        if self.by_digest.get(&entry.digest) == Some(&slot) {
            self.by_digest.remove(&entry.digest);
        }
        self.vacant.push(slot);
    }
}

/// A time in units of 67 ms, of which four bytes can count nine years.
fn tick(nanoseconds: u64) -> u32 {
    u32::try_from(nanoseconds >> 26).unwrap_or(u32::MAX)
}
