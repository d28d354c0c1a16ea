//! nginx, set up as docs/deploy.md says.

use crate::webdriver::wait_for;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running nginx that serves `dist/`; it ends when it is dropped.
pub struct Nginx {
    child: Child,
    address: String,
    folder: PathBuf,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Nginx {
    /// Starts the one that `cargo xtask test` unpacked, and names in `NGINX`.
    pub fn start() -> Self {
        let tools = std::env::var_os("NGINX")
            .map_or_else(|| crate::root().join("target/tools/nginx"), PathBuf::from);
        let program = tools.join("usr/sbin/nginx");
        assert!(
            program.is_file(),
            "nginx is there once `cargo xtask test` ran"
        );
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it is bound").port();
        drop(listener);

        let folder = crate::root().join(format!("target/nginx-{port}"));
        fs::create_dir_all(&folder).expect("target can be written");
        let settings = folder.join("nginx.conf");
        fs::write(&settings, around(&server(port), &tools, &folder))
            .expect("target can be written");
        let child = (Command::new(&program)
            .arg("-p")
            .arg(&folder)
            .arg("-c")
            .arg(&settings))
        .stdout(Stdio::null())
        .spawn()
        .expect("nginx starts");
        wait_for("nginx to listen", || {
            TcpStream::connect(("127.0.0.1", port)).ok().map(drop)
        });
        Self {
            child,
            address: format!("http://127.0.0.1:{port}"),
            folder,
        }
    }

    /// The address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

/// The documented settings, with this port and folder in the place of theirs.
fn server(port: u16) -> String {
    let docs = fs::read_to_string(crate::root().join("docs/deploy.md")).expect("it is there");
    let block = docs
        .split_once("```nginx\n")
        .and_then(|(_, rest)| rest.split_once("```"));
    let server = block.expect("docs/deploy.md has settings for nginx").0;
    let dist = format!("root {};", crate::dist().display());
    let (listen, root) = ("listen 80;", "root /var/www/essay;");
    assert!(
        server.contains(listen) && server.contains(root),
        "the test knows these lines"
    );
    server
        .replace(listen, &format!("listen 127.0.0.1:{port};"))
        .replace(root, &dist)
}

/// The rest of what nginx must be told, to leave the machine as it is.
fn around(server: &str, tools: &Path, folder: &Path) -> String {
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
