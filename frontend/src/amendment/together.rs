//! Accepting together what nobody opposes, after a list that names who has not looked.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::amendment::{
    AcceptTogether, AmendmentView, AtVersion, ListUnopposed, OfText, Together, Unopposed,
};
use shared::id::{AmendmentId, ProgrammeId, TextId};
use shared::problem::{Code, FieldCode, FieldErrors};
use yew::prelude::*;

use super::act::use_act;
use super::names::Names;
use super::words;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, Route};
use crate::revision::by::chips;
use crate::ui::{
    Bones, Button, Checkbox, Color, Dialog, Empty, Glyph, Tag, TextArea, Variant, slot, use_form,
};

/// Properties of [`TogetherDialog`].
#[derive(Properties, Clone, PartialEq)]
pub struct TogetherDialogProps {
    /// The text.
    pub text: TextId,
    /// Its programme.
    pub programme: ProgrammeId,
    /// What its clauses are called.
    pub names: Rc<Names>,
    /// All amendments, for what each does.
    pub all: Rc<Vec<AmendmentView>>,
    /// Whether it is open.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// What was ticked or left out by hand, and why the rest is accepted.
#[derive(Clone, PartialEq, Default)]
struct Wanted {
    turned: BTreeSet<AmendmentId>,
    reason: String,
}

impl Wanted {
    /// Of those that do not go together none is chosen beforehand: which of them it is to be is the chair's to say.
    fn has(&self, one: &Unopposed) -> bool {
        one.not_with.is_empty() != self.turned.contains(&one.id)
    }
}

/// The dialog.
#[component]
pub fn TogetherDialog(props: &TogetherDialogProps) -> Html {
    let t = use_i18n();
    let form = use_form(Wanted::default);
    let unopposed = use_resource::<ListUnopposed>(
        props.open.then_some((OfText { text: props.text }, ())),
        &["amendment", "text"],
    );
    let accept = {
        let (form, onclose, refused) = (form.clone(), props.onclose.clone(), form.clone());
        use_act::<AcceptTogether>(
            t.amendment_together_done(),
            Callback::from(move |_| {
                form.replace(Wanted::default());
                onclose.emit(());
            }),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    let onclose = {
        let (form, accept, onclose) = (form.clone(), accept.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.replace(Wanted::default());
            accept.forget();
            onclose.emit(());
        })
    };
    let wanted: Vec<AtVersion> = unopposed
        .data
        .iter()
        .flat_map(|all| all.iter())
        .filter(|one| form.values().has(one))
        .map(|one| AtVersion { id: one.id, version: one.version })
        .collect();
    let onact = {
        let (accept, form, text, wanted) = (accept.clone(), form.clone(), props.text, wanted.clone());
        Callback::from(move |_: MouseEvent| {
            let mut errors = FieldErrors::new();
            errors.length("/reason", &form.values().reason, 0, shared::amendment::REASON_MOST);
            if wanted.is_empty() {
                errors.add("/amendments", FieldCode::Required);
            }
            match errors.finish() {
                Ok(()) => {
                    let reason = form.values().reason.trim().to_owned();
                    accept.run(OfText { text }, (), Together { amendments: wanted.clone(), reason });
                }
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let render = {
        let (t, form, names, all) = (t.clone(), form.clone(), props.names.clone(), props.all.clone());
        let programme = props.programme;
        Callback::from(move |unopposed: Rc<Vec<Unopposed>>| {
            let rows = unopposed.iter().map(|one| {
                let found = all.iter().find(|view| view.id == one.id);
                let late = found.is_some_and(|view| view.record.late).then(|| {
                    html! { <Tag color={Color::Time} icon={Glyph::Clock}>{t.amendment_late()}</Tag> }
                });
                let does = found.map(|view| {
                    let names = (*names).clone().with(&view.base, &view.operations);
                    words::does(&t, &names, &view.operations)
                });
                let id = one.id;
                let usual = one.not_with.is_empty();
                let onchange = form.edit("/amendments", move |wanted: &mut Wanted, on: bool| {
                    if on == usual { wanted.turned.remove(&id) } else { wanted.turned.insert(id) };
                });
                let others = one.not_with.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                let clash = (!usual).then(|| AttrValue::from(t.amendment_together_not_with(others)));
                let looked = if one.not_looked.is_empty() {
                    html! { <span>{t.amendment_all_looked()}</span> }
                } else {
                    html! { <><span>{t.amendment_not_looked()}</span>{chips(one.not_looked.iter().copied())}</> }
                };
                html! {
                    <li key={id.to_string()} class="cell">
                        <Checkbox
                            label={t.amendment_together_one(one.number, does.unwrap_or_default())}
                            checked={form.values().has(one)}
                            description={clash}
                            {onchange}
                        />
                        <span class="row tight small quiet indent">
                            {slot(late)}
                            {looked}
                            <Go to={Route::Amendment { programme, amendment: id }} label={AttrValue::from(format!("{}: {}", t.common_open(), words::title(&t, Some(one.number))))}>{t.common_open()}</Go>
                        </span>
                    </li>
                }
            });
            html! { <ul class="stack unopposed">{for rows}</ul> }
        })
    };
    let empty = html! {
        <Empty icon={Glyph::CheckCheck} title={t.amendment_together_none_title()} text={AttrValue::from(t.amendment_together_none_text())} />
    };
    let acted = accept.acted();
    let problem = acted.problem(false).or_else(|| acted.named(&t, Code::InTheWay));
    let any = unopposed.data.as_ref().is_some_and(|all| !all.is_empty());
    let actions = html! {
        <>
            {slot(any.then(|| html! { <Button busy={accept.pending} disabled={wanted.is_empty()} onclick={onact}>{t.amendment_together_act(wanted.len())}</Button> }))}
            <Button variant={Variant::Tertiary} onclick={onclose.reform(|_: MouseEvent| ())}>{t.common_cancel()}</Button>
        </>
    };
    html! {
        <Dialog open={props.open} {onclose} title={t.amendment_together_title()} {actions}>
            <p>{t.amendment_together_text()}</p>
            <Async<Vec<Unopposed>>
                resource={unopposed}
                bones={Bones::Lines}
                {render}
                is_empty={Callback::from(|all: Rc<Vec<Unopposed>>| all.is_empty())}
                {empty}
            />
            <div hidden={!any}>
                <TextArea
                    label={t.amendment_reason()}
                    value={form.values().reason.clone()}
                    error={form.error("/reason")}
                    optional=true
                    oninput={form.edit("/reason", |wanted: &mut Wanted, text: String| wanted.reason = text)}
                />
            </div>
            <div hidden={problem.is_none()}>{slot(problem)}</div>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_those_that_do_not_go_together_none_is_chosen_beforehand() {
        let one = |number: u32, not_with: Vec<u32>| Unopposed {
            id: AmendmentId::from_parts(u64::from(number), 1),
            number,
            version: 1,
            not_looked: Vec::new(),
            not_with,
        };
        let (alone, rival) = (one(1, Vec::new()), one(2, vec![3]));
        let mut wanted = Wanted::default();
        assert!(wanted.has(&alone) && !wanted.has(&rival));
        wanted.turned.extend([alone.id, rival.id]);
        assert!(!wanted.has(&alone) && wanted.has(&rival));
    }
}
