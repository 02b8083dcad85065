//! Taking a lock.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Nothing is left half done under our locks, so a poisoned one is as good.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
