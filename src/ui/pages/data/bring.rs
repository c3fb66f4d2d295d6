//! The screen that brings a copy in: the file, its passphrase or its columns, what will change, and then it is done.

use super::{
    super::lock::{Field, asks, now},
    preview::preview,
    sample_card,
    tables::columns_card,
    taken_back::undo_card,
    words::unreadable,
};
use crate::{
    interchange::{
        Unreadable,
        columns::{Columns, guess},
        import::{How, Import, Kind, first_row, import_backup, import_table, what_is},
        locked::take_locked_backup,
    },
    route::Route,
    text::bring as words,
    ui::{
        components::{
            frame::{card, field_label, foot, h2, header},
            status_line::status_line,
            stepper::oops_line,
        },
        html::{Inside, button, el, link, many, p, says, shows, soft},
        moving::{can_take_back, open_copy},
        platform::{files, page},
        router::href,
        state::{AppState, state},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A file is to be chosen.
    File,
    /// It has a passphrase.
    Locked,
    /// It is a table whose columns are to be named.
    Columns,
    /// What will change is shown.
    Preview,
    /// It is in: so many days.
    Done(usize),
}

/// A file on its way in.
#[derive(Clone, Copy)]
pub struct Bringing {
    /// The app.
    pub app: AppState,
    /// How far it has come.
    pub step: RwSignal<Step>,
    /// What is wrong, said below what can be done.
    pub oops: RwSignal<String>,
    /// Whether something is being worked on.
    pub busy: RwSignal<bool>,
    /// What is in the file.
    pub text: StoredValue<String>,
    /// Which column says what, when it is a table.
    pub columns: StoredValue<Option<Columns>>,
    /// Whether an import can be taken back.
    pub brought: RwSignal<bool>,
}

impl Bringing {
    /// What the journal would be; a table's columns are known by then.
    pub fn import(self, how: How) -> Result<Import, Unreadable> {
        let columns = self.columns.get_value();
        self.text.with_value(|text| {
            self.app.journal.with_untracked(|journal| match &columns {
                Some(columns) => import_table(text, columns, words::OTHER, journal, how),
                None => import_backup(text, journal, how),
            })
        })
    }

    /// Goes on, and takes the focus along.
    pub fn go(self, step: Step) {
        self.oops.set(String::new());
        self.step.set(step);
        page::focus_soon("#step");
    }

    /// Back to the choice of a file, which says why.
    pub fn refuse(self, why: Unreadable) {
        self.step.set(Step::File);
        self.oops.set(unreadable(why).to_owned());
        page::set_value("file", "");
        page::focus_soon("#file");
    }

    /// Shows what will change.
    pub fn preview(self) {
        match self.import(How::Merge) {
            Ok(_) => self.go(Step::Preview),
            Err(why) => self.refuse(why),
        }
    }

    fn look(self, text: String) {
        let kind = what_is(&text);
        let first = first_row(&text);
        self.text.set_value(text);
        self.columns.set_value(None);
        match kind {
            Err(why) => self.refuse(why),
            Ok(Kind::Locked) => self.go(Step::Locked),
            Ok(Kind::Backup) => self.preview(),
            Ok(Kind::Table) => {
                let columns = guess(&first.unwrap_or_default());
                self.columns.set_value(Some(columns));
                // What is too much for any log is refused before it is asked what it says.
                match self.import(How::Merge) {
                    Err(why) => self.refuse(why),
                    Ok(_) if columns.ours() => self.go(Step::Preview),
                    Ok(_) => self.go(Step::Columns),
                }
            }
        }
    }

    async fn take_file(self) {
        self.oops.set(String::new());
        self.busy.set(true);
        let chosen = files::chosen("file").await;
        // The screen may be gone by then.
        if self.busy.try_set(false).is_some() {
            return;
        }
        match chosen {
            Some(Ok(text)) => self.look(text),
            Some(Err(why)) => self.refuse(why),
            None => {}
        }
    }
}

/// Bring a copy in.
pub fn bring_page() -> AnyView {
    let app = state();
    if app.sample.get_untracked() {
        return many(vec![
            header(words::ABOVE, words::HEADING),
            sample_card(),
            foot(),
        ]);
    }
    let bringing = Bringing {
        app,
        step: RwSignal::new(Step::File),
        oops: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        text: StoredValue::new(String::new()),
        columns: StoredValue::new(None),
        brought: RwSignal::new(can_take_back()),
    };
    let step = shows(move || {
        let step = bringing.step.get();
        untrack(|| match step {
            Step::File => file_card(bringing),
            Step::Locked => locked_card(bringing),
            Step::Columns => columns_card(bringing),
            Step::Preview => preview(bringing),
            Step::Done(days) => done_card(days),
        })
    });
    many(vec![
        header(words::ABOVE, words::HEADING),
        step,
        undo_card(app, bringing.brought, move || {
            if matches!(bringing.step.get_untracked(), Step::Done(_)) {
                bringing.step.set(Step::File);
            }
        }),
        status_line(),
        foot(),
    ])
}

/// A step's heading: it takes the focus when its step begins.
pub fn step_heading(words: &'static str) -> AnyView {
    h2(words).id("step").attr("tabindex", "-1").view()
}

fn file_card(bringing: Bringing) -> AnyView {
    let input = el("input")
        .class("input")
        .id("file")
        .attr("type", "file")
        .attr("accept", ".json,.csv,.txt,application/json,text/csv")
        .wrong(bringing.oops, "file-oops".to_owned())
        .on("change", move |_| {
            spawn_local(Box::pin(bringing.take_file()));
        });
    let reading = says(move || {
        if bringing.busy.get() {
            words::READING.to_owned()
        } else {
            String::new()
        }
    });
    card()
        .child(
            el("div")
                .child(field_label("file", words::FILE))
                .child(input)
                .child(oops_line("file-oops".to_owned(), bringing.oops)),
        )
        .child(soft(words::FILE_WHY))
        .child(soft(reading).attr("role", "status"))
        .view()
}

fn locked_card(bringing: Bringing) -> AnyView {
    const ONE: &[Field] = &[now("file-passphrase", words::PASSPHRASE)];
    let open = asks(
        "opening",
        ONE,
        words::OPEN,
        "",
        std::rc::Rc::new(move |mut typed| {
            Box::pin(async move {
                let passphrase = typed.pop().unwrap_or_default();
                let text = bringing.text.get_value();
                if let Ok(locked) = take_locked_backup(&text) {
                    let plain = open_copy(locked, &passphrase).await?;
                    if !bringing.step.is_disposed() {
                        bringing.look(plain);
                    }
                }
                Ok(())
            })
        }),
    );
    card()
        .child(step_heading(words::LOCKED))
        .child(open)
        .child(another(bringing))
        .view()
}

/// The way back to the choice of a file.
pub fn another(bringing: Bringing) -> AnyView {
    button("btn quiet wide", words::ANOTHER, move |_| {
        bringing.oops.set(String::new());
        bringing.step.set(Step::File);
        page::focus_soon("#file");
    })
    .view()
}

fn done_card(days: usize) -> AnyView {
    card()
        .child(step_heading(words::DONE))
        .child(p(words::DONE_WHY))
        .child(p(words::days(days)))
        .child(link(href(Route::Today), words::TO_TODAY).class("btn wide"))
        .view()
}
