//! Figures that the database strings together: a row of an answer is handed over for each edition and not for each figure, of which a
//! programme has some ten thousand.

use shared::decimal::Decimal;
use shared::measurement::Status;
use shared::member::MemberCode;

use crate::db::{Error, inconsistent};

/// Strings the figures of a group together: member, status and amount. None of them has a space or a comma in it.
pub(super) const STRUNG: &str =
    "STRING_AGG(member || ' ' || status || ' ' || COALESCE(CAST(amount AS TEXT), ''), ',')";

/// A figure without its edition and what people wrote about it.
pub(super) struct Strung {
    /// Whose it is; absent where there is one for all.
    pub member: Option<MemberCode>,
    pub status: Status,
    pub value: Option<Decimal>,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("measurement", column, value)
}

/// Takes apart what [`STRUNG`] has strung together, in no order.
pub(super) fn taken_apart(said: &str) -> impl Iterator<Item = Result<Strung, Error>> {
    said.split(',').map(one)
}

fn one(said: &str) -> Result<Strung, Error> {
    let mut parts = said.splitn(3, ' ');
    let mut part = || parts.next().unwrap_or_default();
    let (member, status, amount) = (part(), part(), part());
    let member = Some(member).filter(|code| !code.is_empty());
    let value = |amount: &str| {
        let millionths: i64 = amount.parse().map_err(|_| bad("amount", amount))?;
        Decimal::from_millionths(millionths).map_err(|_| bad("amount", amount))
    };
    Ok(Strung {
        member: member.map(|code| code.parse().map_err(|_| bad("member", code))).transpose()?,
        status: Status::from_name(status).ok_or_else(|| bad("status", status))?,
        value: Some(amount).filter(|amount| !amount.is_empty()).map(value).transpose()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_strung_together_is_taken_apart_again() {
        let said = "DK value 984700,FI estimate -1,FO not_covered , value 0";
        let found: Vec<Strung> = taken_apart(said).map(|one| one.expect("a figure")).collect();
        let told: Vec<_> = found
            .iter()
            .map(|one| {
                let member = one.member.map(|code| code.to_string()).unwrap_or_default();
                (member, one.status, one.value.map(Decimal::millionths))
            })
            .collect();
        assert_eq!(
            told,
            [
                ("DK".to_owned(), Status::Value, Some(984_700)),
                ("FI".to_owned(), Status::Estimate, Some(-1)),
                ("FO".to_owned(), Status::NotCovered, None),
                (String::new(), Status::Value, Some(0)),
            ],
            "one for all has no member, and no number is not nought"
        );
        for torn in ["", "DK", "DK value x", "Denmark value 1"] {
            assert!(taken_apart(torn).any(|one| one.is_err()), "{torn:?}");
        }
    }
}
