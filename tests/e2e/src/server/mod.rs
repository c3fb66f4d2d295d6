//! A small static server, as simple as the hosts that Gradual must run on, which can stop, start again and misbehave.
mod fault;
mod http;
mod packed;
mod site;
mod trap;

pub use fault::Fault;
pub use http::without_scripts;
pub use site::Site;
pub use trap::Trap;

use crate::{
    console::{FULL_LISTENER, Heard, LISTENER},
    page::{GLANCE, PATIENCE},
};
use anyhow::{Result, ensure};
use http::{Request, Response};
use std::{
    collections::BTreeMap,
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// Where a listener reports.
const HEARD: &str = "/e2e-heard";
/// Where it comes from.
const LISTENER_PATH: &str = "/e2e-listener.js";

/// What every connection's thread shares.
struct Shared {
    site: Mutex<Site>,
    faults: Mutex<BTreeMap<String, Fault>>,
    requests: Mutex<Vec<String>>,
    open: Mutex<BTreeMap<u64, TcpStream>>,
    heard: Heard,
    listener: Mutex<Option<String>>,
    stopped: AtomicBool,
}

/// The running server of one site.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the site on a port of its own of 127.0.0.1.
    ///
    /// # Errors
    /// The system gives no port.
    pub fn start(site: Site) -> Result<Self> {
        let shared = Arc::new(Shared {
            site: Mutex::new(site),
            faults: Mutex::default(),
            requests: Mutex::default(),
            open: Mutex::default(),
            heard: Heard::default(),
            listener: Mutex::default(),
            stopped: AtomicBool::new(false),
        });
        let mut server = Self {
            address: ([127, 0, 0, 1], crate::process::free_port()).into(),
            shared,
            thread: None,
        };
        server.restart()?;
        Ok(server)
    }

    /// `http://127.0.0.1:<port>` with the folder that the site lives in, if it does: `Page::goto` adds its paths to this.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}{}", self.address, lock(&self.shared.site).base)
    }

    /// Stops: nothing answers any more, open connections are cut.
    ///
    /// # Errors
    /// Somebody still answers.
    pub fn stop(&mut self) -> Result<()> {
        self.shared.stopped.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            // One more connection wakes the thread, which then lets the port go.
            drop(TcpStream::connect(self.address));
            ensure!(thread.join().is_ok(), "the server panicked");
        }
        for (_, stream) in std::mem::take(&mut *lock(&self.shared.open)) {
            // It may be closed already.
            let _ = stream.shutdown(Shutdown::Both);
        }
        ensure!(
            TcpStream::connect(self.address).is_err(),
            "the server still answers"
        );
        Ok(())
    }

    /// Serves again on the same port.
    ///
    /// # Errors
    /// The port is taken.
    pub fn restart(&mut self) -> Result<()> {
        // While it was free, somebody's outgoing connection may have had the port for a moment.
        let start = Instant::now();
        let listener = loop {
            match TcpListener::bind(self.address) {
                Err(_) if start.elapsed() < Duration::from_secs(5) => {
                    thread::sleep(Duration::from_millis(20));
                }
                bound => break bound?,
            }
        };
        self.shared.stopped.store(false, Ordering::SeqCst);
        let shared = Arc::clone(&self.shared);
        self.thread = Some(thread::spawn(move || accept(&listener, &shared)));
        Ok(())
    }

    /// Serves another folder from now on, as a host does after an upload.
    pub fn publish(&self, root: impl Into<PathBuf>) {
        lock(&self.shared.site).root = root.into();
    }

    /// Misbehaves at a path, `/app_bg.wasm`, until [`Server::heal`].
    pub fn inject(&self, path: &str, fault: Fault) {
        lock(&self.shared.faults).insert(path.to_owned(), fault);
    }

    /// Behaves again; what hangs is cut off.
    pub fn heal(&self) {
        lock(&self.shared.faults).clear();
    }

    /// What was asked so far with the answer's status, before any fault: `200 GET /learn/`.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }

    /// Waits until requests that end so came this often: `GET /sw.js`.
    ///
    /// # Errors
    /// They do not within ten seconds.
    pub async fn is_asked(&self, ending: &str, times: usize) -> Result<()> {
        let start = Instant::now();
        loop {
            let all = self.requests();
            let came = all.iter().filter(|line| line.ends_with(ending)).count();
            if came >= times {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "{ending} was asked for {came} times, not {times}"
            );
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Forgets what was asked.
    pub fn forget_requests(&self) {
        lock(&self.shared.requests).clear();
    }
}

impl Server {
    /// What the pages that were sent with a listener reported.
    pub(crate) fn heard(&self) -> Heard {
        Arc::clone(&self.shared.heard)
    }

    /// From now on puts a listener into each page that is navigated to, before its own scripts; it also sets the text size.
    pub(crate) fn listen(&self, text_percent: u32) {
        let size = if text_percent == 100 {
            String::new()
        } else {
            format!("document.documentElement.style.fontSize = '{text_percent}%';")
        };
        let script = format!(
            "(() => {{ const tell = words => navigator.sendBeacon('{HEARD}?' + encodeURIComponent(words));
            {LISTENER} {FULL_LISTENER} {size} }})();"
        );
        *lock(&self.shared.listener) = Some(script);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A trial that ends while its server is stopped has nothing left to stop.
        let _ = self.stop();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(copy) = stream.try_clone() else {
            continue;
        };
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        lock(&shared.open).insert(number, copy);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            answer(stream, &shared);
            lock(&shared.open).remove(&number);
        });
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) {
    let Ok(request) = Request::read(&mut stream) else {
        return;
    };
    let path = request.path();
    if let Some(response) = own_answer(&path, &request, shared) {
        // A browser that hangs up early is no fault of ours, here and below.
        let _ = response.send(&mut stream);
        let _ = stream.shutdown(Shutdown::Write);
        return;
    }
    let mut response = lock(&shared.site).answer(&path, &request.encodings);
    lock(&shared.requests).push(format!("{} {request}", response.status));
    if request.wants_page && lock(&shared.listener).is_some() {
        response.put_into_head(&format!("<script src=\"{LISTENER_PATH}\"></script>"));
    }
    let fault = lock(&shared.faults).get(path.as_str()).copied();
    let still = || {
        !shared.stopped.load(Ordering::SeqCst) && lock(&shared.faults).contains_key(path.as_str())
    };
    let _ = match fault {
        Some(fault) => fault.send(response, &mut stream, still),
        None => response.send(&mut stream),
    };
    let _ = stream.shutdown(Shutdown::Write);
}

/// The harness's own addresses, which no site has.
fn own_answer(path: &str, request: &Request, shared: &Shared) -> Option<Response> {
    Some(if path.ends_with(crate::storage::BLANK) {
        Response::page(
            200,
            "<!doctype html><html lang=en><title>Blank</title><link rel=icon href='data:,'>",
        )
    } else if path == HEARD {
        lock(&shared.heard).push(request.query());
        Response::new(204, "text/plain", "")
    } else if path == LISTENER_PATH {
        Response::new(
            200,
            http::kind(".js"),
            lock(&shared.listener).clone().unwrap_or_default(),
        )
    } else {
        return None;
    })
}
