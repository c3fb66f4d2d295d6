//! Another program's table: a date, a pain, and perhaps what was done.

use crate::{empty, support};
use gradual::{
    domain::journal::Journal,
    interchange::{
        Refused, Why,
        columns::{AMOUNT, Columns, NONE, NOTE, guess},
        import::{How, Import, first_row, import_table},
    },
};

fn import(text: &str, now: &Journal) -> Import {
    let columns = guess(&first_row(text).unwrap());
    import_table(text, &columns, "Exercise", now, How::Merge).unwrap()
}

const TABLE: &str = "date,pain,minutes,activity,note\n\
    2026-11-24,4,20,walk,'tis fine\n\
    2026-11-24,,10,Tai chi,\n\
    2026-11-24,,10,Tai chi,\n\
    2026-11-25,3,,,\"=a \"\"day\"\" off\"\n\
    2026-11-26,2,0,walk,\n\
    2026-11-27,5,15,,\n";

#[test]
fn a_plain_table_is_read() {
    let back = import(TABLE, &empty());
    assert_eq!(back.refused, vec![]);
    assert_eq!(
        (back.new, back.changed, back.same, back.plan),
        (4, 0, 0, true)
    );
    let day = |text: &str| &back.after.days[&support::day(text)];
    let done: Vec<(&str, u32, &str)> = day("2026-11-24")
        .sessions
        .iter()
        .map(|s| {
            let name = &back.after.activity(&s.activity).unwrap().name;
            (
                name.as_str(),
                s.work.value.amount.get(),
                s.note.value.as_str(),
            )
        })
        .collect();
    assert_eq!(
        done,
        [
            ("Walk", 20, "'tis fine"),
            ("Tai chi", 10, ""),
            ("Tai chi", 10, "")
        ]
    );
    assert_eq!(day("2026-11-25").note.value, "=a \"day\" off");
    assert!(day("2026-11-26").sessions.is_empty());
    let activity = &day("2026-11-27").sessions[0].activity;
    assert_eq!(back.after.activity(activity).unwrap().name, "Exercise");
    // Read again it is all there.
    let again = import(TABLE, &back.after);
    assert_eq!(
        (again.new, again.changed, again.same, again.plan),
        (0, 0, 4, false)
    );
    assert_eq!(again.after.days, back.after.days);
    // And the log can be stored.
    let text = gradual::interchange::backup::put_backup(&back.after);
    let stored = gradual::interchange::backup::take_backup(&text).unwrap();
    assert_eq!((stored.altered, stored.refused.len()), (false, 0));
    assert_eq!(stored.journal.days, back.after.days);
}

#[test]
fn what_it_does_not_say_stays() {
    let mut now = empty();
    support::session(
        &mut now,
        support::day("2026-11-24"),
        "walk",
        18,
        [Some(3), None],
    );
    let back = import("2026-11-24;7\n2026-11-23;6\n", &now);
    assert_eq!((back.new, back.changed, back.refused.len()), (1, 1, 0));
    assert_eq!(
        back.after.days[&support::day("2026-11-24")].sessions.len(),
        1
    );
}

#[test]
fn odd_rows_are_named() {
    let text = "date,pain,minutes,activity,note\n\
        24/11/2026,4,,,\n\
        2026-11-24,4.5,,,\n\
        2026-11-24,4,lots,walk,\n\
        2026-11-24,4,,walk,\n\
        2026-11-24,,,,\n\
        2026-11-25,4,200,Stairs,\n\
        \n\
        2026-11-24,4,,,\n\
        2026-11-24,5,,,\n";
    let told: Vec<(usize, Why)> = import(text, &empty())
        .refused
        .iter()
        .map(|r| (r.row, r.why))
        .collect();
    assert_eq!(
        told,
        [
            (2, Why::Day),
            (3, Why::Score),
            (4, Why::Amount),
            (5, Why::Amount),
            (6, Why::Nothing),
            (7, Why::Unit), // stairs are counted, not timed
            (10, Why::Twice),
        ]
    );
}

#[test]
fn a_note_longer_than_the_app_s_own_is_left_out_and_named() {
    let row = |day: &str, letters| format!("{day},4,{}\n", "痛".repeat(letters));
    let text = [
        "date,pain,note\n",
        &row("2026-11-24", 10_000),
        &row("2026-11-25", 10_001),
    ]
    .concat();
    let back = import(&text, &empty());
    assert_eq!(back.new, 1);
    let told = &back.refused[..];
    assert!(
        matches!(told, [Refused { row: 3, what, why: Why::Long }] if what.chars().count() == 40)
    );
    let session = [
        "date,minutes,note\n2026-11-24,20,",
        &"a".repeat(10_001),
        "\n",
    ]
    .concat();
    assert_eq!(import(&session, &empty()).refused[0].why, Why::Long);
}

#[test]
fn columns_can_be_matched_by_hand() {
    let text = "when,ouch,felt\n2026-11-24,4,stiff\n";
    let guessed = guess(&first_row(text).unwrap());
    assert_eq!(guessed, Columns([NONE; 18]));
    let mut columns = guessed;
    columns.0[gradual::interchange::columns::DATE] = 0;
    columns.0[gradual::interchange::columns::PAIN] = 1;
    columns.0[NOTE] = 2;
    let back = import_table(text, &columns, "Exercise", &empty(), How::Merge).unwrap();
    assert_eq!((back.new, back.refused.len()), (1, 0));
    assert_eq!(columns.0[AMOUNT], NONE);
}
