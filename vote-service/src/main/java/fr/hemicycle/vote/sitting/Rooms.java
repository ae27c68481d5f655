package fr.hemicycle.vote.sitting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.hemicycle.vote.sitting.domain.Floor;
import fr.hemicycle.vote.sitting.domain.Floors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The room of a sitting, for those who ask for every voice. A sitting that has not changed is not read again: the version that
 * its row has now is part of what a room is remembered by.
 */
@ApplicationScoped
class Rooms implements Floors {

    private static final int SITTINGS_MAX = 200;

    private final SittingRows rows;
    private final Sittings sittings;
    private final Cache<Key, Floor> known =
            Caffeine.newBuilder().maximumSize(SITTINGS_MAX).build();

    private record Key(String collectivity, UUID sittingId, long version) {}

    Rooms(SittingRows rows, Sittings sittings) {
        this.rows = rows;
        this.sittings = sittings;
    }

    @Override
    public Optional<Floor> find(String collectivity, UUID sittingId) {
        return rows.version(collectivity, sittingId)
                .map(version -> known.get(
                        new Key(collectivity, sittingId, version), key -> read(key.collectivity(), key.sittingId())));
    }

    private Floor read(String collectivity, UUID sittingId) {
        return sittings.find(collectivity, sittingId)
                .map(sitting -> new Floor(sitting.heldOn(), sitting.room().orElse(null)))
                .orElseThrow();
    }
}
