package fr.hemicycle.vote.sitting;

import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
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
import java.time.LocalDate;
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

    @Column(name = "president_id")
    private @Nullable UUID presidentId;

    @Column(name = "secretary_id")
    private @Nullable UUID secretaryId;

    @ElementCollection
    @CollectionTable(name = "roll_call_entry", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "position")
    private List<EntryValue> entries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proxy", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "position")
    private List<ProxyValue> proxies = new ArrayList<>();

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
            @Column(name = "holder_id") UUID holderId) {}

    protected SittingRow() {}

    static SittingRow of(String collectivity, Sitting sitting) {
        SittingRow row = new SittingRow();
        row.id = sitting.id();
        row.collectivity = collectivity;
        row.bodyId = sitting.body().id();
        row.heldOn = sitting.heldOn();
        row.secondConvocationOf = sitting.secondConvocationOf();
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
                                .toList());
        return new Sitting(
                id,
                body,
                heldOn,
                secondConvocationOf,
                rulebook,
                rollCall,
                proxies.stream()
                        .map(proxy -> new Proxy(proxy.id, proxy.giverId, proxy.holderId))
                        .toList());
    }

    void apply(RollCall rollCall) {
        presidentId = rollCall.presidentId();
        secretaryId = rollCall.secretaryId();
        for (RollCall.Entry entry : rollCall.entries()) {
            entries.add(new EntryValue(entry.councillorId(), collectivity, entry.voting(), entry.attendance()));
        }
    }

    void apply(List<Proxy> received) {
        for (Proxy proxy : received) {
            proxies.add(new ProxyValue(proxy.id(), collectivity, proxy.giverId(), proxy.holderId()));
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
