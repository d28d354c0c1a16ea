//! A real `WordPress`, unchanged but for a plugin that lets it ask this machine
//! for what a post embeds. It runs in PHP's own server with a database of its
//! own, on the loopback only.

use crate::real_host::{free_port, listens, tools};
use crate::webdriver::wait_for;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running `WordPress`; it and what it keeps are gone when it is dropped.
pub struct WordPress {
    running: Vec<Child>,
    folder: PathBuf,
    port: u16,
}

impl Drop for WordPress {
    fn drop(&mut self) {
        for child in &mut self.running {
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = fs::remove_file(self.socket());
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl WordPress {
    /// Installs and starts what `cargo xtask test` unpacked.
    pub fn start() -> Self {
        let code = code();
        assert!(
            code.join("wp-load.php").is_file(),
            "WordPress is there once `cargo xtask test` ran"
        );
        let port = free_port();
        let folder = crate::root().join(format!("target/wordpress-{port}"));
        // A database is a folder.
        fs::create_dir_all(folder.join("data/wordpress")).expect("target can be written");
        put(
            &code.join("wp-config.php"),
            include_str!("wordpress/settings.php"),
        );
        put(
            &code.join("wp-content/mu-plugins/loopback.php"),
            include_str!("wordpress/loopback.php"),
        );
        let mut host = Self {
            running: Vec::new(),
            folder,
            port,
        };
        host.run(host.database());
        wait_for("the database", || host.socket().exists().then_some(()));
        host.php("install.php", include_str!("wordpress/install.php"), &[]);
        let mut server = host.php_program();
        server
            .args(["-S", &format!("127.0.0.1:{port}"), "-t"])
            .arg(code);
        host.run(server);
        wait_for("WordPress to listen", || listens(port));
        host
    }

    /// Publishes a post; gives its address.
    pub fn publish(&self, content: &str) -> String {
        let number = self.php("post.php", include_str!("wordpress/post.php"), &[content]);
        format!("{}/?p={}", self.address(), number.trim())
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Short, since a socket's path may be no longer than 107 bytes.
    fn socket(&self) -> PathBuf {
        std::env::temp_dir().join(format!("essay-{}.sock", self.port))
    }

    fn run(&mut self, mut command: Command) {
        let child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        self.running.push(child);
    }

    /// Runs a script to its end; gives what it prints.
    fn php(&self, name: &str, script: &str, arguments: &[&str]) -> String {
        let file = self.folder.join(name);
        put(&file, script);
        let mut command = self.php_program();
        command.arg(file).arg(code()).args(arguments);
        let output = command.output().expect("PHP runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "{name}: {said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        said
    }

    fn php_program(&self) -> Command {
        let extensions = there_is("usr/lib/php", |name| name.starts_with("20"));
        let program = there_is("usr/bin", |name| {
            name.strip_prefix("php")
                .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
                && !name.contains("phar")
        });
        let mut command = unpacked(&program);
        // No settings of the machine's, and no mail.
        command.args(["-n", "-d", "sendmail_path=/bin/true", "-d"]);
        command.arg(format!("extension_dir={}", extensions.display()));
        command.args(["-d", "extension=mysqlnd", "-d", "extension=mysqli"]);
        command
            .env("DATABASE", self.socket())
            .env("SITE", self.address());
        command
    }

    fn database(&self) -> Command {
        let program = there_is("usr/sbin", |name| name == "mariadbd");
        let messages = there_is("usr/share", |name| name == "mysql");
        let mut command = unpacked(&program);
        command.args([
            "--no-defaults",
            "--user=root",
            "--skip-networking",
            "--skip-grant-tables",
            "--innodb-log-file-size=8M",
            "--innodb-buffer-pool-size=16M",
        ]);
        for (name, value) in [
            ("datadir", &self.folder.join("data")),
            ("socket", &self.socket()),
            ("pid-file", &self.folder.join("pid")),
            ("lc-messages-dir", &messages),
            ("character-sets-dir", &messages.join("charsets")),
        ] {
            command.arg(format!("--{name}={}", value.display()));
        }
        command
    }
}

/// What a folder of the unpacked packages holds, or that of the machine where
/// it had the package already.
fn there_is(folder: &str, is_it: impl Fn(&str) -> bool) -> PathBuf {
    let places = [tools("wordpress"), PathBuf::from("/")].map(|root| root.join(folder));
    let entries = places.iter().flat_map(fs::read_dir).flatten().flatten();
    let mut found = entries.filter(|entry| is_it(&entry.file_name().to_string_lossy()));
    let found = found.next();
    found
        .unwrap_or_else(|| panic!("nothing in {folder}; call `cargo xtask test`"))
        .path()
}

/// A program that finds the libraries that were unpacked with it.
fn unpacked(program: &Path) -> Command {
    let mut command = Command::new(program);
    let libraries = fs::read_dir(tools("wordpress").join("usr/lib"));
    let libraries = libraries.into_iter().flatten().flatten();
    let mut libraries =
        libraries.filter(|entry| entry.file_name().to_string_lossy().contains("-linux-"));
    if let Some(folder) = libraries.next() {
        command.env("LD_LIBRARY_PATH", folder.path());
    }
    command
}

fn code() -> PathBuf {
    tools("wordpress").join("usr/share/wordpress")
}

/// Writes a file, unless it is so already: another test may be reading it.
fn put(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|there| there == text) {
        return;
    }
    let folder = file.parent().expect("it is in a folder");
    fs::create_dir_all(folder).expect("target can be written");
    fs::write(file, text).expect("target can be written");
}
