package fr.hemicycle.vote.collectivity;

import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.collectivity.domain.CollectivityDirectory;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Profiles on record. */
@ApplicationScoped
class Collectivities implements PanacheRepositoryBase<CollectivityRow, String>, CollectivityDirectory {

    private static final long NOT_DESCRIBED_YET = 0;

    private final Clock clock;

    Collectivities(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<CollectivityProfile> describe(String siren) {
        return findByIdOptional(siren).map(CollectivityRow::toDomain);
    }

    CollectivityRow set(CollectivityProfile profile, @Nullable String ifMatch) {
        Optional<CollectivityRow> found = findByIdOptional(profile.siren(), LockModeType.PESSIMISTIC_WRITE);
        Versions.mustMatch(ifMatch, found.map(CollectivityRow::version).orElse(NOT_DESCRIBED_YET));
        if (found.isPresent()) {
            found.get().apply(profile, clock.instant());
            return found.get();
        }
        CollectivityRow row = CollectivityRow.of(profile, clock.instant());
        try {
            persistAndFlush(row);
        } catch (ConstraintViolationException another) {
            // Somebody else described it in the meantime: the version that was seen is no longer current.
            Versions.mustMatch(ifMatch, row.version());
            throw another;
        }
        return row;
    }
}
