//! Seeded numbers and what is thrown with them.

use gradual::domain::{
    activity::Amount,
    day::Day,
    scale::Score,
    stamp::{Id, Stamp},
};

/// Numbers that only look random (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.roll() % n
    }

    pub fn small(&mut self, n: u8) -> u8 {
        u8::try_from(self.below(n.into())).unwrap()
    }

    pub fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()].clone()
    }

    pub fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.coin().then(|| make(self))
    }

    pub fn many<T>(&mut self, most: u64, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    pub fn id(&mut self) -> Id {
        Id::from_random(self.roll().to_le_bytes())
    }

    pub fn score(&mut self) -> Score {
        self.pick(&Score::ALL)
    }

    pub fn amount(&mut self) -> Amount {
        Amount::clamped(u32::try_from(self.below(1_000_001)).unwrap())
    }

    pub fn day(&mut self) -> Day {
        Day::new(1900, 1, 1)
            .unwrap()
            .plus(i32::try_from(self.below(109_000)).unwrap())
    }

    /// Never 0, which means "never written".
    pub fn stamp(&mut self) -> Stamp {
        Stamp(1 + self.below(100_000))
    }

    /// Any text, or the default one never: a group's value may be empty, with a stamp.
    pub fn text(&mut self) -> String {
        const PIECES: [&str; 16] = [
            "slept badly",
            " ",
            "",
            "\"",
            "\\",
            "\n",
            "\0",
            "\u{1f}",
            "👩🏽‍🦽",
            "כאב",
            "é",
            "=cmd|' /C calc'!A0",
            "</script>",
            "\u{2028}",
            "}",
            "null",
        ];
        self.many(6, |d| d.pick(&PIECES)).concat()
    }
}
