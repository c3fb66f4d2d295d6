//! When the first words are seen, and the largest piece of the page: the built page beside the same page without any script, in turn.
use crate::{
    copy::copy_packed,
    report::{Bound, Report, median},
    slow::Slow,
};
use e2e::{Context as _, Result, Site, process::Scratch, server::without_scripts};
use gradual::route::Route;

/// Rounds of four loads: ours, the twin's, the twin's, ours. Whatever is loaded after ours is painted some 100 ms later than
/// after the twin: so each comes after the other as often as after itself, and a round has one ratio. A median over single
/// loads stands between these two heaps; runs of one build gave from 0.93 to 1.12.
const ROUNDS: usize = 16;
/// How much later than a plain page's our first words, and all of them, may come.
const AT_MOST: f64 = 1.10;

struct Painted {
    first: f64,
    largest: f64,
}

pub async fn measure(report: &mut Report) -> Result<()> {
    let mut built = Site::app()?;
    built.packed = true;
    let scratch = Scratch::new()?;
    copy_packed(&built.root, scratch.path(), without_scripts)?;
    let mut twin = Site::of(scratch.path());
    twin.packed = true;

    let slow = Slow::start().await?;
    // The first load of all warms up the browser itself.
    for site in [&built, &twin] {
        load(&slow, site, "/faq/").await?;
    }
    for route in [Route::Today, Route::Chapter(0)] {
        let path = format!("/{}", route.path());
        let (mut ours, mut plain) = (vec![], vec![]);
        for _ in 0..ROUNDS {
            for is_ours in [true, false, false, true] {
                let (site, paints) = if is_ours {
                    (&built, &mut ours)
                } else {
                    (&twin, &mut plain)
                };
                paints.push(load(&slow, site, &path).await?);
            }
        }
        for kind in ["first", "largest"] {
            let [ours, plain] = [&ours, &plain].map(|paints| {
                let times = paints.iter().map(|paint| match kind {
                    "first" => paint.first,
                    _ => paint.largest,
                });
                times.collect::<Vec<_>>()
            });
            let total = |times: &[f64]| times.iter().sum::<f64>();
            let ratios: Vec<f64> = ours
                .chunks(2)
                .zip(plain.chunks(2))
                .map(|(ours, plain)| total(ours) / total(plain))
                .collect();
            let what = format!("{path}  {kind} contentful paint");
            report.add(&what, "ms", &ours, Bound::None);
            report.add(format!("{what}, static twin"), "ms", &plain, Bound::None);
            report.add_one(
                format!("{what}: ratio"),
                median(&ratios),
                format!("{ROUNDS} rounds of four loads"),
                Bound::AtMost(AT_MOST),
            );
        }
    }
    slow.quit().await
}

async fn load(slow: &Slow, site: &Site, path: &str) -> Result<Painted> {
    let open = slow.open(site.clone(), path).await?;
    slow.wait("performance.getEntriesByName('first-contentful-paint').length")
        .await
        .context("nothing is painted")?;
    slow.rests(&open).await?;
    let (first, largest): (f64, f64) = slow
        .page
        .js_async(
            "const largest = await new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true }));
            return [performance.getEntriesByName('first-contentful-paint')[0].startTime, largest]",
        )
        .await?;
    Ok(Painted { first, largest })
}
