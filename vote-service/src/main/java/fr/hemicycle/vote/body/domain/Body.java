package fr.hemicycle.vote.body.domain;

import fr.hemicycle.vote.councillor.domain.Spelling;
import java.util.UUID;

/** A body of the collectivity, and what its internal rules settle where the law leaves it to them. */
public record Body(UUID id, BodyKind kind, String name, InternalRules internalRules) {

    public Body {
        name = Spelling.written(name);
    }

    public boolean deliberates() {
        return switch (kind) {
            case PLENARY, STANDING_COMMITTEE -> true;
            case THEMATIC_COMMISSION -> false;
        };
    }
}
