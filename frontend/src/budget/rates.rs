//! What other currencies are worth, and noting it.

use std::rc::Rc;

use shared::api::budget::{Money, NoteARate, RateNow};
use shared::api::initiative::OfProgramme;
use shared::budget::NoteRate;
use shared::budget::rate::{Currency, RateEdit, SOURCE_MOST};
use shared::decimal::PLACES_MOST;
use shared::id::ProgrammeId;
use shared::measurement::number::alone;
use shared::permission::Act;
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::time::Date;
use yew::prelude::*;

use super::stale::{MONEY, Stale};
use crate::client::{use_dialog, use_dialog_act};
use crate::context::{I18n, use_i18n};
use crate::indicator::{as_written, refuse};
use crate::initiative::day;
use crate::revision::by;
use crate::session::use_session;
use crate::ui::{Button, DateInput, Panel, Question, Size, TextInput, Time, Variant, slot};

/// Properties of [`Rates`].
#[derive(Properties, PartialEq)]
pub struct RatesProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its money.
    pub money: Rc<Money>,
}

#[derive(Debug, Clone, PartialEq)]
struct Typed {
    currency: String,
    per_hundred: String,
    source: String,
    day: String,
    /// What was noted when the dialog was opened, by version: what is noted meanwhile is not overwritten unseen.
    noted: Vec<(Currency, u32)>,
}

impl Typed {
    /// The version of what was noted of a currency.
    fn version(&self, of: Currency) -> u32 {
        self.noted.iter().find(|(currency, _)| *currency == of).map_or(0, |(_, version)| *version)
    }

    fn currency(&self) -> Option<Currency> {
        self.currency.trim().to_ascii_uppercase().parse().ok()
    }
}

/// The first of the usual ones that has no rate, as of today.
fn first(money: &Money) -> Typed {
    let noted = |currency: &Currency| money.rates.iter().any(|rate| rate.currency == *currency);
    let currency = Currency::USUAL.into_iter().find(|one| !noted(one)).unwrap_or(Currency::USUAL[0]);
    Typed {
        currency: currency.to_string(),
        per_hundred: String::new(),
        source: String::new(),
        day: money.today.to_string(),
        noted: money.rates.iter().map(|rate| (rate.currency, rate.version)).collect(),
    }
}

/// What is sent; or what is wrong with what was typed.
fn read(typed: &Typed, version: Option<u32>, today: Date) -> Result<RateEdit, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let currency = typed.currency();
    let per_hundred = alone(&typed.per_hundred, PLACES_MOST);
    let day: Option<Date> = typed.day.parse().ok();
    if currency.is_none() {
        errors.add("/currency", FieldCode::WrongShape);
    }
    match per_hundred {
        Err(_) if typed.per_hundred.trim().is_empty() => errors.add("/per_hundred", FieldCode::Required),
        Err(fault) => refuse("/per_hundred", &typed.per_hundred, fault, PLACES_MOST, &mut errors),
        Ok(_) => {}
    }
    if day.is_none() {
        errors.add("/day", FieldCode::Required);
    }
    let (Some(currency), Ok(per_hundred), Some(day)) = (currency, per_hundred, day) else {
        errors.finish()?;
        return Err(Vec::new());
    };
    let version = version.unwrap_or_else(|| typed.version(currency));
    let edit = RateEdit { currency, per_hundred, source: typed.source.clone(), day, version };
    edit.check(today, &mut errors);
    errors.finish()?;
    Ok(edit)
}

fn line(t: &I18n, rate: &RateNow) -> Html {
    let crowns = t.budget_crowns(as_written(t, &rate.per_hundred.to_string()));
    html! {
        <li key={rate.currency.to_string()} class="stack">
            <b class="num">{t.budget_rate_line(rate.currency.as_str(), crowns)}</b>
            <span class="small">{t.budget_rate_source(&rate.source, day(t, rate.day))}</span>
            <span class="row tight tiny quiet">{by::doer(&rate.by)}<Time at={rate.at} /></span>
        </li>
    }
}

/// The panel, with a dialog for the secretariat.
#[component]
pub fn Rates(props: &RatesProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let open = use_state_eq(|| false);
    let notes = session.seat().is_some_and(|seat| NoteRate::verdict(seat, &()).is_allowed());
    let closed = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let dialog = use_dialog(*open, &closed, || first(&props.money));
    let form = &dialog.form;
    let note = use_dialog_act::<NoteARate, _>(&dialog, &MONEY, t.common_saved());
    let acted = note.acted();
    let onclose = dialog.leaving(&acted);
    let save = {
        let (form, today, programme) = (form.clone(), props.money.today, props.programme);
        Callback::from(move |after: Option<u32>| match read(form.values(), after, today) {
            Ok(edit) => note.run(OfProgramme { programme }, (), edit),
            Err(errors) => form.set_errors(errors),
        })
    };
    let onact = save.reform(|()| None);
    let typed = form.values();
    let theirs = typed.currency().and_then(|of| {
        let now = props.money.rates.iter().find(|rate| rate.currency == of)?;
        (acted.is_stale() && now.version > typed.version(of)).then_some(now)
    });
    let choose = theirs.map(|theirs| {
        let latest = theirs.version;
        let yours = html! { <p class="small">{format!("{} · {} · {}", typed.per_hundred, typed.source, typed.day)}</p> };
        html! {
            <Stale theirs={html! { <ul class="bare">{line(&t, theirs)}</ul> }} {yours} busy={acted.pending}
                ontheirs={onclose.clone()} onyours={save.reform(move |()| Some(latest))} />
        }
    });
    let problem = acted.problem(choose.is_some());
    let busy = acted.pending;
    let values = form.values();
    let asked = notes.then(|| {
        html! {
            <Question open={*open} {onclose} title={t.budget_note_rate()} text={t.budget_rate_text()} act={t.common_save()} {busy} {problem} {onact}>
                <div key="stale">{slot(choose)}</div>
                <div class="two">
                    <TextInput label={t.budget_rate_currency()} description={AttrValue::from(t.budget_rate_currency_hint())} value={values.currency.clone()} maxlength=3 error={form.error("/currency")}
                        oninput={form.edit("/currency", |typed: &mut Typed, text: String| typed.currency = text)} />
                    <TextInput label={t.budget_rate_crowns()} value={values.per_hundred.clone()} error={form.error("/per_hundred")}
                        oninput={form.edit("/per_hundred", |typed: &mut Typed, text: String| typed.per_hundred = text)} />
                </div>
                <TextInput label={t.budget_rate_from()} value={values.source.clone()} maxlength={SOURCE_MOST} error={form.error("/source")}
                    oninput={form.edit("/source", |typed: &mut Typed, text: String| typed.source = text)} />
                <DateInput label={t.budget_rate_day()} value={values.day.clone()} error={form.error("/day")}
                    oninput={form.edit("/day", |typed: &mut Typed, text: String| typed.day = text)} />
            </Question>
        }
    });
    let ask = notes.then(|| {
        let open = open.setter();
        let onclick = Callback::from(move |_: MouseEvent| open.set(true));
        html! { <p class="row"><Button size={Size::Small} variant={Variant::Secondary} {onclick}>{t.budget_note_rate()}</Button></p> }
    });
    let lines = props.money.rates.iter().map(|rate| line(&t, rate));
    html! {
        <div>
            <Panel title={t.budget_rates()}>
                <div class="stack">
                    <p class="small quiet" hidden={!props.money.rates.is_empty()}>{t.budget_rates_none()}</p>
                    <ul class="stack bare" hidden={props.money.rates.is_empty()}>{for lines}</ul>
                    {slot(ask)}
                </div>
            </Panel>
            <div>{slot(asked)}</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_typed_with_a_comma_and_small_letters_and_named_where_it_is_wrong() {
        let today: Date = "2026-11-23".parse().unwrap();
        let typed = |currency: &str, per_hundred: &str, source: &str, day: &str| Typed {
            currency: currency.into(),
            per_hundred: per_hundred.into(),
            source: source.into(),
            day: day.into(),
            noted: vec![("SEK".parse().unwrap(), 3)],
        };
        let edit = read(&typed("eur ", "746,05", "A bank", "2026-11-20"), None, today).unwrap();
        assert_eq!((edit.currency.as_str(), edit.per_hundred.to_string().as_str()), ("EUR", "746.05"));
        let wrong = |typed: &Typed| {
            let found = read(typed, None, today).unwrap_err();
            found.into_iter().map(|error| error.pointer).collect::<Vec<_>>()
        };
        assert_eq!(wrong(&typed("DKK", "x", "", "")), ["/currency", "/per_hundred", "/day"]);
        assert_eq!(wrong(&typed("EUR", "746", "", "2026-11-24")), ["/source", "/day"]);
        let code = |per_hundred: &str| {
            let found = read(&typed("EUR", per_hundred, "A bank", "2026-11-20"), None, today);
            found.map(|edit| edit.per_hundred.to_string()).map_err(|errors| errors[0].code)
        };
        assert_eq!(code("746,050"), Err(FieldCode::Ambiguous), "no rate is a thousand times another unseen");
        assert_eq!(code("746,0500"), Ok("746.05".to_owned()));
        assert_eq!(code("1.746,05"), Ok("1746.05".to_owned()));
        assert_eq!(code(" "), Err(FieldCode::Required));
    }

    #[test]
    fn what_is_noted_comes_after_what_was_on_the_screen_or_after_theirs_when_that_is_chosen() {
        let today: Date = "2026-11-23".parse().unwrap();
        let typed = |currency: &str| Typed {
            currency: currency.into(),
            per_hundred: "66".into(),
            source: "A bank".into(),
            day: "2026-11-20".into(),
            noted: vec![("SEK".parse().unwrap(), 3)],
        };
        let after =
            |currency: &str, chosen: Option<u32>| read(&typed(currency), chosen, today).unwrap().version;
        assert_eq!([after("sek", None), after("NOK", None), after("SEK", Some(5))], [3, 0, 5]);
    }
}
