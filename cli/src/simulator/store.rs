//! The state of a simulator in a SQLite file.

use std::{
    fmt,
    fs::OpenOptions,
    path::Path,
    sync::{Mutex, PoisonError},
};

use alipay_simulator::{State, StateEntry, Store, StoreError};
use anyhow::{Context, ensure};
use rusqlite::{Connection, params};

use crate::i18n::Lang;

/// The version of the file's layout.
const VERSION: i64 = 1;

const CREATE: &str = "CREATE TABLE IF NOT EXISTS simulator_state (
    kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID";
const LOAD: &str = "SELECT kind, key, value FROM simulator_state ORDER BY kind, key";
const SAVE: &str = "INSERT INTO simulator_state (kind, key, value) VALUES (?1, ?2, ?3)
    ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value";

/// A file that one simulator has opened exclusively.
pub(super) struct SqliteStore(Mutex<Connection>);

impl SqliteStore {
    /// Opens or creates the file. It holds keys, so only its owner can access it: wider permissions of an existing file
    /// are removed.
    pub(super) fn open(path: &Path, lang: Lang) -> anyhow::Result<Self> {
        let problem = || format!("{} {}", lang.pick("cannot use the file", "无法使用文件"), path.display());
        create(path).with_context(problem)?;
        let connection = prepared(path).with_context(problem)?;
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let other = lang.pick(
            "the file is not of this version of the simulator; choose another file",
            "该文件与此版本的模拟器不兼容；请使用其他文件",
        );
        ensure!(version == VERSION, "{}: {other}", path.display());
        let public = || {
            let public = lang.pick(
                "other users have access to the file, and their permissions cannot be removed",
                "其他用户可以访问该文件，且无法收回其权限",
            );
            format!("{}: {public}", path.display())
        };
        restrict(path).with_context(public)?;
        Ok(Self(Mutex::new(connection)))
    }
}

fn create(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Removes the permissions of other users on the file, and on the files that SQLite keeps beside it.
#[cfg(unix)]
fn restrict(path: &Path) -> std::io::Result<()> {
    use std::{ffi::OsString, fs, io::ErrorKind, os::unix::fs::PermissionsExt};

    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut file = OsString::from(path);
        file.push(suffix);
        let permissions = match fs::metadata(&file) {
            Ok(metadata) => metadata.permissions(),
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        if permissions.mode() & 0o077 != 0 {
            fs::set_permissions(&file, fs::Permissions::from_mode(permissions.mode() & 0o700))?;
        }
    }
    Ok(())
}

/// Permissions are those of the folder.
#[cfg(not(unix))]
fn restrict(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Prepares the file. With write-ahead logging, committed data survives a crash of the process.
fn prepared(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    if tables == 0 {
        connection.execute(CREATE, [])?;
        connection.pragma_update(None, "user_version", VERSION)?;
    }
    Ok(connection)
}

impl Store for SqliteStore {
    fn load(&self) -> Result<State, StoreError> {
        let connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut statement = connection.prepare(LOAD).map_err(StoreError::new)?;
        let entry = |row: &rusqlite::Row<'_>| {
            let [kind, key, value] = [row.get::<_, String>(0)?, row.get(1)?, row.get(2)?];
            Ok(StateEntry::new(kind, key, value))
        };
        let entries = statement.query_map([], entry).map_err(StoreError::new)?;
        entries.collect::<Result<Vec<_>, _>>().map(State::new).map_err(StoreError::new)
    }

    fn save(&self, entries: &[StateEntry]) -> Result<(), StoreError> {
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        save(&mut connection, entries).map_err(StoreError::new)
    }
}

/// In one transaction; it is undone when anything fails.
fn save(connection: &mut Connection, entries: &[StateEntry]) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    {
        let mut statement = transaction.prepare_cached(SAVE)?;
        for entry in entries {
            statement.execute(params![entry.kind, entry.key, entry.value])?;
        }
    }
    transaction.commit()
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SqliteStore(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_of_a_key_is_found_again_by_the_next_process() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.sqlite");
        let store = SqliteStore::open(&path, Lang::En).unwrap();
        store.save(&[StateEntry::new("order", "1", "a"), StateEntry::new("shop", "1", "b")]).unwrap();
        store.save(&[StateEntry::new("order", "1", "c")]).unwrap();
        drop(store);
        let state = SqliteStore::open(&path, Lang::En).unwrap().load().unwrap();
        let expected = [StateEntry::new("order", "1", "c"), StateEntry::new("shop", "1", "b")];
        assert_eq!(state.entries(), expected);
    }

    #[test]
    fn a_file_of_another_kind_or_in_use_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let [text, foreign, used] = ["text", "foreign", "used"].map(|name| folder.path().join(name));
        std::fs::write(&text, "no database at all, but a text of some length").unwrap();
        Connection::open(&foreign).unwrap().execute("CREATE TABLE other (id)", []).unwrap();
        let holder = SqliteStore::open(&used, Lang::En).unwrap();
        holder.save(&[StateEntry::new("order", "1", "a")]).unwrap();
        for path in [text, foreign, used, folder.path().to_owned()] {
            let error = SqliteStore::open(&path, Lang::En).unwrap_err();
            assert!(error.to_string().contains(path.to_str().unwrap()), "{error:#}");
        }
        holder.save(&[StateEntry::new("order", "1", "b")]).unwrap();
    }

    #[cfg(unix)]
    fn mode(path: &Path) -> u32 {
        std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions()) & 0o777
    }

    #[cfg(unix)]
    fn set_mode(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    }

    /// Returns the modes of all files in a folder.
    #[cfg(unix)]
    fn modes(folder: &Path) -> Vec<u32> {
        std::fs::read_dir(folder).unwrap().map(|file| mode(&file.unwrap().path())).collect()
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_has_access_to_the_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.sqlite");
        let store = SqliteStore::open(&path, Lang::En).unwrap();
        store.save(&[StateEntry::new("key", "app", "x")]).unwrap();
        let files = modes(folder.path());
        assert_eq!(files, vec![0o600; files.len()]);
        assert!(files.len() > 1, "there is a write-ahead log");
    }

    #[cfg(unix)]
    #[test]
    fn wider_permissions_of_an_existing_file_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.sqlite");
        drop(SqliteStore::open(&path, Lang::En).unwrap());
        for wide in [0o644, 0o660, 0o604] {
            set_mode(&path, wide);
            let store = SqliteStore::open(&path, Lang::En).unwrap();
            store.save(&[StateEntry::new("key", "app", "x")]).unwrap();
            let files = modes(folder.path());
            assert_eq!(files, vec![0o600; files.len()], "{wide:o}");
        }
        // An empty file is used as well.
        let empty = folder.path().join("empty");
        std::fs::write(&empty, "").unwrap();
        set_mode(&empty, 0o644);
        let _store = SqliteStore::open(&empty, Lang::En).unwrap();
        let files = modes(folder.path());
        assert_eq!(files, vec![0o600; files.len()]);
        // A file of another kind is not changed.
        let text = folder.path().join("text");
        std::fs::write(&text, "no database at all, but a text of some length").unwrap();
        set_mode(&text, 0o644);
        SqliteStore::open(&text, Lang::En).unwrap_err();
        assert_eq!(mode(&text), 0o644);
    }
}
