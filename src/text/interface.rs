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
    language,
    language_en,
    language_ko,
    theme,
    theme_light,
    theme_dark,
    theme_system,
    controls_heading,
    controls_help,
    levers_heading,
    circumstances_heading,
    choice_not_made,
    choice_not_made_help,
    starting_point,
    stance_label,
    actor_label,
    what_essay_says,
    reset,
    undo,
    redo,
    waiting_for,
    presets_heading,
    preset_custom,
    moot_notice,
    contradiction_notice,
    scene_heading,
    scene_suppose,
    scene_korea,
    scene_all_open,
    results_heading,
    whatever_korea_does,
    consequences_heading,
    claims_heading,
    verdicts_heading,
    author_on_choice,
    grounds_heading,
    rests_on_our_reading,
    no_further_ground,
    no_claims,
    essay_silent,
    changed_some,
    changed_none,
    live_update,
    why,
    rests_on,
    supports,
    stated_badge,
    reading_badge,
    reading_help,
    stated_only,
    inference_label,
    note_label,
    hedge_label,
    modality_label,
    horizon_label,
    basis_label,
    paragraph_n,
    paragraphs_list,
    read_at_source,
    read_at_source_help,
    open_source,
    paraphrase_notice,
    not_by_author,
    near_miss,
    one_step_to,
    near_miss_heading,
    near_miss_help,
    what_would_it_take,
    what_would_it_take_help,
    no_setting_leads,
    settings_lead_one,
    settings_lead_other,
    show_scene,
    compare,
    compare_two,
    compare_pick,
    this_scene,
    other_scene,
    swap_scenes,
    same,
    differs,
    only_differences,
    no_differences,
    all_scenarios,
    matrix_help,
    legend,
    filter_groups,
    graph_view,
    table_view,
    graph_label,
    tour,
    tour_start,
    tour_step,
    next,
    back,
    end_tour,
    tour_done,
    tensions_heading,
    reconciliation_label,
    objections_heading,
    objection_label,
    reply_label,
    assumptions_heading,
    corrections_heading,
    corrections_help,
    sure_label,
    open_questions_heading,
    essay_heading,
    glossary_heading,
    hindsight_label,
    written_label,
    source_label,
    your_edit,
    edit_switch_off,
    edit_switch_on,
    edit_restore_all,
    share,
    copy_link,
    link_copied,
    copy_failed,
    embed,
    embed_copied,
    print,
    download_data,
    loading,
    reload,
    offline_ready,
    offline_now,
    new_version,
    needs_wasm,
    needs_script,
    invalid_link,
    invalid_link_part,
    invalid_link_version,
    error_generic,
    keyboard_help,
    opens_new_tab,
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
