//! A small seeded generator, so that a resampled figure is the same every time it is shown. Not for secrets or ids.

/// SplitMix64: one 64-bit state, each output a mix of it.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A generator that always gives the same numbers for the same seed.
    #[must_use]
    pub const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 32 bits.
    pub const fn bits(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 32) as u32
    }

    /// A whole number under `end`, all as good as equally likely (to 1 in 2³² · `end`); 0 when `end` is 0.
    pub const fn below(&mut self, end: u32) -> u32 {
        ((self.bits() as u64 * end as u64) >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_first_numbers() {
        // SplitMix64 from seed 1234567, upper halves of 6457827717110365317 and 3203168211198807973
        let mut random = Random::seeded(1_234_567);
        assert_eq!(random.bits(), (6_457_827_717_110_365_317_u64 >> 32) as u32);
        assert_eq!(random.bits(), (3_203_168_211_198_807_973_u64 >> 32) as u32);
    }

    #[test]
    fn every_number_below_the_end_comes_about_equally_often() {
        let mut random = Random::seeded(1);
        let mut seen = [0_u32; 7];
        for _ in 0..70_000 {
            seen[usize::try_from(random.below(7)).unwrap()] += 1;
        }
        // 10,000 expected each, standard deviation 93
        assert!(seen.iter().all(|n| n.abs_diff(10_000) < 400), "{seen:?}");
        assert_eq!(random.below(0), 0);
    }
}
