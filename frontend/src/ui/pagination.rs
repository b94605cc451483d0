//! Pages of a long list. The page belongs into the address, so that it can be shared and the back button works.

use yew::prelude::*;

use crate::context::use_i18n;

/// Properties of [`Pagination`].
#[derive(Properties, PartialEq)]
pub struct PaginationProps {
    /// The page shown, from 1.
    pub page: u32,
    /// How many there are.
    pub pages: u32,
    /// The page that was chosen.
    pub onchange: Callback<u32>,
}

/// Links to the pages near the one shown, the first and the last.
#[component]
pub fn Pagination(props: &PaginationProps) -> Html {
    let t = use_i18n();
    let go = |to: u32| props.onchange.reform(move |_| to);
    let edge = |key: &'static str, words: String, to: Option<u32>| {
        html! {
            <li {key}>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="tertiary"
                    aria-hidden={to.is_none().then_some("true")}
                    disabled={to.is_none()}
                    onclick={to.map(go)}
                >
                    {words}
                </button>
            </li>
        }
    };
    let inner = shown(props.page, props.pages).into_iter().map(|(at, page)| match page {
        None => html! { <li key={format!("gap{at}")} /> },
        Some(page) => html! {
            <li key={page.to_string()}>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="tertiary"
                    aria-label={t.common_page(page)}
                    aria-current={(page == props.page).then_some("true")}
                    onclick={go(page)}
                >
                    {page}
                </button>
            </li>
        },
    });
    let previous = edge("previous", t.common_previous(), (props.page > 1).then(|| props.page - 1));
    let next = edge("next", t.common_next(), (props.page < props.pages).then(|| props.page + 1));
    html! {
        <nav class="ds-pagination" aria-label={t.common_pages()} hidden={props.pages < 2}>
            <ul>{for std::iter::once(previous).chain(inner).chain(std::iter::once(next))}</ul>
        </nav>
    }
}

/// Which pages to show, with `None` for a gap: 1 … 4 5 6 … 20. The first number is for keys.
fn shown(page: u32, pages: u32) -> Vec<(u32, Option<u32>)> {
    let mut list = Vec::new();
    let mut last = 0;
    for candidate in 1..=pages {
        if candidate == 1 || candidate == pages || candidate.abs_diff(page) <= 1 {
            if candidate > last + 1 {
                list.push((last, None));
            }
            list.push((candidate, Some(candidate)));
            last = candidate;
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::shown;

    fn pages(page: u32, of: u32) -> Vec<Option<u32>> {
        shown(page, of).into_iter().map(|(_, page)| page).collect()
    }

    #[test]
    fn the_ends_and_the_neighbours_are_shown() {
        assert_eq!(pages(5, 20), [Some(1), None, Some(4), Some(5), Some(6), None, Some(20)]);
        assert_eq!(pages(1, 3), [Some(1), Some(2), Some(3)]);
        assert_eq!(pages(1, 1), [Some(1)]);
    }

    #[test]
    fn keys_differ() {
        let keys: Vec<String> = shown(5, 20)
            .iter()
            .map(|(at, page)| format!("{at}{}", if page.is_none() { "gap" } else { "" }))
            .collect();
        let unique: std::collections::HashSet<_> = keys.iter().collect();
        assert_eq!(unique.len(), keys.len());
    }
}
