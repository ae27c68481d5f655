package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.MemberRole;
import fr.hemicycle.basin.meeting.domain.Attendee;
import fr.hemicycle.basin.meeting.domain.Calendar;
import fr.hemicycle.basin.meeting.domain.Convocation;
import fr.hemicycle.basin.meeting.domain.Meeting;
import fr.hemicycle.basin.meeting.domain.MeetingState;
import fr.hemicycle.basin.meeting.domain.Minutes;
import fr.hemicycle.basin.meeting.domain.Presence;
import fr.hemicycle.basin.meeting.domain.Slot;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "meeting")
class MeetingRow {

    @Id
    private UUID id;

    private String collectivity;

    @Version
    private long version;

    @Column(name = "body_id")
    private UUID bodyId;

    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @SuppressWarnings("UnusedVariable") // queries for days read it
    @Column(name = "held_on")
    private LocalDate heldOn;

    private @Nullable String place;

    @Column(name = "convened_on")
    private LocalDate convenedOn;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    @Column(name = "cancelled_for")
    private @Nullable String cancelledFor;

    @Column(name = "minutes_approved_on")
    private @Nullable LocalDate minutesApprovedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "agenda_item", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<ItemValue> agenda = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_document", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<DocumentValue> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "attendee", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<AttendeeValue> attendees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "minutes_draft", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<DraftValue> drafts = new ArrayList<>();

    @Embeddable
    record ItemValue(String collectivity, String title) {}

    @Embeddable
    record DocumentValue(String collectivity, String title, String url, String sha256) {}

    @Embeddable
    record DraftValue(
            String collectivity,
            String text,
            @Column(name = "drafted_on") LocalDate draftedOn) {}

    @Embeddable
    record AttendeeValue(
            @Column(name = "organisation_id") UUID organisationId,
            String collectivity,
            @Enumerated(EnumType.STRING) @Nullable MemberRole role,
            @Enumerated(EnumType.STRING) Presence presence,
            @Column(name = "representative_id") @Nullable UUID representativeId) {}

    protected MeetingRow() {}

    static MeetingRow of(
            String collectivity, Convocation called, String title, @Nullable String place, Instant recordedAt) {
        MeetingRow row = new MeetingRow();
        row.id = called.meetingId();
        row.collectivity = collectivity;
        row.bodyId = called.body().id();
        row.title = title;
        row.startsAt = called.startsAt();
        row.endsAt = called.endsAt();
        row.heldOn = Meeting.dayOf(called.startsAt());
        row.place = place;
        row.convenedOn = called.convenedOn();
        row.state = MeetingState.CONVENED;
        row.changedAt = recordedAt;
        called.agenda().forEach(item -> row.agenda.add(new ItemValue(collectivity, item)));
        return row;
    }

    Meeting toDomain(Body body, Set<Integer> decided) {
        return new Meeting(
                id,
                body,
                startsAt,
                agendaTitles(),
                state,
                attendees(),
                decided,
                new Minutes(drafts.isEmpty() ? null : drafts.getLast().draftedOn(), minutesApprovedOn));
    }

    void cancel(String motive, Instant at) {
        state = MeetingState.CANCELLED;
        cancelledFor = motive;
        changedAt = at;
    }

    void hold(List<Attendee> present, Instant at) {
        state = MeetingState.HELD;
        changedAt = at;
        present.forEach(each -> attendees.add(new AttendeeValue(
                each.organisationId(), collectivity, each.role(), each.presence(), each.representativeId())));
    }

    void add(String documentTitle, String url, String sha256) {
        documents.add(new DocumentValue(collectivity, documentTitle, url, sha256));
    }

    void draft(String text, LocalDate on) {
        drafts.add(new DraftValue(collectivity, text, on));
    }

    void approve(LocalDate on) {
        minutesApprovedOn = on;
    }

    Slot slot() {
        return new Slot(id, startsAt, endsAt);
    }

    Calendar.Entry entry() {
        return new Calendar.Entry(
                id,
                version,
                changedAt,
                startsAt,
                endsAt,
                title,
                place,
                agendaTitles(),
                state == MeetingState.CANCELLED);
    }

    List<Attendee> attendees() {
        return attendees.stream()
                .map(each -> new Attendee(each.organisationId(), each.role(), each.presence(), each.representativeId()))
                .toList();
    }

    List<String> agendaTitles() {
        return agenda.stream().map(ItemValue::title).toList();
    }

    List<DocumentValue> documents() {
        return List.copyOf(documents);
    }

    Optional<DraftValue> lastDraft() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    String title() {
        return title;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    @Nullable
    String place() {
        return place;
    }

    LocalDate convenedOn() {
        return convenedOn;
    }

    MeetingState state() {
        return state;
    }

    @Nullable
    String cancelledFor() {
        return cancelledFor;
    }

    @Nullable
    LocalDate minutesApprovedOn() {
        return minutesApprovedOn;
    }

    long version() {
        return version;
    }
}
