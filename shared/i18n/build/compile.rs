//! Turns Fluent messages into the file that the program reads them from (`src/signs.rs`).
//!
//! What Fluent can and our messages do not use is refused with its name: terms, attributes, references to other messages,
//! functions, a choice by anything but a variable.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

use crate::signs::{CHOICE, END, LAST, OTHERWISE, VARIABLE, VARIANT};

/// What a program asks for by an id that is data: a problem's code, an act's name, a word of its
/// details, a delegation's. Of all other messages the
/// program knows the place, and their ids are not in the file.
const BY_ID: [&str; 4] = ["problem-", "audit-act-", "audit-word-", "member-"];

/// The compiled file of one language, and the ids of its messages by their place.
///
/// # Errors
/// What is wrong with the messages, in words for who writes them.
pub(crate) fn compile(source: &str) -> Result<(String, Vec<String>), String> {
    if let Some(sign) = source.chars().find(|c| c.is_control() && *c != '\n') {
        return Err(format!("a message contains the control character {sign:?}"));
    }
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                if let Some(value) = &message.value {
                    messages.push((id.to_owned(), pattern(value).map_err(|what| format!("{id}: {what}"))?));
                }
                if !message.attributes.is_empty() {
                    return Err(format!("{id}: attributes are not used here"));
                }
            }
            Entry::Term(term) => return Err(format!("-{}: terms are not used here", term.id.name)),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Junk { content } => return Err(format!("this is no message: {content}")),
        }
    }
    messages.sort();
    let kept = |id: &str| BY_ID.iter().any(|start| id.starts_with(start));
    let file = messages.iter().map(|(id, pattern)| {
        let id = if kept(id) { id } else { "" };
        format!("{id}{END}{pattern}{LAST}")
    });
    Ok((file.collect(), messages.iter().map(|(id, _)| id.clone()).collect()))
}

fn pattern(pattern: &Pattern<&str>) -> Result<String, String> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Ok((*value).to_owned()),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => inlined(inline),
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            choice(selector, variants)
        }
    };
    pattern.elements.iter().map(piece).collect()
}

fn inlined(expression: &InlineExpression<&str>) -> Result<String, String> {
    match expression {
        InlineExpression::VariableReference { id } => Ok(format!("{VARIABLE}{}{END}", id.name)),
        InlineExpression::StringLiteral { value } => {
            Ok(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned())
        }
        InlineExpression::NumberLiteral { value } => Ok((*value).to_owned()),
        InlineExpression::FunctionReference { id, arguments: CallArguments { .. } } => {
            Err(format!("{}() is not used here", id.name))
        }
        _ => Err("a reference to another message is not used here".to_owned()),
    }
}

fn choice(selector: &InlineExpression<&str>, variants: &[Variant<&str>]) -> Result<String, String> {
    let InlineExpression::VariableReference { id } = selector else {
        return Err("a choice is made by a variable".to_owned());
    };
    let mut out = format!("{CHOICE}{}{END}", id.name);
    let (otherwise, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
    for variant in others.into_iter().chain(otherwise) {
        let key = match &variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        };
        let sign = if variant.default { OTHERWISE } else { VARIANT };
        out.push_str(&format!("{sign}{key}{END}{}", pattern(&variant.value)?));
    }
    out.push(LAST);
    Ok(out)
}
