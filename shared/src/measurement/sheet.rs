//! A table as it comes: pasted from a spreadsheet, or the bytes of a CSV file in one of the usual encodings. Nothing here knows
//! what the cells mean.

/// The most cells of a table.
pub const CELLS_MOST: usize = 20_000;

/// The most bytes of a file.
pub const BYTES_MOST: usize = 2_000_000;

/// The table has too many cells, or the file too many bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMuch;

/// What Windows-1252 has at 0x80 to 0x9F.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file: UTF-8 with or without its mark, UTF-16 with it, and what is none of these as Windows-1252, which is what
/// spreadsheets of the region write otherwise.
///
/// # Errors
/// When the file is too large.
pub fn decode(bytes: &[u8]) -> Result<String, TooMuch> {
    if bytes.len() > BYTES_MOST {
        return Err(TooMuch);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return Ok(String::from_utf8_lossy(rest).into_owned());
    }
    let units = |rest: &[u8], of: fn([u8; 2]) -> u16| -> Vec<u16> {
        rest.chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_le_bytes))),
        [0xFE, 0xFF, rest @ ..] => return Ok(String::from_utf16_lossy(&units(rest, u16::from_be_bytes))),
        _ => {}
    }
    Ok(std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.iter().copied().map(windows).collect(), str::to_owned))
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// The cells, row by row. The separator is the tab where there is one, else the semicolon or the comma of the first row.
///
/// # Errors
/// When there are too many.
pub fn cells(text: &str) -> Result<Vec<Vec<String>>, TooMuch> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (text, separator) = separator(text);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let (mut row, mut cell, mut count) = (Vec::new(), String::new(), 0_usize);
    let (mut quoted, mut begun) = (false, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if quoted {
            match letter {
                '"' if letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' => quoted = false,
                other => cell.push(other),
            }
            continue;
        }
        match letter {
            '"' if cell.is_empty() && !begun => (quoted, begun) = (true, true),
            _ if letter == separator => {
                row.push(std::mem::take(&mut cell));
                (count, begun) = (count + 1, false);
            }
            '\n' | '\r' => {
                if letter == '\r' && letters.peek() == Some(&'\n') {
                    letters.next();
                }
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                (count, begun) = (count + 1, false);
            }
            other => cell.push(other),
        }
        if count > CELLS_MOST {
            return Err(TooMuch);
        }
    }
    if !cell.is_empty() || begun || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    Ok(rows)
}

/// What separates the cells of a text.
#[must_use]
pub fn separator_of(text: &str) -> char {
    separator(text.strip_prefix('\u{feff}').unwrap_or(text)).1
}

/// The separator, and the text without the line in which spreadsheets say it themselves: `sep=;`.
fn separator(text: &str) -> (&str, char) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(said) = first.trim_end().strip_prefix("sep=").and_then(|said| said.chars().next()) {
        return (rest, said);
    }
    if text.contains('\t') {
        return (text, '\t');
    }
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let (mut quoted, mut before) = (false, ';');
    let (mut semicolons, mut commas) = (0, 0);
    for letter in line.chars() {
        let last = std::mem::replace(&mut before, letter);
        match letter {
            // A quote inside a cell is one.
            '"' if quoted || matches!(last, ';' | ',') => quoted = !quoted,
            ';' if !quoted => semicolons += 1,
            ',' if !quoted => commas += 1,
            _ => {}
        }
    }
    (text, if semicolons > 0 && semicolons >= commas { ';' } else { ',' })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        cells(text).unwrap()
    }

    #[test]
    fn a_file_is_read_in_every_usual_encoding() {
        let text = "Færøerne;Åland;š;€";
        assert_eq!(decode(text.as_bytes()).as_deref(), Ok(text));
        assert_eq!(decode(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()).as_deref(), Ok(text));
        let windows = b"F\xE6r\xF8erne;\xC5land;\x9A;\x80";
        assert_eq!(decode(windows).as_deref(), Ok(text));
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&[b"\xFF\xFE".as_slice(), &wide].concat()).as_deref(), Ok(text));
        assert_eq!(decode(&vec![b'x'; BYTES_MOST + 1]), Err(TooMuch));
    }

    #[test]
    fn cells_are_parted_by_tab_semicolon_or_comma() {
        assert_eq!(rows("a\tb\r\n1,5\t2;5\n"), [["a", "b"], ["1,5", "2;5"]]);
        assert_eq!(rows("a;b\n1,5;2"), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(rows("a,b\n1.5,2"), [["a", "b"], ["1.5", "2"]]);
        assert_eq!(rows("sep=;\r\na;b"), [["a", "b"]]);
        assert_eq!(rows("\u{feff}a;b"), [["a", "b"]]);
        assert_eq!(rows(""), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_quoted_cell_holds_separators_quotes_and_lines() {
        assert_eq!(
            rows("\"a;b\";\"say \"\"so\"\"\"\n\"two\nlines\";x"),
            [["a;b", "say \"so\""], ["two\nlines", "x"]]
        );
        assert_eq!(rows("5\" disk;x"), [["5\" disk", "x"]], "a quote inside a cell is one");
        assert_eq!(rows("\"\";x"), [["", "x"]]);
    }

    #[test]
    fn a_table_without_end_is_refused() {
        assert_eq!(cells(&"a;".repeat(CELLS_MOST + 1)), Err(TooMuch));
    }

    proptest! {
        #[test]
        fn no_text_and_no_bytes_break_the_reader(text in "[\"\t;,\r\nab]{0,60}", bytes in proptest::collection::vec(0_u8.., 0..60)) {
            let _ = cells(&text);
            let _ = cells(&decode(&bytes).unwrap());
        }
    }
}
