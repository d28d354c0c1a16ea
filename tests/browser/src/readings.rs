/// Every scenario that is at most one setting away from a preset: its link,
/// and what follows, one line each.
pub fn readings(argument: &Argument) -> String {
    let mut lines = Vec::new();
    for preset in &argument.presets {
        let base = Scenario::new(preset.settings.clone());
        for control in argument.control_ids() {
            for setting in argument.control(control).settings() {
                let scenario = base.with(control, setting);
                let said = evaluate(argument, &scenario, &Edit::default());
                let query = Link::to_scenario(scenario).query(argument);
                lines.push(format!("{query}: {said:?}"));
            }
        }
    }
    lines.join("\n")
}
