//! Saying what an indicator counts.

use std::rc::Rc;

use shared::api::indicator::{DefineAnIndicator, DefinitionChange, IndicatorWhole};
use shared::api::measurement::Measure;
use shared::api::result::OfResult;
use shared::indicator::{
    Baseline, Definition, Direction, SeriesBreak, Spread, adopted, check_definition, check_why,
};
use shared::measurement::number::{alone, unmistakable};
use shared::measurement::{Edition, Figure};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::text::facts::Fact;
use yew::prelude::*;

use super::FIGURES;
use super::number::refuse;
use super::words::{as_adopted, direction_words, facts, spread_words, told};
use crate::client::{Stale, use_dialog, use_dialog_act};
use crate::context::use_i18n;
use crate::measurement::ChooseKnown;
use crate::ui::{Choice, Facts, InputKind, Question, RadioGroup, TextArea, TextInput, slot};

/// Properties of [`DefineDialog`].
#[derive(Properties, PartialEq)]
pub struct DefineDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// The indicator.
    pub path: OfResult,
    /// The same, as it is known now.
    pub whole: Rc<IndicatorWhole>,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// The fields as they are typed.
#[derive(Debug, Clone, PartialEq)]
struct Typed {
    definition: Definition,
    cycle: String,
    decimals: String,
    base_year: String,
    base_value: String,
    breaks: String,
    why: String,
    version: i64,
}

/// The first time, what the adopted text says beside the wording.
fn first(whole: &IndicatorWhole) -> Typed {
    let sealed = || adopted::definition(&whole.sealed_clause.facts);
    let definition = whole.definition().cloned().unwrap_or_else(sealed);
    let line = |one: &SeriesBreak| format!("{}: {}", one.edition, one.note);
    Typed {
        cycle: definition.cycle.to_string(),
        decimals: definition.decimals.to_string(),
        base_year: definition.baseline.map(|base| base.year.to_string()).unwrap_or_default(),
        base_value: definition.baseline.map(|base| unmistakable(base.value)).unwrap_or_default(),
        breaks: definition.breaks.iter().map(line).collect::<Vec<_>>().join("\n"),
        why: String::new(),
        version: whole.definitions.first().map_or(0, |now| now.version),
        definition,
    }
}

/// What stands on each filled line of `text`; or which of them, from nought, `read` could not read, and why.
pub fn typed_lines<T, E>(text: &str, read: impl Fn(&str) -> Result<T, E>) -> Result<Vec<T>, (usize, E)> {
    let filled = text.lines().filter(|line| !line.trim().is_empty());
    filled.enumerate().map(|(at, line)| read(line).map_err(|why| (at, why))).collect()
}

/// A break a line: `2024: what has changed`.
fn typed_breaks(text: &str) -> Result<Vec<SeriesBreak>, usize> {
    let found: Result<_, (usize, ())> = typed_lines(text, |line| {
        let (edition, note) = line.split_once(':').unwrap_or((line, ""));
        let edition = edition.trim().parse::<Edition>().map_err(|_| ())?;
        Ok(SeriesBreak { edition, note: note.trim().to_owned() })
    });
    found.map_err(|(at, ())| at)
}

impl Typed {
    /// What is sent; or what is wrong with what was typed.
    fn read(&self, whole: &IndicatorWhole) -> Result<DefinitionChange, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let definition = self.definition(&mut errors);
        let figures: Vec<Figure> = whole.figures.iter().map(|now| now.figure.clone()).collect();
        check_definition(&definition, whole.targets(), &figures, &mut errors);
        check_why(&self.why, self.version, &mut errors);
        errors.finish()?;
        Ok(DefinitionChange { definition, why: self.why.clone(), version: self.version })
    }

    /// The definition as far as it can be read, and what cannot.
    fn definition(&self, errors: &mut FieldErrors) -> Definition {
        let mut definition = self.definition.clone();
        let mut shape = |pointer: &str| errors.add(pointer, FieldCode::WrongShape);
        match self.cycle.trim().parse() {
            Ok(cycle) => definition.cycle = cycle,
            Err(_) => shape("/definition/cycle"),
        }
        match self.decimals.trim().parse() {
            Ok(decimals) => definition.decimals = decimals,
            Err(_) => shape("/definition/decimals"),
        }
        match typed_breaks(&self.breaks) {
            Ok(breaks) => definition.breaks = breaks,
            Err(at) => shape(&format!("/definition/breaks/{at}")),
        }
        let decimals = definition.decimals;
        definition.baseline = match (self.base_year.trim(), self.base_value.trim()) {
            ("", "") => None,
            (year, value) => match (year.parse(), alone(value, decimals)) {
                (Ok(year), Ok(value)) => Some(Baseline { year, value }),
                (Err(_), _) => {
                    shape("/definition/baseline/year");
                    None
                }
                (Ok(_), Err(fault)) => {
                    refuse("/definition/baseline/value", value, fault, decimals, errors);
                    None
                }
            },
        };
        definition
    }
}

/// The dialog.
#[component]
pub fn DefineDialog(props: &DefineDialogProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, || first(&props.whole));
    let form = &dialog.form;
    let define = use_dialog_act::<DefineAnIndicator, _>(&dialog, &FIGURES, t.common_saved());
    let acted = define.acted();
    let onclose = dialog.leaving(&acted);
    let send = {
        let (form, whole, path) = (form.clone(), props.whole.clone(), props.path.clone());
        Callback::from(move |version: i64| {
            let typed = Typed { version, ..form.values().clone() };
            match typed.read(&whole) {
                Ok(change) => define.run(path.clone(), (), change),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    // Theirs is here as soon as the indicator has been fetched again.
    let theirs = props.whole.definitions.first();
    let theirs = theirs.filter(|now| acted.is_stale() && now.version > form.values().version);
    let choose = theirs.map(|theirs| {
        let latest = theirs.version;
        let mine = form.values().definition(&mut FieldErrors::new());
        html! {
            <Stale
                theirs={html! { <><Facts facts={facts(&t, &theirs.definition, &[])} />{told(&theirs.said)}</> }}
                yours={html! { <Facts facts={facts(&t, &mine, &[])} /> }}
                ontheirs={onclose.clone()} onyours={send.reform(move |()| latest)} busy={acted.pending}
            />
        }
    });
    let problem = acted.problem(choose.is_some());
    let onact = {
        let version = form.values().version;
        send.reform(move |()| version)
    };
    let onchoose = form.edit("/definition", |typed: &mut Typed, measure: Measure| {
        let baseline = typed.definition.baseline;
        typed.definition = Definition { baseline, ..measure.definition };
        typed.cycle = typed.definition.cycle.to_string();
        typed.decimals = typed.definition.decimals.to_string();
    });
    let values = form.values();
    let directions: Rc<[Choice]> =
        Direction::ALL.map(|way| Choice::new(way.as_str(), direction_words(&t, way))).into_iter().collect();
    let spreads: Rc<[Choice]> = [("members", Spread::Members), ("one", Spread::One)]
        .map(|(name, spread)| Choice::new(name, spread_words(&t, spread)))
        .into_iter()
        .collect();
    // A cycle is of whole years: where the text says anything else, it is for the person to say what comes of it.
    let often = match props.whole.sealed_clause.facts.frequency.as_deref() {
        Some("monthly" | "quarterly" | "half_yearly") => as_adopted(&t, &props.whole, Fact::Frequency)
            .map(|said| html! { <>{said}<p class="small quiet">{t.indicator_cycle_within()}</p></> }),
        Some("once") => as_adopted(&t, &props.whole, Fact::Frequency),
        _ => None,
    };
    let spread = if values.definition.spread == Spread::One { "one" } else { "members" };
    html! {
        <Question open={props.open} {onclose} title={t.indicator_define_title(&props.whole.label)} text={t.indicator_define_text()} act={t.common_save()} busy={acted.pending} {problem} {onact}>
            <div>{slot(choose)}</div>
            <ChooseKnown of={props.path.clone()} label={t.indicator_like_known()} {onchoose} />
            <TextInput label={t.indicator_unit()} value={values.definition.unit.clone()} error={form.error("/definition/unit")}
                oninput={form.edit("/definition/unit", |typed: &mut Typed, text: String| typed.definition.unit = text)} />
            <RadioGroup legend={t.indicator_direction()} choices={directions} value={values.definition.direction.as_str()}
                onchange={form.edit("/definition/direction", |typed: &mut Typed, name: AttrValue| {
                    let way = Direction::ALL.into_iter().find(|way| way.as_str() == name.as_str());
                    typed.definition.direction = way.unwrap_or(typed.definition.direction);
                })} />
            <RadioGroup legend={t.indicator_spread()} choices={spreads} value={spread} error={form.error("/definition/spread")}
                onchange={form.edit("/definition/spread", |typed: &mut Typed, name: AttrValue| {
                    typed.definition.spread = if name.as_str() == "one" { Spread::One } else { Spread::Members };
                })} />
            <TextInput label={t.indicator_source()} value={values.definition.source.clone()} error={form.error("/definition/source")}
                oninput={form.edit("/definition/source", |typed: &mut Typed, text: String| typed.definition.source = text)} />
            <div class="two">
                <TextInput kind={InputKind::Number} label={t.indicator_cycle_years()} value={values.cycle.clone()} error={form.error("/definition/cycle")} min="1" max="10"
                    oninput={form.edit("/definition/cycle", |typed: &mut Typed, text: String| typed.cycle = text)} />
                <TextInput kind={InputKind::Number} label={t.indicator_decimals()} value={values.decimals.clone()} error={form.error("/definition/decimals")} min="0" max="6"
                    oninput={form.edit("/definition/decimals", |typed: &mut Typed, text: String| typed.decimals = text)} />
            </div>
            <div>{slot(often)}</div>
            <div class="two">
                <TextInput kind={InputKind::Number} label={t.indicator_baseline_year()} value={values.base_year.clone()} error={form.error("/definition/baseline/year")} optional=true
                    oninput={form.edit("/definition/baseline/year", |typed: &mut Typed, text: String| typed.base_year = text)} />
                <TextInput label={t.indicator_baseline_value()} value={values.base_value.clone()} error={form.error("/definition/baseline/value")} optional=true
                    oninput={form.edit("/definition/baseline/value", |typed: &mut Typed, text: String| typed.base_value = text)} />
            </div>
            <div>{slot(as_adopted(&t, &props.whole, Fact::Baseline))}</div>
            <TextArea label={t.indicator_breaks()} description={AttrValue::from(t.indicator_breaks_hint())} value={values.breaks.clone()} error={form.error_by_line("/definition/breaks", &values.breaks)} optional=true rows=2
                oninput={form.edit("/definition/breaks", |typed: &mut Typed, text: String| typed.breaks = text)} />
            <TextArea label={t.indicator_note()} value={values.definition.note.clone()} error={form.error("/definition/note")} optional=true rows=2
                oninput={form.edit("/definition/note", |typed: &mut Typed, text: String| typed.definition.note = text)} />
            <TextArea label={t.indicator_why()} value={values.why.clone()} error={form.error("/why")} optional={values.version == 0} rows=2
                oninput={form.edit("/why", |typed: &mut Typed, text: String| typed.why = text)} />
        </Question>
    }
}

#[cfg(test)]
mod tests {
    use shared::api::result::SealedAs;
    use shared::id::{RevisionId, TextId};
    use shared::text::{Clause, ClauseId, Facts, Kind};
    use shared::time::Instant;

    use super::*;

    #[test]
    fn the_form_begins_with_what_was_sealed() {
        let id = ClauseId::parse(&format!("{:026}", 1)).unwrap();
        let facts = Facts {
            baseline: Some("46,5 % (2026)".into()),
            unit: Some("per cent".into()),
            source: Some("A survey".into()),
            ..Facts::default()
        };
        let whole = IndicatorWhole {
            today: "2026-11-26".parse().unwrap(),
            label: "2.1.i".into(),
            above: None,
            sealed_clause: Clause { facts, ..Clause::new(id, Kind::Indicator, "a") },
            sealed: SealedAs {
                text: TextId::from_parts(1, 1),
                revision: RevisionId::from_parts(1, 1),
                number: 1,
                adopted_at: Instant::from_millis(0),
            },
            definitions: Vec::new(),
            targets: Vec::new(),
            members: Vec::new(),
            figures: Vec::new(),
        };
        let typed = first(&whole);
        assert_eq!((typed.base_year.as_str(), typed.base_value.as_str()), ("2026", "46.5"));
        assert_eq!(
            (typed.definition.unit.as_str(), typed.definition.source.as_str()),
            ("per cent", "A survey")
        );
        assert!(typed.read(&whole).is_ok(), "with as many decimals as that needs");
    }

    #[test]
    fn breaks_are_typed_a_line_each() {
        let found = typed_breaks("2024: A new questionnaire.\n\n2026 spring: Fewer services.").unwrap();
        assert_eq!(found.iter().map(|one| one.edition.as_str()).collect::<Vec<_>>(), ["2024", "2026 spring"]);
        assert_eq!(found[0].note, "A new questionnaire.");
        assert_eq!(typed_breaks("2024: A new one.\n\nsoon: something"), Err(1));
        assert_eq!(typed_breaks(" \n"), Ok(Vec::new()));
    }
}
