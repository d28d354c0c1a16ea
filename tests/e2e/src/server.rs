//! A static host for `dist/`, with the faults that real hosts have.

mod files;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::ACCEPT_ENCODING;
use hyper::{Request, Response, service::service_fn};
use hyper_util::rt::TokioIo;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

/// What a host does wrong with the files whose path contains a text.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Does not answer until [`Host::release`].
    Held,
    /// Answers 404 with the host's own page.
    Missing,
    /// Answers 200 with an HTML page instead.
    HtmlInstead,
    /// Sends it with another content type.
    Type(&'static str),
    /// Sends only the first half of it.
    Half,
    /// Adds something of its own to it, as proxies do.
    Added(&'static str),
    /// Sends the browser on to the same with a query.
    Redirected,
    /// Has fallen over: answers 503.
    Down,
}

/// How a host serves.
#[derive(Clone, Debug, Default)]
pub struct Hosting {
    /// The files; `dist/` if none is named.
    pub folder: Option<PathBuf>,
    /// The path before all files, such as `/essays/one`.
    pub under: String,
    /// A script that every page runs before its own.
    pub script: Option<&'static str>,
    /// Headers sent with every answer.
    pub headers: Vec<(&'static str, String)>,
    /// What goes wrong, and with which paths.
    pub faults: Vec<(&'static str, Fault)>,
}

/// A running host; it ends when it is dropped, with all its connections.
pub struct Host {
    runtime: Option<Runtime>,
    shared: Arc<Shared>,
    address: String,
}

struct Shared {
    folder: Mutex<PathBuf>,
    hosting: Hosting,
    faults: Mutex<Vec<(&'static str, Fault)>>,
    released: Mutex<bool>,
    release: Condvar,
    asked: Mutex<Vec<String>>,
}

impl Host {
    /// Serves `dist/` as any good host would.
    pub fn good() -> Self {
        Self::start(Hosting::default())
    }

    /// Serves, with one fault.
    pub fn with_fault(path: &'static str, fault: Fault) -> Self {
        Self::start(Hosting {
            faults: vec![(path, fault)],
            ..Hosting::default()
        })
    }

    /// Serves pages that run a script before their own.
    pub fn with_script(script: &'static str) -> Self {
        Self::start(Hosting {
            script: Some(script),
            ..Hosting::default()
        })
    }

    /// Serves on a free port.
    pub fn start(hosting: Hosting) -> Self {
        let runtime = (Builder::new_multi_thread().worker_threads(1))
            .enable_io()
            .build()
            .expect("there are threads");
        let listener =
            (runtime.block_on(TcpListener::bind("127.0.0.1:0"))).expect("a port is free");
        let port = (listener.local_addr().expect("it is bound")).port();
        let folder = hosting.folder.clone().unwrap_or_else(crate::dist);
        let built = folder.join("index.html").is_file();
        assert!(
            built,
            "{}: no page; call `cargo xtask dist`",
            folder.display()
        );
        let address = format!("http://127.0.0.1:{port}{}", hosting.under);
        let shared = Arc::new(Shared {
            folder: Mutex::new(folder),
            faults: Mutex::new(hosting.faults.clone()),
            hosting,
            released: Mutex::default(),
            release: Condvar::new(),
            asked: Mutex::default(),
        });
        runtime.spawn(accept(listener, Arc::clone(&shared)));
        Self {
            runtime: Some(runtime),
            shared,
            address,
        }
    }

    /// The address of a path: `/ko/` or `/?election=…`.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Lets go of the files that were held back.
    pub fn release(&self) {
        *self.shared.released.lock().expect("no answer panicked") = true;
        self.shared.release.notify_all();
    }

    /// Does everything right from now on.
    pub fn mend(&self) {
        self.shared
            .faults
            .lock()
            .expect("no answer panicked")
            .clear();
    }

    /// Does one more thing wrong from now on.
    pub fn spoil(&self, path: &'static str, fault: Fault) {
        let mut faults = self.shared.faults.lock().expect("no answer panicked");
        faults.push((path, fault));
    }

    /// Serves another folder from now on.
    pub fn deploy(&self, folder: PathBuf) {
        *self.shared.folder.lock().expect("no answer panicked") = folder;
    }

    /// Every path that was asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.shared
            .asked
            .lock()
            .expect("no answer panicked")
            .clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.release();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Serves every connection by itself: browsers keep theirs open.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request| {
            let shared = Arc::clone(&shared);
            // It reads files, and may hold an answer back.
            tokio::task::spawn_blocking(move || shared.answer(&request))
        });
        let connection = hyper::server::conn::http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service);
        // A reader who left is no fault of the host.
        tokio::spawn(connection);
    }
}

impl Shared {
    fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let url = request.uri().to_string();
        self.asked
            .lock()
            .expect("no answer panicked")
            .push(url.clone());
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let mut faults = self.faults.lock().expect("no answer panicked").clone();
        faults.retain(|(part, _)| path.contains(part));
        // Only what is not compressed can be changed on its way.
        let accepted = match faults.is_empty() && self.hosting.script.is_none() {
            true => accepted(request),
            false => String::new(),
        };
        let folder = self.folder.lock().expect("no answer panicked").clone();
        let mut answer = match path.strip_prefix(self.hosting.under.as_str()) {
            Some(inside) => files::answer(&folder, inside, &accepted),
            None => files::missing(),
        };
        for (_, fault) in &faults {
            answer = self.spoil(answer, fault, &url);
        }
        if let Some(script) = self.hosting.script
            && let Ok(html) = std::str::from_utf8(&answer.bytes)
            && answer.content_type.starts_with("text/html")
        {
            let scripted = format!("<head><script>{script}</script>");
            answer.bytes = html.replacen("<head>", &scripted, 1).into_bytes();
        }
        if let Some(folder) = &mut answer.redirect_to {
            *folder = format!("{}{folder}", self.hosting.under);
        }
        self.response(answer)
    }

    fn spoil(&self, mut answer: files::Answer, fault: &Fault, url: &str) -> files::Answer {
        match fault {
            Fault::Held => {
                let released = self.released.lock().expect("no answer panicked");
                let held = self.release.wait_while(released, |released| !*released);
                drop(held.expect("no answer panicked"));
                answer
            }
            Fault::Missing => files::missing(),
            Fault::HtmlInstead => files::Answer {
                status: 200,
                ..files::missing()
            },
            Fault::Type(content_type) => files::Answer {
                content_type,
                ..answer
            },
            Fault::Half => {
                answer.bytes.truncate(answer.bytes.len() / 2);
                answer
            }
            Fault::Added(text) => {
                answer.bytes.extend_from_slice(text.as_bytes());
                answer
            }
            Fault::Redirected if url.contains('?') => answer,
            Fault::Redirected => files::Answer {
                status: 302,
                redirect_to: Some(format!("{}?sent-on", &url[self.hosting.under.len()..])),
                ..files::missing()
            },
            Fault::Down => files::Answer {
                status: 503,
                ..files::missing()
            },
        }
    }

    fn response(&self, answer: files::Answer) -> Response<Full<Bytes>> {
        let mut response = Response::builder()
            .status(answer.status)
            .header("Content-Type", answer.content_type)
            .header("Cache-Control", "no-cache");
        if answer.is_brotli {
            response = response.header("Content-Encoding", "br");
        }
        if let Some(address) = &answer.redirect_to {
            response = response.header("Location", address);
        }
        for (name, value) in &self.hosting.headers {
            response = response.header(*name, value);
        }
        (response.body(answer.bytes.into())).expect("headers are ASCII")
    }
}

fn accepted(request: &Request<Incoming>) -> String {
    let accepted = request.headers().get(ACCEPT_ENCODING);
    let accepted = accepted.and_then(|value| value.to_str().ok());
    accepted.unwrap_or_default().to_owned()
}
