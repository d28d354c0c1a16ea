//! The host of the tests itself, asked as browsers ask.

use e2e::only_in;
use e2e::server::Host;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A browser keeps its connections open after an answer.
#[test]
fn connections_that_come_at_once_are_all_answered() {
    only_in!(Chromium, "it answers all browsers alike");
    let host = Host::good();
    let address = host.address("");
    let port = address.trim_start_matches("http://");
    for _ in 0..20 {
        let open = || TcpStream::connect(port).expect("the host listens");
        let mut connections: Vec<TcpStream> = std::iter::repeat_with(open).take(6).collect();
        for (at, connection) in connections.iter_mut().enumerate() {
            let wait = Some(Duration::from_secs(10));
            connection.set_read_timeout(wait).expect("it is not zero");
            let asked = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
            connection.write_all(asked.as_bytes()).expect("it is open");
            let mut answer = [0; 8];
            let read = connection.read_exact(&mut answer);
            assert!(read.is_ok(), "connection {at}: {read:?}");
            assert_eq!(&answer, b"HTTP/1.1");
        }
    }
}
