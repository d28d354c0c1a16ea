//! What the reader takes out of the argument, and what goes with it.

use crate::rules::{claim_names, evaluated};
use crate::sketch::sketch;
use explorer::argument::{ClaimId, Reason};
use explorer::evaluate::{Edit, Loss};
use explorer::scenario::link::Link;

const RESTING: &str = "
    lever one: *no yes
    circumstance c: *on off
    consequence x
    consequence y
    ground premise
    ground unused
    verdict favoured: one=no
    claim later: one=no -> opens y; our_reading; early
    claim early: c=on -> aims x; must our_reading; premise
    claim judged: one=no -> opens x; stated; favoured
    claim free: c=on -> opens y; can
    claim elsewhere: one=yes -> risks x; could; premise";

/// A link, the claims that hold, and what is struck.
fn check_edit(link: &str, holding: &[&str], struck: &[&str]) {
    let argument = sketch(RESTING);
    let evaluation = evaluated(&argument, link);
    assert_eq!(
        claim_names(&argument, &evaluation.claims),
        holding,
        "{link}"
    );
    let reasons = evaluation.struck.iter();
    let names: Vec<_> = reasons
        .map(|&reason| argument.reason_name(reason))
        .collect();
    assert_eq!(names, struck, "{link}");
}

#[test]
fn what_rests_on_the_rejected_no_longer_holds() {
    check_edit("", &["later", "early", "judged", "free"], &[]);
    check_edit("reject=unused", &["later", "early", "judged", "free"], &[]);
    check_edit("reject=early", &["judged", "free"], &["later", "early"]);
    check_edit("reject=premise", &["judged", "free"], &["later", "early"]);
    check_edit(
        "reject=favoured",
        &["later", "early", "free"],
        &["judged", "favoured"],
    );
    check_edit("reject=free", &["later", "early", "judged"], &["free"]);
    check_edit("one=yes&reject=premise", &["free"], &["early", "elsewhere"]);
}

#[test]
fn stated_only_drops_our_readings_and_nothing_that_rests_on_them() {
    check_edit("stated=1", &["judged", "free"], &[]);
    let argument =
        sketch(&RESTING.replace("opens y; our_reading; early", "opens y; stated; early"));
    let evaluation = evaluated(&argument, "stated=1");
    let names = claim_names(&argument, &evaluation.claims);
    assert_eq!(names, ["later", "judged", "free"]);
    let evaluation = evaluated(&argument, "stated=1&reject=premise");
    assert_eq!(
        claim_names(&argument, &evaluation.claims),
        ["judged", "free"]
    );
    assert_eq!(evaluation.struck, [Reason::Claim(ClaimId::new(0))]);
}

#[test]
fn a_loss_says_why() {
    let argument = sketch(RESTING);
    let check = |link: &str, reason: &str, why: Option<Loss>| {
        let (link, _) = Link::parse(link, &argument, None);
        let reason = argument.reason_named(reason).expect(reason);
        assert_eq!(link.edit.lost(&argument).why(reason), why);
    };
    check("", "early", None);
    check("reject=premise", "premise", Some(Loss::Rejected));
    check("reject=premise", "early", Some(Loss::Unsupported));
    check("reject=premise", "later", Some(Loss::Unsupported));
    check("reject=premise", "free", None);
    check("reject=early&stated=1", "early", Some(Loss::LeftOut));
    check("reject=early", "early", Some(Loss::Rejected));
    check("stated=1", "premise", None);
}

#[test]
fn rejecting_twice_takes_back() {
    let argument = sketch(RESTING);
    let reason = |name: &str| argument.reason_named(name).expect(name);
    let edit = Edit::default()
        .toggled(reason("premise"))
        .toggled(reason("early"));
    assert_eq!(edit.rejected, [reason("early"), reason("premise")]);
    assert_eq!(edit.toggled(reason("premise")).rejected, [reason("early")]);
}
