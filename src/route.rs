//! Every screen's address: the only place with URLs.
//!
//! The set is finite and each path ends in `/`, so that each route is one prerendered file on any static host. Dates, ids
//! and slugs come after `#` and never reach a server.

/// The slugs of the thirteen chapters, in reading order.
pub const CHAPTER_SLUGS: [&str; 13] = [
    "check-first",
    "why-moving-helps",
    "no-single-best-exercise",
    "why-printed-routines-disappoint",
    "five-things-good-plans-share",
    "graded-loading",
    "graded-exposure",
    "loading-plans-of-their-own",
    "flare-ups",
    "read-the-trend",
    "getting-it-right-for-you",
    "evidence-and-limits",
    "about-this-guide",
];

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// Today's log; on a first visit, the welcome.
    Today,
    /// The log of an earlier day; its date comes after `#`.
    Day,
    /// Charts and the reading.
    Trends,
    /// The plan.
    Plan,
    /// The person's activities, and where the pain is.
    Activities,
    /// Where to begin with an activity; its id comes after `#`.
    Baseline,
    /// The plan for a flare, and the present one.
    FlarePlan,
    /// The ladders, and how one is made.
    Ladders,
    /// One ladder; its id comes after `#`.
    Ladder,
    /// An attempt at a step; `ladder/step` comes after `#`.
    Attempt,
    /// Goals in the person's own words.
    Goals,
    /// A year of active days.
    Calendar,
    /// The weekly look-back.
    LookBack,
    /// Four optional questions to start with.
    StartHere,
    /// A file for the person's own calendar.
    Reminders,
    /// What makes the plan information only, or wants a word first.
    Limits,
    /// The chapter list.
    Learn,
    /// One chapter by its place 0..=12.
    Chapter(u8),
    /// Questions and answers; `#slug` opens one.
    Faq,
    /// The warning signs.
    WarningSigns,
    /// After an emergency sign was ticked.
    Emergency,
    /// After a "today" sign was ticked.
    SeeSomeoneToday,
    /// After thoughts of ending one's life were ticked.
    Crisis,
    /// The sources of the guide.
    Sources,
    /// Settings.
    Settings,
    /// A page for a visit, to print or to send.
    Report,
    /// What is stored, and the copies that leave.
    Data,
    /// A copy that comes in.
    BringIn,
}

impl Route {
    /// Every route, in the order of a tour.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Today,
            Self::Day,
            Self::Trends,
            Self::Plan,
            Self::Activities,
            Self::Baseline,
            Self::FlarePlan,
            Self::Ladders,
            Self::Ladder,
            Self::Attempt,
            Self::Goals,
            Self::Calendar,
            Self::LookBack,
            Self::StartHere,
            Self::Reminders,
            Self::Limits,
            Self::Learn,
        ];
        all.extend(
            (0..CHAPTER_SLUGS.len())
                .filter_map(|n| u8::try_from(n).ok())
                .map(Self::Chapter),
        );
        all.extend([
            Self::Faq,
            Self::WarningSigns,
            Self::Emergency,
            Self::SeeSomeoneToday,
            Self::Crisis,
            Self::Sources,
            Self::Settings,
            Self::Report,
            Self::Data,
            Self::BringIn,
        ]);
        all
    }

    /// Whether it is a screen below the plan's own.
    #[must_use]
    pub const fn is_of_plan(self) -> bool {
        matches!(
            self,
            Self::Activities
                | Self::Baseline
                | Self::FlarePlan
                | Self::Ladders
                | Self::Ladder
                | Self::Attempt
                | Self::Goals
                | Self::Calendar
                | Self::LookBack
                | Self::StartHere
                | Self::Reminders
                | Self::Limits
        )
    }

    /// Whether it shows or changes what the person wrote: a lock closes it, and it is nobody else's to find.
    #[must_use]
    pub const fn is_own(self) -> bool {
        !matches!(
            self,
            Self::Learn
                | Self::Chapter(_)
                | Self::Faq
                | Self::WarningSigns
                | Self::Emergency
                | Self::SeeSomeoneToday
                | Self::Crisis
                | Self::Sources
        )
    }

    /// The path below the base, without a leading slash: `""`, `"trends/"`, `"guide/flare-ups/"`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Chapter(n) => {
                let slug = CHAPTER_SLUGS.get(usize::from(n));
                ["guide/", slug.copied().unwrap_or_default(), "/"].concat()
            }
            other => other.fixed_path().to_owned(),
        }
    }

    const fn fixed_path(self) -> &'static str {
        match self {
            Self::Today | Self::Chapter(_) => "",
            Self::Day => "day/",
            Self::Trends => "trends/",
            Self::Plan => "plan/",
            Self::Activities => "plan/activities/",
            Self::Baseline => "plan/baseline/",
            Self::FlarePlan => "plan/flare/",
            Self::Ladders => "plan/ladders/",
            Self::Ladder => "plan/ladder/",
            Self::Attempt => "plan/attempt/",
            Self::Goals => "plan/goals/",
            Self::Calendar => "plan/calendar/",
            Self::LookBack => "plan/look-back/",
            Self::StartHere => "plan/start-here/",
            Self::Reminders => "plan/reminders/",
            Self::Limits => "plan/limits/",
            Self::Learn => "learn/",
            Self::Faq => "faq/",
            Self::WarningSigns => "warning-signs/",
            Self::Emergency => "warning-signs/emergency/",
            Self::SeeSomeoneToday => "warning-signs/today/",
            Self::Crisis => "warning-signs/crisis/",
            Self::Sources => "sources/",
            Self::Settings => "settings/",
            Self::Report => "report/",
            Self::Data => "data/",
            Self::BringIn => "data/bring-in/",
        }
    }

    /// The route of a path below the base; a leading slash, a missing last slash and `index.html` are forgiven.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.trim_start_matches('/');
        let path = path
            .strip_suffix("index.html")
            .unwrap_or(path)
            .trim_end_matches('/');
        Self::all()
            .into_iter()
            .find(|route| route.path().trim_end_matches('/') == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_route() {
        for route in Route::all() {
            let path = route.path();
            assert!(
                path.is_empty() || (path.ends_with('/') && !path.starts_with('/')),
                "{path}"
            );
            assert_eq!(Route::parse(&path), Some(route));
            assert_eq!(Route::parse(&format!("/{path}index.html")), Some(route));
        }
        assert_eq!(Route::parse("trends"), Some(Route::Trends));
        assert_eq!(Route::parse("nowhere/"), None);
        assert_eq!(Route::parse("guide/"), None);
    }
}
