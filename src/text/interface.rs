//! The words of the page itself, each by a name of its own.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($name:ident,)*) => {
        /// The page's own words, in the order of [`Interface::NAMES`].
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct Interface(Vec<String>);

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Place { $($name,)* }

        impl Interface {
            /// The names of all words, as the content files spell them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name),)*];

            $(
                #[doc = concat!("The words called `", stringify!($name), "`.")]
                pub fn $name(&self) -> &str {
                    &self.0[Place::$name as usize]
                }
            )*
        }
    };
}

words! {
    skip_to_content,
    menu,
    close,
    theme_light,
    theme_dark,
    theme_system,
    controls_heading,
    controls_help,
    levers_heading,
    choice_not_made,
    choice_not_made_help,
    reset,
    undo,
    redo,
    waiting_for,
    presets_heading,
    moot_notice,
    contradiction_notice,
    scene_heading,
    scene_suppose,
    scene_all_open,
    results_heading,
    whatever_korea_does,
    rests_on_our_reading,
    no_further_ground,
    no_claims,
    essay_silent,
    changed_some,
    changed_none,
    why,
    supports,
    inference_label,
    note_label,
    hedge_label,
    modality_label,
    horizon_label,
    basis_label,
    paragraph_n,
    paragraphs_list,
    read_at_source,
    paraphrase_notice,
    not_by_author,
    legend,
    essay_heading,
    hindsight_label,
    your_edit,
    edit_switch_off,
    edit_switch_on,
    edit_restore_all,
    copy_link,
    link_copied,
    copy_failed,
    print,
    reload,
    needs_wasm,
    needs_script,
    invalid_link,
    invalid_link_part,
    keyboard_help,
    acts_join,
    acts_join_last,
    and_more,
    announcement,
    author_on_choice_is,
    basis_our_reading,
    basis_stated,
    change,
    changed_mark,
    changed_none_sentence,
    citation_about,
    cite,
    column_choice,
    column_circumstance,
    column_claim,
    column_paragraph,
    continue_where_you_were,
    control_is,
    dock_label,
    editors_note,
    further_circumstances,
    hedge_quoted,
    help,
    help_heading,
    kicker,
    link_label,
    list_join,
    margin_label,
    near_more,
    near_step,
    not_chosen_list,
    nothing_changed_yet,
    nothing_else_changed,
    one_choice_away,
    opened_with,
    pending,
    premise_accept,
    premise_reject,
    quote_heading,
    read,
    read_short,
    recommended_key,
    scene_acts,
    settings_changed_one,
    settings_changed_other,
    settings_changed_two,
    site_name,
    stated_only_on,
    suppose_join,
    suppose_join_last,
    suppose_join_two,
    take_along,
    the_essay,
    theme_short,
    topic_is,
    topics_heading,
    translation_note,
    was,
    what_just_changed,
    broken,
    replay,
    stated_only,
    // What a reader takes along: src/export.
    cite_claim,
    cite_claim_always,
    cite_edited,
    cite_finding,
    cite_finding_join,
    cite_if_acts,
    cite_if_both,
    cite_if_suppose,
    cite_reading,
    cite_reading_always,
    cite_scene,
    cite_scene_always,
    cite_scene_silent,
    cite_source,
    export_claims,
    export_grounds,
    export_set_aside,
    export_source,
    export_verdicts,
    // What depends on too much to be gone through: src/query.
    too_large,
    back_link,
    tensions_heading,
    reconciliation_label,
    objections_heading,
    reply_label,
    assumptions_heading,
    corrections_help,
    open_questions_heading,
    open_question_n,
    classroom_heading,
    glossary_heading,
    author_judges,
    premises_label,
    lost_by_edit,
    // The embed.
    whole_page,
    change_choices,
    silent_list,
}

impl From<Vec<String>> for Interface {
    /// One phrase for each of [`Interface::NAMES`], in that order.
    fn from(words: Vec<String>) -> Self {
        assert_eq!(
            words.len(),
            Self::NAMES.len(),
            "the content check finds missing words"
        );
        Self(words)
    }
}
