package fr.hemicycle.vote.deliberation;

import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Deliberations and their ballots, read for other features. */
@ApplicationScoped
class RecordedDeliberations implements DeliberationRegister {

    private final DeliberationRows rows;
    private final BallotRows ballots;

    RecordedDeliberations(DeliberationRows rows, BallotRows ballots) {
        this.rows = rows;
        this.ballots = ballots;
    }

    @Override
    public Optional<DeliberationRecord> find(String collectivity, UUID deliberationId) {
        return recorded(rows.one(collectivity, deliberationId).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public Optional<DeliberationRecord> hold(String collectivity, UUID deliberationId) {
        return recorded(rows.held(collectivity, deliberationId).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public List<DeliberationRecord> ofSitting(String collectivity, UUID sittingId) {
        return recorded(rows.of(collectivity, sittingId));
    }

    private List<DeliberationRecord> recorded(List<DeliberationRow> found) {
        Map<UUID, List<BallotRow>> votes =
                ballots.of(found.stream().map(DeliberationRow::id).toList());
        return found.stream()
                .map(row -> {
                    List<BallotRow> all = votes.getOrDefault(row.id(), List.of());
                    return new DeliberationRecord(
                            row.toDomain(),
                            BallotRows.deciding(all).map(BallotRow::toDomain).orElse(null),
                            all.stream().map(BallotRow::toDomain).toList());
                })
                .toList();
    }
}
