//! Setting the frames of a programme: a row for each goal and for what is not tied to one, a column for each year.

use std::rc::Rc;

use shared::api::budget::{FramesNow, GetMoney, ListFrames, Money, SetTheFrames};
use shared::api::initiative::OfProgramme;
use shared::api::programme::{self, GetProgramme};
use shared::budget::frame::{Frame, FramesEdit, frame_of, together};
use shared::budget::merge::{Place, merge_frames, take_frame};
use shared::budget::{SetFrames, WHY_MOST, years};
use shared::id::ProgrammeId;
use shared::initiative::is_worked_on;
use shared::permission::Act;
use shared::problem::{Code, FieldError, FieldErrors};
use shared::text::ClauseId;
use yew::prelude::*;

use super::draw::goal_name;
use super::form::CellInput;
use super::stale::{MONEY, Stale};
use super::typed::{amount, text};
use super::words::crowns;
use crate::client::{Async, ProblemNote, use_act_about, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route, use_go};
use crate::revision::by;
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Button, Color, Form, Panel, TextArea, Time, Variant, slot, use_form};

/// Properties of [`FramesPage`].
#[derive(Properties, PartialEq)]
pub struct FramesPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/money/frames`.
#[component]
pub fn FramesPage(props: &FramesPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let programme = props.programme;
    let topic = format!("programme/{programme}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme }, ())), &[&topic]);
    let money = use_resource::<GetMoney>(Some((OfProgramme { programme }, ())), &["budget"]);
    let history = use_resource::<ListFrames>(Some((OfProgramme { programme }, ())), &["budget"]);
    let over = of.data.as_ref().map(|of| {
        let list = html! { <Go to={Route::Money { programme }}>{t.budget_title()}</Go> };
        trail(&t, of, [list], t.budget_set_frames())
    });
    let sets = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state))
        && session.seat().is_some_and(|seat| SetFrames::verdict(seat, &()).is_allowed());
    let past = history.data.as_ref().and_then(|all| past(&t, all));
    let render = Callback::from(move |money: Rc<Money>| html! { <Filling {programme} {money} {sets} /> });
    html! {
        <main class="page" id="main">
            <PageHead title={t.budget_set_frames()} {over} under={html! { <p class="small quiet">{t.budget_frames_hint()}</p> }} />
            <Async<Money> resource={with_programme(&of, money)} bones={Bones::Panel} {render} />
            <div class="stack">{slot(past)}</div>
        </main>
    }
}

/// The frames as they were set, the latest first.
fn past(t: &I18n, all: &[FramesNow]) -> Option<Html> {
    let lines = all.iter().map(|now| {
        let sum = together(&now.frames).map(|sum| t.budget_frames_sum(crowns(t, sum)));
        html! {
            <li key={now.version}>
                <span>{t.budget_history_frames(now.frames.len())}</span>
                <span class="small num">{sum}</span>
                <span class="small quiet prewrap" hidden={now.said.why.is_empty()}>{now.said.why.clone()}</span>
                <span class="row tight tiny quiet">{by::doer(&now.said.by)}<Time at={now.said.at} /></span>
            </li>
        }
    });
    let lines: Vec<Html> = lines.collect();
    (!lines.is_empty())
        .then(|| html! { <Panel title={t.budget_history()}><ol class="steps">{for lines}</ol></Panel> })
}

/// The frames as they are typed, with their places.
#[derive(Debug, Clone, PartialEq)]
struct Typed {
    cells: Vec<(Option<ClauseId>, i32, String)>,
    why: String,
    version: u32,
}

/// The rows: the goals, and what is not tied to one; the columns: the years, and others of which something was set.
fn places(money: &Money) -> (Vec<Option<ClauseId>>, Vec<i32>) {
    let goals = money.goals.iter().map(|one| Some(one.clause.clone())).chain([None]).collect();
    let mut all: Vec<i32> = years(money.period).collect();
    for frame in money.frames() {
        if !all.contains(&frame.year) {
            all.push(frame.year);
        }
    }
    shared::sort::plain(&mut all);
    (goals, all)
}

impl Typed {
    fn of(t: &I18n, money: &Money, edit: &FramesEdit) -> Self {
        let (goals, years) = places(money);
        let cell = |goal: &Option<ClauseId>, year: i32| {
            (goal.clone(), year, text(t, frame_of(&edit.frames, goal.as_ref(), year)))
        };
        let cells = goals.iter().flat_map(|goal| years.iter().map(move |year| cell(goal, *year))).collect();
        Self { cells, why: edit.why.clone(), version: edit.version }
    }

    /// What would be sent, and which cell each frame comes from; or what is wrong with what was typed, by cell.
    fn read(&self) -> Result<(FramesEdit, Vec<usize>), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let (mut frames, mut from) = (Vec::new(), Vec::new());
        for (at, (goal, year, text)) in self.cells.iter().enumerate() {
            if let Some(amount) = amount(text, &format!("/cells/{at}"), &mut errors) {
                frames.push(Frame { goal: goal.clone(), year: *year, amount });
                from.push(at);
            }
        }
        errors.finish()?;
        Ok((FramesEdit { frames, why: self.why.clone(), version: self.version }, from))
    }
}

/// What is wrong with a frame is wrong with the cell that it comes from.
fn by_cell(errors: Vec<FieldError>, from: &[usize]) -> Vec<FieldError> {
    let cell = |error: FieldError| {
        let nth = error
            .pointer
            .strip_prefix("/frames/")
            .and_then(|rest| rest.split('/').next()?.parse::<usize>().ok());
        match nth.and_then(|nth| from.get(nth)) {
            Some(at) => FieldError { pointer: format!("/cells/{at}"), ..error },
            None => error,
        }
    };
    errors.into_iter().map(cell).collect()
}

#[derive(Properties, PartialEq)]
struct FillingProps {
    programme: ProgrammeId,
    money: Rc<Money>,
    sets: bool,
}

/// The form. What is typed stays whatever arrives; when somebody else has saved meanwhile, both are shown.
#[component]
fn Filling(props: &FillingProps) -> Html {
    let t = use_i18n();
    let go = use_go();
    let FillingProps { programme, money, sets } = props;
    let programme = *programme;
    let form = use_form(|| Typed::of(&t, money, &money.frames_edit()));
    let base = use_state_eq(|| money.frames_edit());
    let saved = use_state_eq(|| false);
    {
        // Once what is filled in counts as saved, leaving asks nothing.
        let go = go.clone();
        use_effect_with((*saved, form.dirty()), move |(saved, dirty)| {
            if *saved && !dirty {
                go.emit(Route::Money { programme });
            }
        });
    }
    let done = {
        let (form, saved) = (form.clone(), saved.setter());
        Callback::from(move |_: Rc<Money>| {
            form.saved();
            saved.set(true);
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors: Vec<FieldError>| {
            let from = form.values().read().map(|(_, from)| from).unwrap_or_default();
            form.set_errors(by_cell(errors, &from));
        })
    };
    let set = use_act_about::<SetTheFrames>(&MONEY, t.common_saved(), done, refused);
    let onsubmit = {
        let (form, set, money, base) = (form.clone(), set.clone(), money.clone(), base.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match checked(form.values(), &money, &base) {
                Ok(edit) => set.run(OfProgramme { programme }, (), edit),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let stale = set.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    // Theirs is here as soon as it has been fetched again.
    let theirs = Some(money.frames_edit()).filter(|theirs| stale && theirs.version > form.values().version);
    let conflict = theirs.zip(form.values().read().ok()).map(|(theirs, (yours, _))| {
        let merged = merge_frames(&base, &yours, &theirs);
        let put = {
            let (form, base, t) = (form.clone(), base.setter(), t.clone());
            let (theirs, money) = (theirs.clone(), money.clone());
            Callback::from(move |edit: FramesEdit| {
                let kept = Typed::of(&t, &money, &edit);
                base.set(theirs.clone());
                form.edit("/version", move |typed: &mut Typed, ()| typed.clone_from(&kept)).emit(());
            })
        };
        let both = list(&t, money, &merged.both, &theirs);
        let yours = list(&t, money, &merged.both, &merged.edit);
        let taken: Vec<String> = merged.theirs.iter().map(|place| called(&t, money, place)).collect();
        let ontheirs = {
            let (put, set, merged) = (put.clone(), set.clone(), merged.clone());
            Callback::from(move |()| {
                let mut edit = merged.edit.clone();
                merged.both.iter().for_each(|place| take_frame(place, &mut edit, &theirs));
                set.forget();
                put.emit(edit);
            })
        };
        let onyours = {
            let (set, edit) = (set.clone(), merged.edit);
            Callback::from(move |()| {
                put.emit(edit.clone());
                set.run(OfProgramme { programme }, (), edit.clone());
            })
        };
        html! {
            <div class="stack">
                <Stale theirs={both} {yours} {ontheirs} {onyours} busy={set.pending} />
                <p class="small" hidden={taken.is_empty()}>{t.budget_taken(taken.join("; "))}</p>
            </div>
        }
    });
    let problem = set.error.clone().filter(|error| error.fields.is_empty() && conflict.is_none());
    let sum = form.values().read().ok().and_then(|(edit, _)| together(&edit.frames));
    let oninput = form.edit("/why", |typed: &mut Typed, text: String| typed.why = text);
    let wrong = form.error_count();
    html! {
        <form class="stack" {onsubmit} novalidate=true>
            <div key="conflict">{slot(conflict)}</div>
            <p key="hint" class="small quiet">{t.budget_typing()}</p>
            <div key="grid">{grid(&t, money, &form, *sets)}</div>
            <p key="sum" class="num" role="status">{sum.map(|sum| t.budget_frames_sum(crowns(&t, sum)))}</p>
            <div key="why" class="initiative-form">
                <TextArea label={t.budget_why()} description={AttrValue::from(t.budget_why_hint())} value={form.values().why.clone()} maxlength={WHY_MOST} error={form.error("/why")} optional=true rows=2 {oninput} />
            </div>
            <div key="problem">{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <p key="wrong" class="small" role="status">{(wrong > 0).then(|| t.initiative_fields_wrong(wrong))}</p>
            <div key="save" class="row save-row">
                <Button submit=true busy={set.pending} disabled={!*sets}>{t.common_save()}</Button>
                <GoButton to={Route::Money { programme }} variant={Variant::Tertiary} color={Color::Neutral}>{t.common_cancel()}</GoButton>
            </div>
        </form>
    }
}

/// What would be sent, checked by the rule that the server has too; or what is wrong with it, by cell.
fn checked(typed: &Typed, money: &Money, before: &FramesEdit) -> Result<FramesEdit, Vec<FieldError>> {
    let (edit, from) = typed.read()?;
    let goals: Vec<ClauseId> = money.goals.iter().map(|one| one.clause.clone()).collect();
    let mut errors = FieldErrors::new();
    edit.check(money.period, &goals, &before.frames, &mut errors);
    errors.finish().map_err(|errors| by_cell(errors, &from))?;
    Ok(edit)
}

/// The place of a frame, in words.
fn called(t: &I18n, money: &Money, (goal, year): &Place) -> String {
    t.budget_cell(goal_name(t, &money.goals, goal.as_ref()), year.to_string())
}

/// Frames by their places.
fn list(t: &I18n, money: &Money, places: &[Place], edit: &FramesEdit) -> Html {
    let lines = places.iter().map(|place| {
        let what = called(t, money, place);
        let amount = frame_of(&edit.frames, place.0.as_ref(), place.1);
        let amount = amount.map_or_else(|| "–".to_owned(), |ore| crowns(t, ore));
        html! { <li key={what.clone()}><span class="quiet">{what}</span>{" "}<b class="num">{amount}</b></li> }
    });
    html! { <ul class="bare small">{for lines}</ul> }
}

/// A row for each goal, a column for each year.
fn grid(t: &I18n, money: &Money, form: &Form<Typed>, sets: bool) -> Html {
    let (goals, years) = places(money);
    let heads = years.iter().map(|year| html! { <th key={*year} scope="col" class="num">{*year}</th> });
    let rows = goals.iter().map(|goal| {
        let name = goal_name(t, &money.goals, goal.as_ref());
        let title =
            money.goals.iter().find(|one| Some(&one.clause) == goal.as_ref()).map(|one| one.title.clone());
        let here = form.values().cells.iter().enumerate().filter(|(_, (of, ..))| of == goal);
        let cells = here.map(|(at, (_, year, value))| {
            let pointer = format!("/cells/{at}");
            let error = form.error(&pointer);
            let oninput = form.edit(pointer, move |typed: &mut Typed, text: String| typed.cells[at].2 = text);
            let label = t.budget_cell(&name, year.to_string());
            html! {
                <td key={*year} class="num" data-col={year.to_string()}>
                    <CellInput {label} value={value.clone()} readonly={!sets} {error} {oninput} />
                </td>
            }
        });
        html! {
            <tr key={goal.as_ref().map_or_else(String::new, ToString::to_string)}>
                <th scope="row">{name.clone()}{" "}<span class="tiny quiet way" lang="en">{title}</span></th>
                {for cells}
            </tr>
        }
    });
    html! {
        <div class="scroller" role="region" aria-label={t.budget_set_frames()} tabindex="0">
            <table class="ds-table dense cards panel moneygrid">
                <caption class="ds-sr-only">{t.budget_set_frames()}</caption>
                <thead><tr><th scope="col">{t.budget_goal()}</th>{for heads}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::budget::Ore;
    use shared::programme::Period;

    fn money(frames: Vec<Frame>) -> Money {
        let edit = FramesEdit { frames, ..FramesEdit::empty() };
        let by = shared::api::revision::Doer { name: String::new(), code: String::new() };
        let at = shared::time::Instant::from_millis(0);
        let said = shared::api::indicator::Said { by, at, why: String::new() };
        Money {
            today: "2026-11-23".parse().unwrap(),
            period: Period { from: "2025-01-01".parse().unwrap(), to: "2026-12-31".parse().unwrap() },
            goals: Vec::new(),
            frames: Some(FramesNow { frames: edit.frames, said, version: 1 }),
            entries: Vec::new(),
            rates: Vec::new(),
        }
    }

    #[test]
    fn what_is_wrong_with_a_frame_is_shown_in_its_cell() {
        let t = I18n::english();
        let money = money(vec![Frame { goal: None, year: 2024, amount: Ore::crowns(7) }]);
        let mut typed = Typed::of(&t, &money, &money.frames_edit());
        let places: Vec<_> = typed.cells.iter().map(|(_, year, text)| (*year, text.as_str())).collect();
        assert_eq!(
            places,
            [(2024, "7"), (2025, ""), (2026, "")],
            "a year that it no longer has is there to be emptied"
        );
        typed.cells[2].2 = "5".into();
        let wrong = checked(&typed, &money, &money.frames_edit()).unwrap_err();
        assert_eq!(wrong.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>(), ["/cells/0"]);
        typed.cells[0].2 = String::new();
        typed.cells[1].2 = "-1".into();
        let wrong = checked(&typed, &money, &money.frames_edit()).unwrap_err();
        assert_eq!(wrong.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>(), ["/cells/1"]);
    }
}
