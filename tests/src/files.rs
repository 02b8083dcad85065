//! Files that tests read.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)] // for tests only

use std::{
    fs,
    path::{Path, PathBuf},
};

/// All files below a folder, in the order of their paths.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}
