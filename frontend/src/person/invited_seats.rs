//! The seats of an invitation: their fields, one more, one less.

use std::rc::Rc;

use shared::seat::Role;
use web_sys::Element;
use yew::prelude::*;

use super::invitation::{Draft, pointer};
use crate::context::use_i18n;
use crate::seat::{SeatDraft, SeatFields};
use crate::ui::{Button, Form, Glyph, Size, Variant, focus, slot};

/// Properties of [`InvitedSeats`].
#[derive(Properties)]
pub struct InvitedSeatsProps {
    /// The form they belong to.
    pub form: Form<Draft>,
    /// The roles that may be given.
    pub roles: Rc<[Role]>,
}

impl PartialEq for InvitedSeatsProps {
    /// A form is drawn anew with everything in it.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A group of fields for each seat. The focus goes into a seat that was added, and from one that was taken out to the one
/// that stands in its place.
#[component]
pub fn InvitedSeats(props: &InvitedSeatsProps) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let node = use_node_ref();
    let enter = use_mut_ref(|| None::<usize>);
    let count = form.values().seats().len();
    {
        let (node, enter) = (node.clone(), enter.clone());
        use_effect_with(count, move |count| {
            let wanted = enter.borrow_mut().take().map(|number| number.min(count - 1));
            if let (Some(number), Some(list)) = (wanted, node.cast::<Element>())
                && let Some(group) = focus::all(&list, "fieldset").get(number)
                && let Some(first) = focus::all(group, "select, input").first()
            {
                focus::set(first);
            }
        });
    }
    let add = {
        let (enter, add) =
            (enter.clone(), form.edit("/seats", |draft: &mut Draft, ()| draft.add(SeatDraft::from_today())));
        Callback::from(move |_: MouseEvent| {
            *enter.borrow_mut() = Some(count);
            add.emit(());
        })
    };
    let remove = form.edit("/seats", |draft: &mut Draft, number: usize| draft.remove(number));
    let groups = form.values().seats().iter().enumerate().map(|(number, keyed)| {
        let onclick = {
            let (enter, remove) = (enter.clone(), remove.clone());
            Callback::from(move |_: MouseEvent| {
                *enter.borrow_mut() = Some(number);
                remove.emit(number);
            })
        };
        html! {
            <fieldset key={keyed.key} class="ds-fieldset seat-fields">
                <legend>{t.person_seat_number(number + 1)}</legend>
                <SeatFields<Draft>
                    form={form.clone()}
                    draft={keyed.seat.clone()}
                    edit={Draft::seat as fn(&mut Draft, usize) -> Option<&mut SeatDraft>}
                    {number}
                    pointer={pointer(number)}
                    roles={props.roles.clone()}
                />
                <button
                    type="button"
                    class="ds-button small"
                    data-variant="tertiary"
                    aria-label={t.person_seat_remove_of(number + 1)}
                    hidden={count == 1}
                    {onclick}
                >
                    {t.person_seat_remove()}
                </button>
            </fieldset>
        }
    });
    let wrong = form.error("/seats");
    let more = form.values().has_room().then(|| {
        html! {
            <Button variant={Variant::Secondary} size={Size::Small} icon={Glyph::Plus} onclick={add}>
                {t.person_seat_add()}
            </Button>
        }
    });
    html! {
        <div class="fields">
            <div class="fields" ref={node}>{for groups}</div>
            <p class="ds-validation-message" hidden={wrong.is_none()}>{wrong}</p>
            <div class="actions">{slot(more)}</div>
        </div>
    }
}
