package fr.hemicycle.vote.sitting.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was there: every member of the body on that day, with a vote or without, once. */
public final class RollCall {

    private final UUID presidentId;
    private final UUID secretaryId;
    private final Map<UUID, Entry> entries;
    private final @Nullable Instant openedAt;
    private final Instant recordedAt;

    /** @param voting whether the member has a vote */
    public record Entry(UUID councillorId, boolean voting, Attendance attendance) {

        public boolean isPresent() {
            return switch (attendance) {
                case PRESENT -> true;
                case EXCUSED, ABSENT -> false;
            };
        }
    }

    /** A roll call that knows no hour, older than any correction of a name. */
    public RollCall(UUID presidentId, UUID secretaryId, List<Entry> entries) {
        this(presidentId, secretaryId, entries, null, Instant.EPOCH);
    }

    /**
     * @param openedAt when the sitting was opened, {@code null} where the record does not know
     * @param recordedAt when the roll was written down: names are shown as they were on record then
     * @throws IllegalStateException when a member stands in it twice
     */
    public RollCall(
            UUID presidentId, UUID secretaryId, List<Entry> entries, @Nullable Instant openedAt, Instant recordedAt) {
        this.openedAt = openedAt;
        this.recordedAt = recordedAt;
        this.presidentId = presidentId;
        this.secretaryId = secretaryId;
        this.entries = entries.stream()
                .collect(Collectors.toMap(
                        Entry::councillorId,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException(one.councillorId() + " stands in the roll call twice");
                        },
                        LinkedHashMap::new));
    }

    public UUID presidentId() {
        return presidentId;
    }

    public UUID secretaryId() {
        return secretaryId;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Members in office (membres en exercice): those with a vote. */
    public List<Entry> inOffice() {
        return entries.values().stream().filter(Entry::voting).toList();
    }

    public boolean hasAVote(UUID councillorId) {
        Entry entry = entries.get(councillorId);
        return entry != null && entry.voting();
    }

    boolean names(UUID councillorId) {
        return entries.containsKey(councillorId);
    }
}
