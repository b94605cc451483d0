//! From numbers to places, and where the lines of the scale stand.

/// A straight scale from one range to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Linear {
    from: (f64, f64),
    to: (f64, f64),
}

impl Linear {
    /// `from` becomes `to`.
    pub fn new(from: (f64, f64), to: (f64, f64)) -> Self {
        Self { from, to }
    }

    /// The place of a number. A range without an extent has all of it in its middle.
    pub fn at(&self, value: f64) -> f64 {
        let extent = self.from.1 - self.from.0;
        if extent.abs() < f64::EPSILON {
            return f64::midpoint(self.to.0, self.to.1);
        }
        self.to.0 + (value - self.from.0) / extent * (self.to.1 - self.to.0)
    }
}

/// Round numbers at even distances that reach from below the least to above the most: about so many. In whole numbers, so that what is
/// written beside a line is exactly where it stands.
pub fn ticks(least: i64, most: i64, about: i64) -> Vec<i64> {
    let (least, most) = (least.min(most), least.max(most));
    let rough = (i128::from(most) - i128::from(least)).max(1) / i128::from(about.max(1));
    let mut step = 1_i128;
    let mut by = [2, 5, 10].into_iter().cycle();
    let mut power = 1_i128;
    while step < rough {
        let next = by.next().unwrap_or(10);
        step = power * next;
        if next == 10 {
            power *= 10;
        }
    }
    let mut at = i128::from(least).div_euclid(step) * step;
    let mut ticks = Vec::new();
    loop {
        ticks.extend(i64::try_from(at));
        if at >= i128::from(most) && ticks.len() > 1 {
            return ticks;
        }
        at += step;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_turns_numbers_into_places() {
        let scale = Linear::new((0.0, 10.0), (300.0, 100.0));
        assert_eq!([0.0, 5.0, 10.0].map(|value| scale.at(value)), [300.0, 200.0, 100.0]);
        assert_eq!(Linear::new((3.0, 3.0), (0.0, 10.0)).at(3.0), 5.0);
    }

    #[test]
    fn the_lines_of_a_scale_are_round_and_hold_all_numbers() {
        assert_eq!(ticks(46, 80, 4), [40, 50, 60, 70, 80]);
        assert_eq!(ticks(0, 3, 4), [0, 1, 2, 3]);
        assert_eq!(ticks(-7, 12, 4), [-10, -5, 0, 5, 10, 15]);
        assert_eq!(ticks(5, 5, 4), [5, 6]);
        for (least, most) in [(0, 1), (699_600, 984_700), (-1_000_000, 7), (0, i64::MAX / 4), (3, 3)] {
            let ticks = ticks(least, most, 4);
            assert!(ticks[0] <= least && *ticks.last().unwrap() >= most, "{ticks:?}");
            assert!((2..=8).contains(&ticks.len()), "{ticks:?}");
        }
    }
}
