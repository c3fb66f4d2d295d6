//! Processes that leave nobody behind, and ports nobody else has.
use anyhow::{Context as _, Result};
use nix::{
    sys::signal::{Signal, killpg},
    unistd::Pid,
};
use std::{
    fs,
    net::TcpListener,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

/// A child process in a process group of its own; dropping it ends the whole group.
///
/// Should we be killed outright, a shell that waits on a pipe of ours ends the group instead and removes the scratch
/// folder: a driver's browsers would otherwise live on.
pub struct Group {
    child: Child,
    guard: Child,
}

impl Group {
    /// Starts the command; `scratch` is a folder to remove if we die.
    ///
    /// # Errors
    /// The program is not there.
    pub fn spawn(command: &mut Command, scratch: &Path) -> Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("{:?} does not start", command.get_program()))?;
        let guard = Command::new("sh")
            .args(["-c", r#"cat; kill -s KILL -- "-$0"; sleep 1; rm -rf "$1""#])
            .arg(child.id().to_string())
            .arg(scratch)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("sh does not start")?;
        Ok(Self { child, guard })
    }

    /// The child's standard output, once, if it was piped.
    pub fn stdout(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// Whether the child has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    fn signal(&self, signal: Signal) {
        if let Ok(id) = i32::try_from(self.child.id()) {
            // A group that is gone already is what we want.
            let _ = killpg(Pid::from_raw(id), signal);
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.signal(Signal::SIGTERM);
        let start = Instant::now();
        while !self.has_ended() && start.elapsed() < Duration::from_secs(2) {
            sleep(Duration::from_millis(10));
        }
        self.signal(Signal::SIGKILL);
        let _ = self.child.wait();
        let _ = self.guard.kill();
        let _ = self.guard.wait();
    }
}

/// A folder that goes when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// A new empty folder among the temporary files.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn new() -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "gradual-e2e-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser's last process may still be writing: a second go then.
        if fs::remove_dir_all(&self.0).is_err() {
            sleep(Duration::from_millis(200));
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// A free port, given out once: below the range from which the system takes ports for outgoing connections, so that none
/// of those takes it before a driver does.
///
/// # Panics
/// Ten thousand ports are all taken.
#[must_use]
pub fn free_port() -> u16 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // Two runs at once begin at different places.
    let first = std::process::id().wrapping_mul(137);
    for _ in 0..10_000 {
        let place = first.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed)) % 10_000;
        let port = u16::try_from(20_000 + place).unwrap_or(20_000);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
    panic!("no free port from 20000 to 29999");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guard_ends_the_group_when_we_cannot() {
        let scratch = Scratch::new().unwrap();
        let mut command = Command::new("sh");
        let mut group =
            Group::spawn(command.args(["-c", "sleep 60 & wait"]), scratch.path()).unwrap();
        assert!(!group.has_ended());
        // What the system does to our end of the pipe when we are killed.
        drop(group.guard.stdin.take());
        let start = Instant::now();
        while !group.has_ended() || scratch.path().exists() {
            assert!(
                start.elapsed() < Duration::from_secs(10),
                "somebody is left behind"
            );
            sleep(Duration::from_millis(20));
        }
    }
}
