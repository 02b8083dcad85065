//! Real databases for tests, on loopback, where they are installed: each test gets a server of its own.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc, clippy::print_stderr)] // for tests only

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

use tempfile::TempDir;

/// A server that ends with the test.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// The URL of the server.
    pub url: String,
    // Dropped last, when the server is gone.
    _folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _status = self.child.wait();
    }
}

/// A port that was free a moment ago.
#[must_use]
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn is_listening(port: u16) -> bool {
    (0..400).any(|_| {
        sleep(Duration::from_millis(25));
        std::net::TcpStream::connect(("127.0.0.1", port)).is_ok()
    })
}

fn skipped(what: &str) -> Option<Server> {
    eprintln!("skipped: {what} is not installed here, or cannot be started");
    None
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|program| program.is_file())
}

/// A Redis without persistence; `None`, and a message, without `redis-server`.
pub fn redis() -> Option<Server> {
    let Some(program) = on_path("redis-server") else { return skipped("redis-server") };
    let (folder, port) = (TempDir::new().unwrap(), free_port());
    let mut command = Command::new(program);
    command.args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port", &port.to_string()]);
    let child = command.current_dir(folder.path()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(child) = child else { return skipped("redis-server") };
    let server = Server { child, url: format!("redis://127.0.0.1:{port}/"), _folder: folder };
    if is_listening(port) { Some(server) } else { skipped("redis-server") }
}

/// A PostgreSQL with an empty database; `None`, and a message, where it is not installed. It refuses to run as
/// root, so root runs it as the user `postgres`.
pub fn postgres() -> Option<Server> {
    let Some(programs) = postgres_programs() else { return skipped("PostgreSQL") };
    let (folder, port) = (TempDir::new().unwrap(), free_port());
    let data = folder.path().join("data");
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    if is_root
        && !Command::new("chown").arg("postgres").arg(folder.path()).status().is_ok_and(|s| s.success())
    {
        return skipped("PostgreSQL");
    }
    let command = |program: &str| {
        let program = programs.join(program);
        let mut command = if is_root {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(folder.path()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let mut make = command("initdb");
    make.arg("-D").arg(&data).args(["-U", "alipay", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
    if !make.status().is_ok_and(|status| status.success()) {
        return skipped("PostgreSQL");
    }
    let mut serve = command("postgres");
    serve
        .arg("-D")
        .arg(&data)
        .arg("-k")
        .arg(folder.path())
        .args(["-h", "127.0.0.1", "-F", "-p"])
        .arg(port.to_string());
    let Ok(child) = serve.spawn() else { return skipped("PostgreSQL") };
    let url = format!("postgres://alipay@127.0.0.1:{port}/postgres");
    let server = Server { child, url, _folder: folder };
    if is_listening(port) { Some(server) } else { skipped("PostgreSQL") }
}

/// The folder of PostgreSQL's programs: on the path, or where Debian puts the newest version.
fn postgres_programs() -> Option<PathBuf> {
    if let Some(folder) = on_path("initdb").and_then(|program| program.parent().map(Path::to_path_buf)) {
        return Some(folder);
    }
    let mut versions: Vec<_> = std::fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    versions.sort();
    versions.into_iter().rev().find(|folder| folder.join("initdb").is_file())
}
