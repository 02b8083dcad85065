//! Locking that ignores poisoning.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks a mutex, even if a thread panicked while it held the lock.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // No critical section of this crate leaves its data half changed, so poisoned data is still valid.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
