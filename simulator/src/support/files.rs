//! Files that responses lead to, such as bills. All are the same: a ZIP archive without entries.

/// The path below which the files are.
pub(crate) const FILES: &str = "/simulator/files/";

/// A ZIP archive without entries: only the record of its end.
pub(crate) const EMPTY_ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
