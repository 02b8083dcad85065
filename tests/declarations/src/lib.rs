//! The cases are in `ui`, the runner in `tests/ui.rs`.
