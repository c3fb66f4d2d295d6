//! A proxy that lets nothing through and writes down who tried.
use super::{
    http::{Request, Response},
    lock,
};
use anyhow::Result;
use std::{
    net::{Shutdown, SocketAddr, TcpListener},
    sync::{Arc, Mutex},
    thread,
};

/// The trap; the browser is told that it is its proxy for everything but 127.0.0.1. It lives as long as the test run.
pub struct Trap {
    address: SocketAddr,
    caught: Arc<Mutex<Vec<String>>>,
}

impl Trap {
    /// Opens it on a port of its own.
    ///
    /// # Errors
    /// The system gives no port.
    pub fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", crate::process::free_port()))?;
        let trap = Self {
            address: listener.local_addr()?,
            caught: Arc::default(),
        };
        let caught = Arc::clone(&trap.caught);
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let caught = Arc::clone(&caught);
                thread::spawn(move || {
                    let what = Request::read(&mut stream)
                        .map_or_else(|error| format!("? {error}"), |request| request.to_string());
                    lock(&caught).push(what);
                    // Whoever asked may be gone.
                    let _ = Response::new(502, "text/plain", "caught").send(&mut stream);
                    let _ = stream.shutdown(Shutdown::Write);
                });
            }
        });
        Ok(trap)
    }

    /// `127.0.0.1:<port>`.
    #[must_use]
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    /// What was caught so far: `CONNECT example.org:443`, `GET http://example.org/`.
    #[must_use]
    pub fn caught(&self) -> Vec<String> {
        lock(&self.caught).clone()
    }
}
