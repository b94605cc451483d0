//! Amounts as the chosen language writes them, and how they stand, in words with a shape.

use shared::api::budget::RateNow;
use shared::budget::overview::{Audit, Spending, audit, is_unfunded, spending};
use shared::budget::rate::exchanged;
use shared::budget::sums::Entry;
use shared::budget::{Amount, Ore};
use yew::prelude::*;

use crate::context::I18n;
use crate::indicator::as_written;
use crate::ui::{Color, Glyph, Tag, slot};

/// An amount without its currency: "1,250,000".
pub fn plain(t: &I18n, ore: Ore) -> String {
    as_written(t, &ore.to_string())
}

/// An amount: "DKK 1,250,000".
pub fn crowns(t: &I18n, ore: Ore) -> String {
    t.budget_crowns(plain(t, ore))
}

/// An amount in another currency: "≈ EUR 134,039".
pub fn abroad(t: &I18n, ore: Ore, rate: Option<&RateNow>) -> Option<String> {
    let rate = rate?;
    let units = exchanged(ore, rate.per_hundred)?;
    Some(t.budget_abroad(rate.currency.as_str(), as_written(t, &units.to_string())))
}

/// An amount in a sentence, with the other currency behind it.
pub fn told(t: &I18n, ore: Ore, rate: Option<&RateNow>) -> String {
    let own = crowns(t, ore);
    abroad(t, ore, rate).map_or_else(|| own.clone(), |other| format!("{own} ({other})"))
}

/// An amount in a cell; a dash where nobody has said it.
pub fn cell(t: &I18n, ore: Option<Ore>, rate: Option<&RateNow>) -> Html {
    let Some(ore) = ore else { return html! { <span class="quiet">{"–"}</span> } };
    let other = abroad(t, ore, rate).map(|words| html! { <span class="tiny quiet">{words}</span> });
    html! { <span class="money"><span>{plain(t, ore)}</span>{slot(other)}</span> }
}

/// What an amount is called.
pub fn name(t: &I18n, amount: Amount) -> String {
    match amount {
        Amount::Granted => t.budget_granted(),
        Amount::CoFinanced => t.budget_co_financed(),
        Amount::Used => t.budget_used(),
        Amount::Forecast => t.budget_forecast(),
    }
}

/// How what is used stands to what is granted; nothing where it is within.
pub fn spending_tag(t: &I18n, spending: Spending) -> Option<Html> {
    match spending {
        Spending::Within => None,
        Spending::WillExceed => {
            Some(html! { <Tag color={Color::Warning} icon={Glyph::ArrowUp}>{t.budget_will_exceed()}</Tag> })
        }
        Spending::Exceeds => {
            Some(html! { <Tag color={Color::Danger} icon={Glyph::TriangleAlert}>{t.budget_exceeds()}</Tag> })
        }
    }
}

/// Whether its accounts need an auditor, in words.
pub fn audit_words(t: &I18n, audit: Audit) -> String {
    match audit {
        Audit::Needed => t.budget_audit_needed(),
        Audit::NeededUnlessState => t.budget_audit_unless(),
        Audit::ByState => t.budget_audit_state(),
        Audit::Below => t.budget_audit_below(),
    }
}

/// Everything about an initiative's money that somebody must know: overspent, without a grant, in need of an auditor.
pub fn marks(t: &I18n, entry: &Entry) -> Html {
    let sum = entry.sum().unwrap_or_default();
    let unfunded = is_unfunded(entry).then(
        || html! { <Tag color={Color::Warning} icon={Glyph::CircleDashed}>{t.budget_unfunded()}</Tag> },
    );
    let audit = audit(sum.granted, entry.state_body);
    let audit = audit
        .is_needed()
        .then(|| html! { <Tag color={Color::Info} icon={Glyph::ShieldCheck}>{audit_words(t, audit)}</Tag> });
    html! {
        <span class="row tight tags">{slot(spending_tag(t, spending(&sum)))}{slot(unfunded)}{slot(audit)}</span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::api::revision::Doer;
    use shared::time::Instant;

    #[test]
    fn an_amount_abroad_is_only_shown_where_there_is_a_rate() {
        let t = I18n::english();
        let rate = RateNow {
            currency: "EUR".parse().unwrap(),
            per_hundred: "746".parse().unwrap(),
            source: "A bank".into(),
            day: "2026-11-20".parse().unwrap(),
            by: Doer { name: String::new(), code: String::new() },
            at: Instant::from_millis(0),
            version: 1,
        };
        assert_eq!(abroad(&t, Ore::crowns(7460), None), None);
        assert!(abroad(&t, Ore::crowns(7460), Some(&rate)).unwrap().contains("1000"));
        assert!(told(&t, Ore::new(746_050), Some(&rate)).contains("7460.50"));
    }
}
