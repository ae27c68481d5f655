package fr.hemicycle.vote.sitting;

import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Motion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sitting")
class SittingRow {

    @Id
    private UUID id;

    private String collectivity;

    @Version
    private long version;

    @Column(name = "body_id")
    private UUID bodyId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "second_convocation_of")
    private @Nullable UUID secondConvocationOf;

    @Column(name = "convoked_on")
    private @Nullable LocalDate convokedOn;

    @Column(name = "convoked_for")
    private @Nullable LocalTime convokedFor;

    private boolean urgent;

    @Column(name = "president_id")
    private @Nullable UUID presidentId;

    @Column(name = "secretary_id")
    private @Nullable UUID secretaryId;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "roll_call_recorded_at")
    private @Nullable Instant rollCallRecordedAt;

    @ElementCollection
    @CollectionTable(name = "roll_call_entry", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "position")
    private List<EntryValue> entries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proxy", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "position")
    private List<ProxyValue> proxies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "timeline_entry", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "position")
    private List<TimelineValue> timeline = new ArrayList<>();

    @Embeddable
    record EntryValue(
            @Column(name = "councillor_id") UUID councillorId,
            String collectivity,
            boolean voting,
            @Enumerated(EnumType.STRING) Attendance attendance) {}

    @Embeddable
    record ProxyValue(
            UUID id,
            String collectivity,
            @Column(name = "giver_id") UUID giverId,
            @Column(name = "holder_id") UUID holderId,
            @Column(name = "given_at") @Nullable Instant givenAt) {}

    @Embeddable
    record TimelineValue(
            UUID id,
            String collectivity,
            @Column(name = "happened_at") Instant at,
            @Enumerated(EnumType.STRING) TimelineEntry.Kind kind,
            @Column(name = "councillor_id") @Nullable UUID councillorId,
            @Nullable Integer askers,
            @Column(name = "votes_for") @Nullable Integer votesFor,
            @Column(name = "votes_against") @Nullable Integer votesAgainst) {

        static TimelineValue of(String collectivity, TimelineEntry entry) {
            Motion motion = entry.motion();
            return new TimelineValue(
                    entry.id(),
                    collectivity,
                    entry.at(),
                    entry.kind(),
                    entry.councillorId(),
                    motion == null ? null : motion.askers(),
                    motion == null ? null : motion.votesFor(),
                    motion == null ? null : motion.votesAgainst());
        }

        TimelineEntry toDomain() {
            return new TimelineEntry(
                    id,
                    at,
                    kind,
                    councillorId,
                    askers == null || votesFor == null || votesAgainst == null
                            ? null
                            : new Motion(askers, votesFor, votesAgainst));
        }
    }

    protected SittingRow() {}

    static SittingRow of(String collectivity, Sitting sitting) {
        SittingRow row = new SittingRow();
        row.id = sitting.id();
        row.collectivity = collectivity;
        row.bodyId = sitting.body().id();
        row.heldOn = sitting.heldOn();
        row.secondConvocationOf = sitting.secondConvocationOf();
        row.convokedOn = sitting.notice().convokedOn();
        row.convokedFor = sitting.notice().hour();
        row.urgent = sitting.notice().urgent();
        return row;
    }

    Sitting toDomain(Body body, Rulebook rulebook) {
        RollCall rollCall = presidentId == null
                ? null
                : new RollCall(
                        presidentId,
                        secretaryId,
                        entries.stream()
                                .map(entry -> new RollCall.Entry(entry.councillorId, entry.voting, entry.attendance))
                                .toList(),
                        openedAt,
                        // One from before that moment was kept is older than any correction of a name.
                        rollCallRecordedAt == null ? Instant.EPOCH : rollCallRecordedAt);
        return new Sitting(
                id,
                body,
                heldOn,
                secondConvocationOf,
                rulebook,
                new Notice(convokedOn, convokedFor, urgent),
                rollCall,
                proxies.stream()
                        .map(proxy -> new Proxy(proxy.id, proxy.giverId, proxy.holderId, proxy.givenAt))
                        .toList(),
                timeline.stream().map(TimelineValue::toDomain).toList());
    }

    void apply(RollCall rollCall) {
        presidentId = rollCall.presidentId();
        secretaryId = rollCall.secretaryId();
        openedAt = rollCall.openedAt();
        rollCallRecordedAt = rollCall.recordedAt();
        for (RollCall.Entry entry : rollCall.entries()) {
            entries.add(new EntryValue(entry.councillorId(), collectivity, entry.voting(), entry.attendance()));
        }
    }

    /** What the sitting has more than this row: proxies and timeline only grow. */
    void grow(Sitting sitting) {
        for (Proxy proxy :
                sitting.proxies().subList(proxies.size(), sitting.proxies().size())) {
            proxies.add(new ProxyValue(proxy.id(), collectivity, proxy.giverId(), proxy.holderId(), proxy.from()));
        }
        for (TimelineEntry entry :
                sitting.timeline().subList(timeline.size(), sitting.timeline().size())) {
            timeline.add(TimelineValue.of(collectivity, entry));
        }
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    long version() {
        return version;
    }
}
