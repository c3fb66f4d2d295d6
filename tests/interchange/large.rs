//! Files that are small and hold very much: what is too much is named, and nothing takes more than a moment.

use crate::{empty, support};
use gradual::{
    domain::{
        day::Day,
        journal::{Journal, Part},
        plan::QuotaReason,
        scale::Score,
        stamp::{Group, Stamp},
    },
    interchange::{
        MOST_ACTIVITIES, MOST_SESSIONS, MOST_SHOWN, Refused, Why,
        backup::put_backup,
        columns::guess,
        import::{How, Import, first_row, import_backup, import_table, taken_back},
    },
    storage::format::body_of,
};

const ROWS: usize = 49_999;

fn import(text: &str, now: &Journal) -> Import {
    let columns = guess(&first_row(text).unwrap());
    import_table(text, &columns, "Exercise", now, How::Merge).unwrap()
}

fn why(refused: &Refused) -> (&str, Why) {
    (&refused.what, refused.why)
}

/// The ids of the sessions of all days.
fn ids(journal: &Journal) -> Vec<&str> {
    let sessions = journal.days.values().flat_map(|log| &log.sessions);
    sessions.map(|s| s.id.as_str()).collect()
}

#[test]
fn equal_rows_have_the_ids_that_they_always_had() {
    let row = "2026-01-01,5,Walk,\n2026-01-01,5,Walk,stiff\n";
    let text = ["date,minutes,activity,note\n", &row.repeat(3)].concat();
    assert_eq!(ids(&import(&text, &empty()).after), GOLDEN);
}

const GOLDEN: [&str; 6] = [
    "20260101889da914",
    "20260101efeffc07",
    "2026010128854f47",
    "20260101ac5c7ccc",
    "20260101da4757ef",
    "20260101a0a9d474",
];

#[test]
fn a_day_of_very_many_rows_has_a_hundred_and_names_the_rest() {
    let equal = ["date,minutes\n", &"2026-01-01,5\n".repeat(ROWS)].concat();
    let mut unequal = String::from("date,minutes\n");
    let mut named = String::from("date,minutes,activity\n");
    for n in 1..=ROWS {
        unequal.push_str(&format!("2026-01-01,{n}\n"));
        named.push_str(&format!("2026-01-01,5,activity {n}\n"));
    }
    for text in [equal, unequal, named] {
        let back = import(&text, &empty());
        assert_eq!(ids(&back.after).len(), MOST_SESSIONS);
        assert_eq!(back.refused.len(), ROWS - MOST_SESSIONS);
        assert_eq!(back.refused[0].row, MOST_SESSIONS + 2);
        for refused in &back.refused {
            assert_eq!(why(refused), ("2026-01-01", Why::Full));
        }
        // What is refused leaves nothing, no activity either.
        let made = back.after.plan.activities.len() - empty().plan.activities.len();
        assert!(made <= MOST_SESSIONS);
        // Brought in again it adds nothing.
        let again = import(&text, &back.after);
        assert_eq!((again.new, again.changed, again.plan), (0, 0, false));
        assert_eq!(again.refused, back.refused);
    }
}

#[test]
fn many_days_of_equal_rows_are_read() {
    let mut text = String::from("date,minutes\n");
    for n in 0..ROWS {
        let day = Day::EPOCH.plus(i32::try_from(n / MOST_SESSIONS).unwrap());
        text.push_str(&format!("{day},5\n"));
    }
    let back = import(&text, &empty());
    assert_eq!((ids(&back.after).len(), back.refused.len()), (ROWS, 0));
    assert_eq!(import(&text, &back.after).after.days, back.after.days);
}

#[test]
fn activities_beyond_any_life_s_are_named_and_those_that_there_are_are_known() {
    let mut text = String::from("date,minutes,activity\n");
    for n in 0..ROWS {
        let day = Day::EPOCH.plus(i32::try_from(n).unwrap());
        text.push_str(&format!("{day},5,activity {n}\n{day},5,Walk\n"));
    }
    let text: String = text.split_inclusive('\n').take(ROWS + 1).collect();
    let back = import(&text, &empty());
    assert_eq!(back.after.plan.activities.len(), MOST_ACTIVITIES);
    let read = ROWS.div_ceil(2) - back.refused.len();
    assert_eq!(read, MOST_ACTIVITIES - empty().plan.activities.len());
    assert_eq!(
        why(&back.refused[0]),
        (&*format!("activity {read}"), Why::Name)
    );
    assert!(back.refused.iter().all(|r| r.why == Why::Name));
}

/// A plan of 25,000 amounts, and as many deletions.
fn planned(from: u32, every: usize) -> Journal {
    let mut journal = empty();
    let named = |n: u32| support::id(&format!("r{n}"));
    for n in from..from + 25_000 {
        support::quota(&mut journal, "walk", Day::EPOCH, 5, 5, QuotaReason::Own);
        journal.plan.quotas.last_mut().unwrap().id = named(n);
        journal.plan.gone.push((named(n + 1_000_000), Stamp(2)));
    }
    // The last is the first, as in no copy of one's own.
    journal.plan.quotas.reverse();
    journal.plan.quotas.rotate_left(every);
    journal.clock = Stamp(2);
    journal
}

#[test]
fn very_many_records_are_merged_and_taken_back() {
    let (before, other) = (planned(1, 0), planned(12_501, 7_000));
    let import = import_backup(&put_backup(&other), &before, How::Merge).unwrap();
    assert_eq!(import.refused, vec![]);
    let (after, mut now) = (import.after, empty());
    assert_eq!(after.plan.quotas.len(), 37_500);
    assert_eq!(after.plan.gone.len(), 37_500);
    // The first copy's order stands, what only the second has comes after.
    assert_eq!(after.plan.quotas[..25_000], before.plan.quotas);
    now.clone_from(&after);
    support::quota(&mut now, "walk", Day::EPOCH, 9, 9, QuotaReason::Up);
    now.plan.quotas.remove(0);
    let back = taken_back(&before, &after, &now);
    let (last, rest) = back.plan.quotas.split_last().unwrap();
    assert_eq!(rest, &before.plan.quotas[1..]);
    assert_eq!(Some(last), now.plan.quotas.last());
    assert_eq!(back.plan.gone, before.plan.gone);
}

#[test]
fn a_part_of_a_backup_with_more_than_a_life_brings_is_named_and_the_rest_is_read() {
    let read = |journal: &Journal| import_backup(&put_backup(journal), &empty(), How::Replace);
    let mut most = Journal::default();
    for n in 0..MOST_SHOWN {
        support::activity(&mut most, &format!("a{n}"), 1, 3);
        support::session(&mut most, Day::EPOCH, "a0", 5, [None, None]);
    }
    for n in [0, 40] {
        let log = most.days.entry(Day::EPOCH.plus(n)).or_default();
        log.pain = Group::new(Score::new(4), Stamp(1));
    }
    let import = read(&most).unwrap();
    assert_eq!(
        (import.refused, import.after.days),
        (vec![], most.days.clone())
    );
    let mut more = most.clone();
    support::activity(&mut more, "one", 1, 3);
    support::session(&mut more, Day::EPOCH, "one", 5, [None, None]);
    let import = read(&more).unwrap();
    let told: Vec<_> = import.refused.iter().map(why).collect();
    let month = body_of(Part::Month(Day::EPOCH), &more).0;
    assert_eq!(
        told,
        [(&*month, Why::Broken), ("gradual/plan", Why::Broken)]
    );
    assert_eq!(import.after.plan, empty().plan);
    assert_eq!(import.after.days.len(), 1, "the other month is read");
    let mut many = planned(1, 0);
    many.plan.gone = (0..50_001)
        .map(|n| (support::id(&format!("g{n}")), Stamp(2)))
        .collect();
    assert_eq!(read(&many).unwrap().refused.len(), 1);
}
