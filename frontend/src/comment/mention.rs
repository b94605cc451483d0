//! Mentions in what is typed: a name is a mention where it stands behind an @. Nothing here draws.

use shared::api::comment::Reader;
use shared::comment::MENTIONS_MOST;
use shared::id::PersonId;

/// So many people are offered at once.
const OFFERED: usize = 8;

/// What is being looked for: the words behind an @ at the end of what is typed. Empty right behind the sign.
pub fn asked(body: &str) -> Option<&str> {
    let (before, after) = body.rsplit_once('@')?;
    let begins = before.chars().next_back().is_none_or(char::is_whitespace);
    (begins && !after.contains('\n') && after.chars().count() <= 40).then_some(after)
}

/// Those whose name has a word that begins so.
pub fn matching<'a>(readers: &'a [Reader], asked: &str) -> Vec<&'a Reader> {
    let asked = asked.to_lowercase();
    let fits = |reader: &&Reader| {
        let name = reader.name.to_lowercase();
        let rest = name.match_indices(' ').map(|(at, _)| &name[at + 1..]);
        std::iter::once(name.as_str()).chain(rest).any(|from| from.starts_with(&asked))
            || (!asked.is_empty() && reader.code.to_lowercase() == asked)
    };
    readers.iter().filter(fits).take(OFFERED).collect()
}

/// What is typed, with the name in the place of what was looked for.
pub fn chosen(body: &str, reader: &Reader) -> String {
    let before = asked(body).map_or(body, |asked| &body[..body.len() - asked.len() - 1]);
    let space = if before.is_empty() || before.ends_with(char::is_whitespace) { "" } else { " " };
    format!("{before}{space}@{} ", reader.name)
}

/// A stretch of a message: words, or the name of somebody who is mentioned.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// The @ and the name; which of the names it is.
    Name(&'a str, usize),
}

/// A message in pieces. Where one name begins another, the longer is meant.
pub fn pieces<'a>(body: &'a str, names: &[&str]) -> Vec<Piece<'a>> {
    let (mut found, mut rest, mut from) = (Vec::new(), 0, 0);
    while let Some(at) = body[from..].find('@').map(|at| from + at) {
        let behind = &body[at + 1..];
        let named =
            names.iter().enumerate().filter(|(_, name)| !name.is_empty() && behind.starts_with(**name));
        let Some((which, name)) = named.max_by_key(|(_, name)| name.len()) else {
            from = at + 1;
            continue;
        };
        if rest < at {
            found.push(Piece::Words(&body[rest..at]));
        }
        let end = at + 1 + name.len();
        found.push(Piece::Name(&body[at..end], which));
        (rest, from) = (end, end);
    }
    if rest < body.len() {
        found.push(Piece::Words(&body[rest..]));
    }
    found
}

/// Who is mentioned in what is typed, each once.
pub fn mentioned(body: &str, readers: &[Reader]) -> Vec<PersonId> {
    let names: Vec<&str> = readers.iter().map(|reader| reader.name.as_str()).collect();
    let mut people = Vec::new();
    for piece in pieces(body, &names) {
        if let Piece::Name(_, which) = piece
            && !people.contains(&readers[which].person)
        {
            people.push(readers[which].person);
        }
    }
    people.truncate(MENTIONS_MOST);
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readers() -> Vec<Reader> {
        let reader = |(n, name, code): (u128, &str, &str)| Reader {
            person: PersonId::from_parts(1, n),
            name: name.into(),
            code: code.into(),
        };
        [(1, "Aino Vuorenrinne", "FI"), (2, "Þórður Eldfell", "IS"), (3, "Aino", "SE")].map(reader).into()
    }

    #[test]
    fn a_name_is_looked_for_behind_a_sign_that_begins_a_word() {
        assert_eq!(asked("Could @"), Some(""));
        assert_eq!(asked("Could @aino v"), Some("aino v"));
        assert_eq!(asked("@x"), Some("x"));
        assert_eq!(asked("a@b"), None);
        assert_eq!(asked("none"), None);
        assert_eq!(asked("@a\nb"), None);
    }

    #[test]
    fn any_word_of_a_name_finds_it() {
        let readers = readers();
        let names =
            |asked: &str| matching(&readers, asked).iter().map(|one| one.name.as_str()).collect::<Vec<_>>();
        assert_eq!(names("vuor"), ["Aino Vuorenrinne"]);
        assert_eq!(names("ÞÓR"), ["Þórður Eldfell"]);
        assert_eq!(names("is"), ["Þórður Eldfell"], "and the code of the delegation");
        assert_eq!(names("").len(), 3);
    }

    #[test]
    fn what_is_chosen_takes_the_place_of_what_was_typed() {
        let readers = readers();
        assert_eq!(chosen("Could @aino v", &readers[0]), "Could @Aino Vuorenrinne ");
        assert_eq!(chosen("Could", &readers[2]), "Could @Aino ");
    }

    #[test]
    fn the_longer_name_is_meant() {
        let readers = readers();
        let body = "@Aino Vuorenrinne and @Aino, see a@b and @nobody";
        let people: Vec<_> = [0, 2].map(|at: usize| readers[at].person).into();
        assert_eq!(mentioned(body, &readers), people);
        let names: Vec<&str> = readers.iter().map(|one| one.name.as_str()).collect();
        let all: String = pieces(body, &names)
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => *words,
                Piece::Name(words, _) => *words,
            })
            .collect();
        assert_eq!(all, body);
    }
}
