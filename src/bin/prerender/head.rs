//! What a page says of itself to other programs: search engines, and sites
//! that show a card for a link to it.

use crate::address::Address;
use crate::shell::{Place, escaped};
use crate::{oembed, picture};
use explorer::page::Page;

/// The title and the description of a page. Search engines and cards show the
/// description alone, so it says whose argument that is, and of when.
pub(crate) fn title_and_description(page: &Page, place: &Place) -> (String, String) {
    let meta = &page.text.meta;
    let (title, says) = match place.preset {
        None => (
            format!("{} {}", meta.title, meta.title_second),
            &meta.standfirst,
        ),
        Some(id) => {
            let preset = &page.text.presets[id.index()];
            // A headline may lead on to its second part, which is left out here.
            let headline = meta.title.trim_end_matches(':');
            (format!("{} · {headline}", preset.title), &preset.teaches)
        }
    };
    let credit = meta.credit.as_ref().unwrap_or(&meta.picture_credit);
    (title, format!("{says} {credit}"))
}

/// The page's manifest and its card. What others must find from afar, its own
/// address and those in other languages, the card's picture and what to embed,
/// is named where the site's address is known.
pub(crate) fn links(page: &Page, place: &Place, address: Option<&Address>) -> String {
    let (title, description) = title_and_description(page, place);
    let words = &page.text.interface;
    let alt = format!("{title}. {description}");
    let own = address.map(|address| address.of(&place.folder));
    let picture = address.map(|address| address.of(&format!("{}{}", place.folder, picture::FILE)));
    let [width, height] = [picture::WIDTH, picture::HEIGHT].map(|side| side.to_string());
    let with_picture = |words| picture.as_ref().and(Some(words));
    let card = [
        ("type", Some("article")),
        ("title", Some(&*title)),
        ("description", Some(&*description)),
        ("site_name", Some(words.site_name())),
        ("locale", Some(words.locale())),
        ("url", own.as_deref()),
        ("image", picture.as_deref()),
        ("image:width", with_picture(&*width)),
        ("image:height", with_picture(&*height)),
        ("image:alt", with_picture(&*alt)),
    ];
    let card = card.into_iter().filter_map(|(property, content)| {
        let content = escaped(content?);
        Some(format!(
            "<meta property=\"og:{property}\" content=\"{content}\">"
        ))
    });
    let canonical = (own.iter()).map(|own| format!("<link rel=\"canonical\" href=\"{own}\">"));
    let manifest = format!(
        "<link rel=\"manifest\" href=\"{}manifest.webmanifest\">",
        place.home
    );
    // Phones take the manifest's icons too: so its own line is only for sites that
    // name their address, and costs the others nothing.
    let embed = address.map(|address| {
        let file = address.of(&format!("{}{}", place.folder, oembed::FILE));
        let kind = "application/json+oembed";
        let title = escaped(&title);
        format!(
            "<link rel=\"apple-touch-icon\" href=\"{}apple-touch-icon.png\">\
            <link rel=\"alternate\" type=\"{kind}\" href=\"{file}\" title=\"{title}\">\
            <meta name=\"twitter:card\" content=\"summary_large_image\">",
            place.root
        )
    });
    let alternates = address.map(|address| alternates(page, place, address));
    (alternates.into_iter().chain(canonical))
        .chain([manifest])
        .chain(card)
        .chain(embed)
        .collect()
}

/// The same page in each language. Search engines want whole addresses, and
/// every language named, its own too; other links are of no use to them.
fn alternates(page: &Page, place: &Place, address: &Address) -> String {
    let whole = |at| address.of(&(page.folder_of_language(at) + &place.below));
    let link = |(tag, at): (&str, usize)| {
        let href = whole(at);
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">")
    };
    let languages = page.languages.iter().enumerate();
    let tags = languages.map(|(at, language)| (language.tag.as_str(), at));
    tags.chain([("x-default", 0)]).map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use explorer::argument::PresetId;
    use std::path::Path;

    #[test]
    fn every_description_says_whose_argument_it_is_and_of_when() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        for page in crate::site::pages_of(source).expect("the essay is sound") {
            let presets = (0..page.argument.presets.len()).map(|at| Some(PresetId::new(at)));
            for preset in presets.chain([None]) {
                let place = Place::new(&page, preset);
                let (title, description) = title_and_description(&page, &place);
                let credit = page.text.meta.credit.as_ref().expect("this essay has one");
                assert!(description.ends_with(credit.as_str()), "{description}");
                assert!(description.contains("2024"), "{description}");
                assert!(description.chars().count() <= 200, "{description}");
                assert!(!title.ends_with(':'), "{title}");
            }
        }
    }
}
