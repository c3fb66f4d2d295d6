//! Trials: what they are and how they run.
use crate::{ALL, Engine, Options, Site, Stage, stage::traces_of, unheard::Unheard, waiting};
use anyhow::{Context as _, Result, anyhow};
use std::{
    cmp::Reverse,
    fs,
    pin::Pin,
    process::ExitCode,
    sync::{Mutex, OnceLock},
    time::{Duration, Instant},
};
use tokio::runtime::Runtime;

/// A trial's steps, borrowed from its stage.
pub type Steps = for<'a> fn(&'a mut Stage) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// One trial; on each of its engines it runs as `engine::file::steps`.
#[derive(Clone)]
pub struct Trial {
    pub(crate) name: String,
    pub(crate) engines: &'static [Engine],
    pub(crate) options: Options,
    pub(crate) site: fn() -> Result<Site>,
    pub(crate) limit: Duration,
    pub(crate) may_complain: bool,
    pub(crate) lots: u32,
    pub(crate) lot: u32,
    pub(crate) steps: Steps,
}

impl Trial {
    /// On every engine, on the built app, for 90 seconds at most; at its end the page must have complained of nothing. Made by [`trial!`](crate::trial!).
    #[must_use]
    pub fn new(module: &str, name: &str, steps: Steps) -> Self {
        let module = module.split_once("::").map_or("", |(_, rest)| rest);
        Self {
            name: format!("{module}::{name}"),
            engines: ALL,
            options: Options::default(),
            site: Site::app,
            limit: Duration::from_secs(90),
            may_complain: false,
            lots: 1,
            lot: 0,
            steps,
        }
    }

    /// On these engines only; say why beside it.
    #[must_use]
    pub fn on(mut self, engines: &'static [Engine]) -> Self {
        self.engines = engines;
        self
    }

    /// On every engine under `make soak`, on these alone otherwise: for what differs little between the engines.
    #[must_use]
    pub fn usually_on(self, engines: &'static [Engine]) -> Self {
        if soaking() { self } else { self.on(engines) }
    }

    /// On a device set up otherwise.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut Options)) -> Self {
        change(&mut self.options);
        self
    }

    /// The same steps under another name: `trial!(log).named("log_in_the_dark").with(|o| o.dark = true)`.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        let module = self.name.rsplit_once("::").map_or("", |(module, _)| module);
        self.name = format!("{module}::{name}");
        self
    }

    /// On another site.
    #[must_use]
    pub fn site(mut self, site: fn() -> Result<Site>) -> Self {
        self.site = site;
        self
    }

    /// With another time limit.
    #[must_use]
    pub fn within_seconds(mut self, seconds: u64) -> Self {
        self.limit = Duration::from_secs(seconds);
        self
    }

    /// Under `make soak` as so many trials, each with its share of the rounds, so that none takes hours and a failure ends its
    /// share alone; `_1` and so on are added to their names.
    #[must_use]
    pub fn in_lots(mut self, lots: u32) -> Self {
        self.lots = if soaking() { lots.max(1) } else { 1 };
        self
    }

    /// The trials that this one runs as.
    fn shared_out(self) -> Vec<Self> {
        if self.lots == 1 {
            return vec![self];
        }
        (0..self.lots)
            .map(|lot| Self {
                name: format!("{}_{}", self.name, lot + 1),
                lot,
                ..self.clone()
            })
            .collect()
    }

    /// On pages that complain: say why beside it.
    #[must_use]
    pub fn may_complain(mut self) -> Self {
        self.may_complain = true;
        self
    }

    fn run(&self, engine: Engine) -> Result<()> {
        let start = Instant::now();
        // Those of an earlier run, if there are any.
        let _ = fs::remove_dir_all(traces_of(engine, &self.name));
        let outcome = runtime()?.block_on(async {
            match self.play(engine).await {
                Err(error) if error.is::<Unheard>() => {
                    eprintln!("{} {error}: once more for {}", engine.name(), self.name);
                    self.play(engine).await
                }
                outcome => outcome,
            }
        });
        let line = took(
            start.elapsed(),
            &format!("{}::{}", engine.name(), self.name),
        );
        eprintln!("{line}");
        if let Ok(mut times) = TIMES.lock() {
            times.push((start.elapsed(), line));
        }
        outcome
    }

    /// A driver hangs now and then before there is a page: what is tried has not begun then, and a second one is asked.
    async fn open(&self, engine: Engine) -> Result<Stage> {
        let patience = Duration::from_secs(45);
        if let Ok(opened) = tokio::time::timeout(patience, Stage::open(self, engine)).await {
            return opened;
        }
        eprintln!("{} hangs: once more for {}", engine.name(), self.name);
        tokio::time::timeout(patience, Stage::open(self, engine))
            .await
            .context("the browser does not open, twice")?
    }

    async fn play(&self, engine: Engine) -> Result<()> {
        let mut stage = self.open(engine).await?;
        let mut outcome = tokio::time::timeout(self.limit, (self.steps)(&mut stage))
            .await
            .unwrap_or_else(|_| Err(anyhow!("not done after {:?}", self.limit)));
        if outcome.is_ok() {
            outcome = stage.is_quiet_until_now().await;
        }
        if outcome.is_err() {
            let traces =
                tokio::time::timeout(Duration::from_secs(20), stage.leave_traces(&self.name)).await;
            if !matches!(traces, Ok(Ok(()))) {
                outcome = outcome.context("and no picture could be taken");
            }
        }
        if engine == Engine::WebKit
            && let Err(error) = &outcome
            && Unheard::is(error, &stage.site.requests())
        {
            outcome = outcome.context(Unheard);
        }
        let closed = stage.close(outcome.is_ok()).await;
        outcome.and(closed)
    }
}

/// A [`Trial`] out of the name of an `async fn steps(stage: &mut Stage) -> Result<()>`.
#[macro_export]
macro_rules! trial {
    ($steps:ident) => {
        $crate::Trial::new(module_path!(), stringify!($steps), |stage| {
            Box::pin($steps(stage))
        })
    };
}

/// Runs the trials on the engines of `E2E_ENGINES`, two at a time; the arguments are those of any Rust test:
/// a part of a name, `--exact`, `--skip`, `--list`, `--test-threads`.
#[must_use]
pub fn run(trials: Vec<Trial>) -> ExitCode {
    // The second of two trials in one process finds it installed: that is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let engines = match Engine::selected() {
        Ok(engines) => engines,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let mut arguments = libtest_mimic::Arguments::from_args();
    arguments.test_threads.get_or_insert(2);
    let mut tests = vec![];
    for trial in trials.into_iter().flat_map(Trial::shared_out) {
        for engine in engines
            .iter()
            .copied()
            .filter(|engine| trial.engines.contains(engine))
        {
            let trial = trial.clone();
            tests.push(libtest_mimic::Trial::test(
                format!("{}::{}", engine.name(), trial.name),
                move || {
                    trial.run(engine).map_err(|error| {
                        let why = chain(&error);
                        if let Ok(mut reasons) = REASONS.lock() {
                            reasons.push(format!("{}::{}: {why}", engine.name(), trial.name));
                        }
                        why.into()
                    })
                },
            ));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, tests);
    waiting::end();
    if let Ok(mut times) = TIMES.lock() {
        times.sort_by_key(|(time, _)| Reverse(*time));
        eprintln!("The slowest:");
        for (_, line) in times.iter().take(10) {
            eprintln!("{line}");
        }
    }
    // Once more and last, where a log that is cut short still has it.
    for reason in REASONS.lock().iter().flat_map(|reasons| reasons.iter()) {
        eprintln!("failed: {reason}");
    }
    conclusion.exit_code()
}

/// What all trials run on: a browser that waits keeps its connection from one trial to the next.
fn runtime() -> Result<&'static Runtime> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let new = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    Ok(RUNTIME.get_or_init(|| new))
}

/// How long each trial took, as said in its line.
static TIMES: Mutex<Vec<(Duration, String)>> = Mutex::new(vec![]);

/// Why which trial failed.
static REASONS: Mutex<Vec<String>> = Mutex::new(vec![]);

fn took(time: Duration, name: &str) -> String {
    format!("{:>6.1} s {name}", time.as_secs_f32())
}

/// Whether `make soak` asks for the full counts.
pub(crate) fn soaking() -> bool {
    std::env::var_os("E2E_SOAK").is_some()
}

/// An error and its causes, a line each, without the backtrace that some environments ask for.
fn chain(error: &anyhow::Error) -> String {
    error
        .chain()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n  because ")
}
