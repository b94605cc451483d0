//! Hashes as people read them: in groups of four.

/// The first eight digits, in two groups: "9f2c 41d0".
pub fn short(hash: &str) -> String {
    let digits: String = digits(hash).chars().take(8).collect();
    grouped(&digits)
}

/// All digits in groups of four.
pub fn long(hash: &str) -> String {
    grouped(digits(hash))
}

/// Without the scheme before the colon (`r1:`).
fn digits(hash: &str) -> &str {
    hash.split_once(':').map_or(hash, |(_, digits)| digits)
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 5 / 4);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_read_in_groups_of_four_without_its_scheme() {
        assert_eq!(short("r1:9f2c41d07ab8e613"), "9f2c 41d0");
        assert_eq!(long("r1:9f2c41d07ab8"), "9f2c 41d0 7ab8");
        assert_eq!(long("9f2"), "9f2");
    }
}
