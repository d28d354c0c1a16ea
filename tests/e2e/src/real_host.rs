//! Real servers, set up as docs/deploy.md says: nothing of its settings is
//! changed but where they listen and which folder they serve.

use crate::webdriver::wait_for;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running server of `dist/`; it ends when it is dropped.
pub struct RealHost {
    child: Child,
    address: String,
    folder: PathBuf,
}

impl Drop for RealHost {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl RealHost {
    /// nginx.
    pub fn nginx() -> Self {
        Self::start("nginx", "usr/sbin/nginx", |folder, port| {
            let listen = format!("listen 127.0.0.1:{port};");
            let root = format!("root {};", crate::dist().display());
            let replaced = [("listen 80;", listen), ("root /var/www/essay;", root)];
            let settings = around_nginx(&documented("nginx", &replaced), folder);
            let arguments = ["-p", &path(folder), "-c", &path(&folder.join("settings"))];
            (settings, arguments.map(str::to_owned).to_vec())
        })
    }

    /// Caddy. Without its own port it would ask for a certificate.
    pub fn caddy() -> Self {
        Self::start("caddy", "usr/bin/caddy", |folder, port| {
            let listen = format!("http://127.0.0.1:{port} {{");
            let root = format!("root * {}\n", crate::dist().display());
            let replaced = [("example.org {", listen), ("root * /var/www/essay\n", root)];
            let site = documented("caddy", &replaced);
            let settings = format!("{{\nadmin off\n}}\n{site}");
            let file = path(&folder.join("settings"));
            let arguments = ["run", "--config", &file, "--adapter", "caddyfile"];
            (settings, arguments.map(str::to_owned).to_vec())
        })
    }

    /// Starts what `cargo xtask test` unpacked, with settings and arguments
    /// that may depend on its folder and port.
    fn start(
        name: &str,
        program: &str,
        settings: impl FnOnce(&Path, u16) -> (String, Vec<String>),
    ) -> Self {
        let program = tools(name).join(program);
        assert!(
            program.is_file(),
            "{name} is there once `cargo xtask test` ran"
        );
        let port = free_port();
        let folder = crate::root().join(format!("target/{name}-{port}"));
        fs::create_dir_all(&folder).expect("target can be written");
        let (settings, arguments) = settings(&folder, port);
        fs::write(folder.join("settings"), settings).expect("target can be written");
        let child = Command::new(program)
            .args(arguments)
            // Whatever it keeps of its own.
            .env("HOME", &folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let host = Self {
            child: child.unwrap_or_else(|error| panic!("{name}: {error}")),
            address: format!("http://127.0.0.1:{port}"),
            folder,
        };
        wait_for(&format!("{name} to listen"), || listens(port));
        host
    }

    /// The address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

/// Where a host's packages are unpacked.
pub(crate) fn tools(name: &str) -> PathBuf {
    crate::root().join("target/tools").join(name)
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it is bound").port()
}

/// Whether something answers at a port.
pub(crate) fn listens(port: u16) -> Option<()> {
    TcpStream::connect(("127.0.0.1", port)).ok().map(drop)
}

fn path(path: &Path) -> String {
    path.display().to_string()
}

/// The documented settings in a language, with what the test must replace.
fn documented(language: &str, replaced: &[(&str, String)]) -> String {
    let docs = fs::read_to_string(crate::root().join("docs/deploy.md")).expect("it is there");
    let block = docs
        .split_once(&format!("```{language}\n"))
        .and_then(|(_, rest)| rest.split_once("```"));
    let settings = block
        .unwrap_or_else(|| panic!("docs/deploy.md has no settings for {language}"))
        .0;
    replaced
        .iter()
        .fold(settings.to_owned(), |settings, (line, other)| {
            assert!(settings.contains(line), "the test knows the line {line}");
            settings.replace(line, other)
        })
}

/// The rest of what nginx must be told, to leave the machine as it is.
fn around_nginx(server: &str, folder: &Path) -> String {
    let tools = tools("nginx");
    let (tools, folder) = (tools.display(), folder.display());
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder};\n"))
        .concat();
    format!(
        "load_module {tools}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n\
        user root;\ndaemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {folder}/log;\n\
        events {{}}\nhttp {{\ninclude {tools}/etc/nginx/mime.types;\naccess_log off;\n{temporary}{server}}}\n"
    )
}
