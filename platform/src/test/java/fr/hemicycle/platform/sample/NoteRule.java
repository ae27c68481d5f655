package fr.hemicycle.platform.sample;

import fr.hemicycle.platform.rule.Rule;

enum NoteRule implements Rule {
    NOTE_MUST_NOT_BE_A_SECRET;

    @Override
    public String source() {
        return "the sample";
    }
}
