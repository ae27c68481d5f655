package fr.hemicycle.vote.body.domain;

import java.util.UUID;

/**
 * A body of the collectivity.
 *
 * @param proxyHolderMayBeOutsideTheBody setting of the internal rules: whether one who attends without a vote may hold a
 *     proxy. The law does not say; it is refused unless the internal rules allow it.
 */
public record Body(UUID id, BodyKind kind, String name, boolean proxyHolderMayBeOutsideTheBody) {

    public boolean deliberates() {
        return switch (kind) {
            case PLENARY, STANDING_COMMITTEE -> true;
            case THEMATIC_COMMISSION -> false;
        };
    }
}
