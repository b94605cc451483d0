//! Our resolver says what Fluent's own would say, for every message in every language.

use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use samrad_i18n::{Language, Messages};

/// What stands for the variables: every number is tried with each of these.
const NUMBERS: [i64; 9] = [0, 1, 2, 3, 5, 10, 11, 21, 101];
/// Texts that stand for text variables. Those that select a variant are found in the messages themselves.
const TEXT: &str = "Åland";

fn fluent(language: Language) -> (FluentBundle<FluentResource>, Vec<(String, Vec<String>)>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag());
    let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
    bundle.set_use_isolating(false);
    let mut messages = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        messages.extend(ids(&source));
        bundle.add_resource(FluentResource::try_new(source).unwrap()).unwrap();
    }
    (bundle, messages)
}

/// Each message's id and the names of its variables, as they are written.
fn ids(source: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once('=').map(|(head, _)| head.trim_end());
        if let Some(id) =
            head.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' '))
        {
            found.push((id.to_owned(), Vec::new()));
        }
        let Some((_, variables)) = found.last_mut() else { continue };
        for part in line.split('$').skip(1) {
            let name: String =
                part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect();
            if !variables.contains(&name) {
                variables.push(name);
            }
        }
    }
    found
}

#[test]
fn every_message_is_said_as_fluent_says_it() {
    let mut said = 0;
    for &language in Language::iter() {
        let ours = language.messages().unwrap();
        let (bundle, messages) = fluent(language);
        for (id, variables) in messages {
            let pattern = bundle.get_message(&id).and_then(|message| message.value()).unwrap();
            for number in NUMBERS {
                // A variable is a number or a text; both resolvers are asked both.
                for texts in [false, true] {
                    let mut args = FluentArgs::new();
                    for name in &variables {
                        if texts { args.set(name.as_str(), TEXT) } else { args.set(name.as_str(), number) }
                    }
                    let theirs = bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
                    let values: Vec<(&str, Result<i64, &str>)> = variables
                        .iter()
                        .map(|name| (name.as_str(), if texts { Err(TEXT) } else { Ok(number) }))
                        .collect();
                    assert_eq!(
                        ours.say(&id, &values).as_deref(),
                        Some(theirs.as_str()),
                        "{id} in {}",
                        language.tag()
                    );
                    said += 1;
                    if variables.is_empty() {
                        break;
                    }
                }
                if variables.is_empty() {
                    break;
                }
            }
        }
    }
    assert!(said > 1_000, "only {said} sentences were compared");
}

#[test]
fn a_file_that_is_cut_short_is_not_taken() {
    let file = Language::Da.embedded().unwrap();
    assert!(Messages::new("da", &file[..file.len() / 2]).is_err() || file.len() < 2);
}

/// The functions of the messages take their arguments as these first stand in the English message: whoever reads the comments over it
/// must find the same order there, or two arguments of one type change places unseen.
#[test]
fn arguments_are_described_in_the_order_in_which_they_are_given() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut described: Vec<String> = Vec::new();
        let mut over: Vec<(String, Vec<String>)> = Vec::new();
        for line in source.lines() {
            if let Some(about) = line.strip_prefix("# $") {
                described.extend(about.split(' ').next().map(str::to_owned));
            } else if !line.starts_with(['#', ' ', '}']) && line.contains(" = ") {
                let id = line.split(" =").next().unwrap_or_default().to_owned();
                over.push((id, std::mem::take(&mut described)));
            }
        }
        let given = ids(&source);
        wrong.extend(over.into_iter().filter(|(id, described)| {
            !described.is_empty() && given.iter().any(|(other, names)| other == id && names != described)
        }));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
