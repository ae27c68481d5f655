package fr.hemicycle.basin.following;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An answer is of one moment: what is written between two of its questions is in neither. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SnapshotTest {

    @Inject
    Snapshot snapshot;

    @Inject
    Basins basins;

    @Test
    void what_is_written_meanwhile_is_not_seen() {
        Mobility own = new Mobility();
        UUID before = UUID.fromString(own.basin());

        UUID meanwhile = snapshot.read(() -> {
            assertThat(basins.names(Mobility.PAS_DE_CALAIS, List.of(before))).hasSize(1);
            UUID written = UUID.fromString(own.basin());
            assertThat(basins.names(Mobility.PAS_DE_CALAIS, List.of(written))).isEmpty();
            return written;
        });

        assertThat(basins.names(Mobility.PAS_DE_CALAIS, List.of(meanwhile))).hasSize(1);
    }
}
