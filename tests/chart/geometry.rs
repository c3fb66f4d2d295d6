//! Paths, ticks, gaps and bands of given journals, to the tenth of a pixel.

use crate::{
    picture::strokes,
    sample::{day, evenings, flare, minutes, pain, set_aside, today, walked},
};
use gradual::{
    chart::{
        Frame, Range,
        band::Kind,
        label::{Anchor, Label},
        pain::card,
        trace::Dots,
    },
    domain::{entry::SetAside, journal::Journal},
    text::names::EnglishNames,
};

/// 28 evenings up to 23 November 2026, with a gap of three days and a flare.
const FOUR_WEEKS: &str = "676-6767-55545-5555-7---354-";

fn four_weeks() -> Journal {
    let mut journal = evenings(FOUR_WEEKS, today());
    flare(&mut journal, "2026-11-10", Some("2026-11-12"));
    journal
}

fn said(labels: &[Label]) -> Vec<&str> {
    labels.iter().map(|l| l.text.as_str()).collect()
}

fn centres(dots: &str) -> Vec<(i32, i32)> {
    let middle = |stroke: &Vec<(i32, i32)>| (i32::midpoint(stroke[0].0, stroke[1].0), stroke[0].1);
    strokes(dots).iter().map(middle).collect()
}

#[test]
fn four_weeks_to_the_tenth_of_a_pixel() {
    let chart = pain(&four_weeks(), Range::FourWeeks, Frame::new(326, 11)).chart;
    assert_eq!((chart.width, chart.height), (326, 168));
    assert_eq!(chart.grid, "M19.1 148.5H326M19.1 83.5H326M19.1 18.5H326");
    assert_eq!(chart.today, "M317.6 15.5V148.5");
    assert_eq!(chart.dot_kind, Dots::Rings);
    let ring = "a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0";
    assert!(chart.dots.starts_with(&format!(
        "M24.3 70.5{ring}M35 57.5{ring}M45.8 70.5{ring}M67.3"
    )));
    assert_eq!(centres(&chart.dots).len(), 20);
    // 6 lies 13 px a point over 0: 148.5 − 6 · 13.
    assert_eq!(centres(&chart.dots)[0], (275, 705));
    // From the fourth logged day; broken where a week holds fewer than four; the last stands alone, at 4½.
    assert_eq!(
        chart.line,
        "M70.5 70.5H92L102.7 64L113.4 70.5H134.9L145.7 77L156.4 83.5H263.9M306.9 90h0"
    );
    assert_eq!(chart.bands.len(), 1);
    assert_eq!(chart.bands[0].kind, Kind::Flare);
    assert_eq!(chart.bands[0].fill, "M172.6 18.5H204.8V148.5H172.6z");
    assert_eq!(chart.bands[0].lines, "");
    assert_eq!(said(&chart.values), ["0", "5", "10"]);
    assert_eq!(said(&chart.notes), ["flare", "today"]);
    assert_eq!(
        said(&chart.dates),
        ["27 Oct", "3 Nov", "10 Nov", "17 Nov", "23 Nov"]
    );
    let last = chart.dates.last().unwrap();
    assert_eq!((last.x, last.y, last.anchor), (326, 163, Anchor::End));
    let second = &chart.dates[1];
    assert_eq!((second.x, second.anchor), (103, Anchor::Middle));
}

#[test]
fn kinds_of_bands_are_told_apart_by_their_lines() {
    let mut journal = evenings("5", today());
    flare(&mut journal, "2026-11-20", None);
    for date in ["2026-11-03", "2026-11-04"] {
        set_aside(&mut journal, date, SetAside::Ill);
    }
    set_aside(&mut journal, "2026-11-12", SetAside::Rest);
    let chart = pain(&journal, Range::FourWeeks, Frame::new(326, 11)).chart;
    let [flare, ill, rest] = chart.bands.as_slice() else {
        panic!("{:?}", chart.bands)
    };
    assert_eq!(flare.fill, "M280 18.5H323V148.5H280z"); // open: up to the last day
    assert_eq!(flare.lines, "");
    assert_eq!(ill.fill, "M97.3 18.5H118.8V148.5H97.3z");
    for line in strokes(&ill.lines) {
        let [(x1, y1), (x2, y2)] = line[..] else {
            panic!("{line:?}")
        };
        assert_eq!(x1 + y1, x2 + y2);
        assert!((973..=1188).contains(&x1) && (973..=1188).contains(&x2));
        assert!((185..=1485).contains(&y1) && (185..=1485).contains(&y2));
    }
    assert_eq!(strokes(&ill.lines).len(), 30);
    assert!(rest.lines.starts_with("M194 23.5H204.8M194 28.5H204.8"));
    assert_eq!(strokes(&rest.lines).len(), 25);
    assert_eq!(said(&chart.notes), ["ill", "rest", "flare", "today"]);
}

#[test]
fn an_empty_journal_still_has_its_axes() {
    for range in Range::EVERY {
        let chart = pain(&Journal::default(), range, Frame::default()).chart;
        assert_eq!((chart.dots.as_str(), chart.line.as_str()), ("", ""));
        assert_eq!(said(&chart.dates).last().unwrap()[..6], *"23 Nov");
        assert!(!chart.today.is_empty() && chart.bands.is_empty());
        let bars = minutes(&Journal::default(), range, Frame::default()).chart;
        assert_eq!(format!("{}{}{}", bars.bars, bars.tops, bars.now), "");
        assert_eq!(said(&bars.dates), ["now"]);
        assert_eq!((bars.grid.is_empty(), bars.bands.len()), (false, 0));
    }
}

#[test]
fn today_is_marked_only_where_it_is_drawn() {
    let window = (day("2026-10-01"), day("2026-10-28"));
    let card = card(
        &four_weeks(),
        window,
        today(),
        Frame::default(),
        &EnglishNames,
    );
    assert_eq!(card.chart.today, "");
    assert!(!said(&card.chart.notes).contains(&"today"));
    assert_eq!(
        said(&card.chart.dates),
        ["1 Oct", "8 Oct", "15 Oct", "22 Oct", "28 Oct"]
    );
}

#[test]
fn a_leap_day_and_a_change_of_clocks_are_days_like_others() {
    // 60 days with 29 February; 60 with both of Europe's last Sundays in March and the United States' second.
    for last in ["2024-03-31", "2026-04-10", "2026-11-10"] {
        let last = day(last);
        let journal = evenings(&"5".repeat(60), last);
        let window = (last.plus(-59), last);
        let card = card(&journal, window, last, Frame::new(326, 11), &EnglishNames);
        let xs: Vec<i32> = centres(&card.chart.dots).iter().map(|(x, _)| *x).collect();
        assert_eq!(xs.len(), 60);
        for pair in xs.windows(2) {
            assert!((50..=51).contains(&(pair[1] - pair[0])), "{pair:?}"); // 300.9 px / 60
        }
    }
}

fn dates(range: Range, width: i32, font: i32) -> String {
    let mut journal = four_weeks();
    journal.days.extend(evenings("5", day("2016-02-29")).days);
    let card = pain(&journal, range, Frame::new(width, font));
    said(&card.chart.dates).join(" | ")
}

#[test]
fn dates_suit_the_range_and_the_room() {
    let said = |range| dates(range, 326, 11);
    assert_eq!(
        said(Range::FourWeeks),
        "27 Oct | 3 Nov | 10 Nov | 17 Nov | 23 Nov"
    );
    assert_eq!(
        said(Range::ThreeMonths),
        "25 Aug | 8 Sep | 22 Sep | 6 Oct | 20 Oct | 3 Nov | 23 Nov"
    );
    assert_eq!(
        said(Range::Year),
        "24 Nov 2025 | Mar | May | Jul | 23 Nov 2026"
    );
    assert_eq!(said(Range::All), "29 Feb 2016 | 2020 | 2022 | 23 Nov 2026");
    // A narrow phone.
    assert_eq!(
        dates(Range::FourWeeks, 256, 11),
        "27 Oct | 3 Nov | 10 Nov | 23 Nov"
    );
    assert_eq!(
        dates(Range::ThreeMonths, 256, 11),
        "25 Aug | Oct | Nov | 23 Nov"
    );
    // Text at 200 %.
    assert_eq!(dates(Range::FourWeeks, 256, 22), "27 Oct | 23 Nov");
    assert_eq!(dates(Range::Year, 256, 22), "Nov 2025 | Nov 2026");
    assert_eq!(dates(Range::All, 256, 22), "Feb 2016 | Nov 2026");
    assert_eq!(dates(Range::All, 150, 22), "2016 | 2026");
    // A wide screen.
    assert_eq!(
        dates(Range::Year, 900, 11),
        "24 Nov 2025 | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | 23 Nov 2026"
    );
}

/// The least room that a system font could need: half an em a letter.
fn extent(label: &Label, font: i32) -> (i32, i32) {
    let width = i32::try_from(label.text.chars().count()).unwrap() * font / 2;
    let left = match label.anchor {
        Anchor::Start => label.x,
        Anchor::Middle => label.x - width / 2,
        Anchor::End => label.x - width,
    };
    (left, left + width)
}

#[test]
fn labels_stay_in_the_box_and_off_each_other() {
    let mut journal = walked(&[64, 760, 75, 92, 1010, 55, 106, 118], "2026-11-23");
    journal
        .days
        .extend(evenings(&"5-76".repeat(300), today()).days);
    for n in 0..40 {
        let start = today().plus(-25 * n - 9);
        flare(
            &mut journal,
            &start.to_string(),
            Some(&start.plus(3).to_string()),
        );
        set_aside(&mut journal, &start.plus(-2).to_string(), SetAside::Rest);
    }
    for range in Range::EVERY {
        for width in [150, 256, 326, 700] {
            for font in [9, 11, 16, 22, 33] {
                let frame = Frame::new(width, font);
                let line = pain(&journal, range, frame).chart;
                let bars = minutes(&journal, range, frame).chart;
                for row in [
                    &line.dates,
                    &line.notes,
                    &bars.dates,
                    &bars.notes,
                    &bars.totals,
                ] {
                    let mut end = i32::MIN;
                    for label in row {
                        let (left, right) = extent(label, font);
                        assert!(left > end, "{range:?} {width} {font}: {row:?}");
                        assert!(
                            left >= 0 && right <= width,
                            "{range:?} {width} {font}: {row:?}"
                        );
                        assert!(label.y >= font * 7 / 10, "{label:?}");
                        end = right;
                    }
                }
                for label in line.dates.iter().chain(&line.values) {
                    assert!(label.y + font * 3 / 10 <= line.height);
                }
                // Both ends are said wherever eleven letters and a half fit.
                if width * 2 >= font * 23 {
                    assert!(line.dates.len() >= 2 && bars.dates.len() >= 2);
                }
            }
        }
    }
}

#[test]
fn one_spike_in_ten_years_is_drawn() {
    let mut series = "3".repeat(3650);
    series.replace_range(1700..1701, "X");
    let chart = pain(&evenings(&series, today()), Range::All, Frame::default()).chart;
    assert_eq!(chart.dot_kind, Dots::Spans);
    let tall: Vec<_> = strokes(&chart.dots)
        .into_iter()
        .filter(|s| s[0].1 != s[1].1)
        .collect();
    let column = chart.time.x(today().plus(1700 - 3649)) / 10 * 10 + 5;
    let (three, ten) = (chart.score.y(6), chart.score.y(20));
    assert_eq!(tall, [vec![(column, three), (column, ten)]]);
    // The median never leaves 3: one level stroke.
    assert_eq!(strokes(&chart.line).len(), 1);
    assert!(chart.line.len() < 30, "{}", chart.line);
    assert!(chart.dots.len() < 5000);
}
