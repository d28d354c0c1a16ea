//! What a static host answers for a path.

use std::path::Path;

/// An answer, before it goes out.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) content_type: &'static str,
    pub(super) bytes: Vec<u8>,
    pub(super) is_brotli: bool,
    pub(super) redirect_to: Option<String>,
}

const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("woff2", "font/woff2"),
    ("txt", "text/plain; charset=utf-8"),
    ("xml", "application/xml"),
];

/// The file of a path, or of its folder's index; compressed if a compressed
/// one stands beside it and the browser takes it.
pub(super) fn answer(folder: &Path, path: &str, accepted: &str) -> Answer {
    if path.contains("..") {
        return missing();
    }
    let mut file = folder.join(path.trim_start_matches('/'));
    if file.is_dir() && !path.ends_with('/') {
        return redirect(format!("{path}/"));
    }
    if file.is_dir() {
        file.push("index.html");
    }
    let content_type = content_type(&file);
    let mut compressed = file.clone().into_os_string();
    compressed.push(".br");
    let (bytes, is_brotli) = match std::fs::read(&compressed) {
        Ok(bytes) if accepted.contains("br") => (Ok(bytes), true),
        Ok(_) | Err(_) => (std::fs::read(&file), false),
    };
    match bytes {
        Ok(bytes) => Answer {
            status: 200,
            content_type,
            bytes,
            is_brotli,
            redirect_to: None,
        },
        Err(_) => missing(),
    }
}

/// The host's own page for what it does not have.
pub(super) fn missing() -> Answer {
    Answer {
        status: 404,
        content_type: "text/html; charset=utf-8",
        bytes: b"<!doctype html><title>Not here</title><p>Not here.".to_vec(),
        is_brotli: false,
        redirect_to: None,
    }
}

fn redirect(address: String) -> Answer {
    Answer {
        status: 301,
        redirect_to: Some(address),
        ..missing()
    }
}

fn content_type(file: &Path) -> &'static str {
    let extension = file
        .extension()
        .and_then(|text| text.to_str())
        .unwrap_or_default();
    (TYPES.iter())
        .find(|(ending, _)| *ending == extension)
        .map_or("application/octet-stream", |(_, content_type)| content_type)
}
