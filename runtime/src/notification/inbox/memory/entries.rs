//! The memory of an inbox: at most 150 bytes per notification if it is full, and constant time per step.

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

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 1_000_000_000;

    fn entry(number: u8, until: u64, state: State) -> Entry {
        Entry { id: [number; 16], digest: [number; 16], until, token: [number; 7], state }
    }

    #[test]
    fn an_entry_has_no_padding() {
        assert_eq!((size_of::<Entry>(), size_of::<Expiry>()), (48, 8));
    }

    #[test]
    fn places_are_used_again() {
        let mut entries = Entries::default();
        for round in 0..10_u64 {
            for number in 0..20 {
                entries.put(entry(number, (round + 1) * SECOND, State::Done)).unwrap();
            }
            assert_eq!(entries.purge((round + 1) * SECOND - 1), 0);
            assert_eq!(entries.purge((round + 1) * SECOND), 20);
        }
        assert_eq!((entries.len(), entries.slots.len(), entries.vacant.len()), (0, 20, 20));
        assert_eq!((entries.by_digest.len(), entries.completions.len()), (0, 0));
    }

    #[test]
    fn leases_that_ended_leave_their_queue() {
        let mut entries = Entries::default();
        for number in 0..100 {
            entries.put(entry(number, 60 * SECOND, State::Leased)).unwrap();
            entries.put(entry(number, 900 * SECOND, State::Done)).unwrap();
        }
        assert!(entries.leases.len() <= 1, "{:?}", entries.leases);
        assert_eq!((entries.purge(60 * SECOND), entries.purge(900 * SECOND)), (0, 100));
    }

    /// An entry that was changed since it was put in a queue neither ends too early nor holds up others.
    #[test]
    fn a_changed_entry_is_passed_over() {
        let mut entries = Entries::default();
        entries.put(entry(1, 10 * SECOND, State::Done)).unwrap();
        entries.put(entry(2, 20 * SECOND, State::Done)).unwrap();
        entries.put(entry(1, 30 * SECOND, State::Done)).unwrap();
        assert_eq!(entries.purge(10 * SECOND), 0);
        assert_eq!(entries.purge(20 * SECOND), 1);
        assert!(entries.by_id(&[1; 16]).is_some());
        assert_eq!(entries.purge(30 * SECOND), 1);
        assert!(entries.completions.is_empty());
    }

    #[test]
    fn a_notification_is_known_by_its_digest_too_until_it_expires() {
        let mut entries = Entries::default();
        entries.put(entry(1, 10 * SECOND, State::Done)).unwrap();
        assert_eq!(entries.known(&[2; 16], &[1; 16], 0).map(|entry| entry.id), Some([1; 16]));
        assert!(entries.known(&[2; 16], &[2; 16], 0).is_none());
        assert!(entries.known(&[2; 16], &[1; 16], 10 * SECOND).is_none());
        assert_eq!((entries.len(), entries.by_digest.len()), (0, 0));
    }
}
