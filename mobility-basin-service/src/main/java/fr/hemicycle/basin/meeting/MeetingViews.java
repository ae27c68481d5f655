package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.body.domain.BodyKind;
import fr.hemicycle.basin.body.domain.DecisionMode;
import fr.hemicycle.basin.body.domain.MemberRole;
import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.basin.meeting.domain.Attendee;
import fr.hemicycle.basin.meeting.domain.DecidedText;
import fr.hemicycle.basin.meeting.domain.Meeting;
import fr.hemicycle.basin.meeting.domain.MeetingState;
import fr.hemicycle.basin.meeting.domain.Presence;
import fr.hemicycle.basin.meeting.domain.Tally;
import fr.hemicycle.basin.meeting.domain.Task;
import fr.hemicycle.basin.meeting.domain.Voice;
import fr.hemicycle.basin.organisation.domain.Organisations;
import fr.hemicycle.platform.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Meetings as the API shows them. */
@ApplicationScoped
class MeetingViews {

    private final BodyDirectory bodies;
    private final Organisations organisations;
    private final DecisionRows decisions;
    private final TaskRows tasks;
    private final Clock clock;

    MeetingViews(
            BodyDirectory bodies, Organisations organisations, DecisionRows decisions, TaskRows tasks, Clock clock) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.decisions = decisions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Schema(name = "BodyOfMeeting")
    record BodyRef(UUID id, BodyKind kind, String name) {}

    @Schema(name = "OrganisationAtMeeting")
    record OrganisationRef(UUID id, String name) {}

    @Schema(name = "MeetingSummary")
    record SummaryView(
            UUID id,
            BodyRef body,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            MeetingState state) {}

    @Schema(name = "AgendaItem")
    record ItemView(int number, String title) {}

    @Schema(name = "MeetingDocument")
    record DocumentView(String title, String url, String sha256) {}

    @Schema(name = "Attendee")
    record AttendeeView(
            OrganisationRef organisation,

            @Schema(description = "As a member on that day; absent for a guest") @Nullable
            MemberRole role,

            Presence presence,
            @Nullable UUID representativeId) {}

    @Schema(name = "Tally")
    record TallyView(
            @Schema(description = "With a voice, present or not")
            int members,

            @Schema(description = "How many of them must be there")
            int required,

            int present,
            int votesFor,
            int votesAgainst,
            int abstentions) {

        static TallyView of(Tally tally) {
            return new TallyView(
                    tally.members(),
                    tally.required(),
                    tally.present(),
                    tally.votesFor(),
                    tally.votesAgainst(),
                    tally.abstentions());
        }
    }

    @Schema(name = "VoiceAtMeeting")
    record VoiceView(OrganisationRef organisation, Voice.Choice choice) {}

    @Schema(name = "BodyDecision")
    record DecisionView(
            UUID id,
            int agendaItem,
            Pronouncement kind,
            String proposal,

            @Schema(description = "The rule in force on that day")
            DecisionMode mode,

            TallyView tally,
            DecisionRow.Outcome outcome,
            List<VoiceView> voices,

            @Schema(description = "The version of a plan that it is about; absent when it is about none") @Nullable
            DecidedPlanView plan) {}

    @Schema(name = "DecidedPlan")
    record DecidedPlanView(
            UUID planId,
            int version,

            @Schema(description = "Of the text as it stood when the body spoke")
            String textSha256) {

        static @Nullable DecidedPlanView of(@Nullable DecidedText text) {
            return text == null ? null : new DecidedPlanView(text.planId(), text.version(), text.sha256());
        }
    }

    @Schema(name = "MinutesOfMeeting")
    record MinutesView(
            String text, LocalDate draftedOn, @Nullable LocalDate approvedOn) {}

    @Schema(name = "FollowUpTask")
    record TaskView(
            UUID id,
            String title,
            OrganisationRef organisation,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,

            @Schema(description = "Due before today and not done")
            boolean late) {}

    @Versioned
    @Schema(name = "Meeting")
    record MeetingView(
            UUID id,
            BodyRef body,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            MeetingState state,
            @Nullable String cancelledFor,
            LocalDate convenedOn,
            List<ItemView> agenda,
            List<DocumentView> documents,
            List<AttendeeView> attendees,
            List<DecisionView> decisions,
            @Nullable MinutesView minutes,
            List<TaskView> tasks) {}

    List<SummaryView> summaries(String collectivity, List<MeetingRow> rows) {
        Map<UUID, BodyRef> named = rows.stream()
                .map(MeetingRow::bodyId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> body(collectivity, id)));
        return rows.stream()
                .map(row -> new SummaryView(
                        row.id(),
                        Objects.requireNonNull(named.get(row.bodyId())),
                        row.title(),
                        row.startsAt(),
                        row.endsAt(),
                        row.place(),
                        row.state()))
                .toList();
    }

    MeetingView of(String collectivity, MeetingRow row) {
        List<DecisionRow> taken = decisions.ofMeeting(collectivity, row.id());
        List<Task> assigned = tasks.ofMeeting(collectivity, row.id());
        Map<UUID, OrganisationRef> named = named(
                collectivity,
                Stream.of(
                                row.attendees().stream().map(Attendee::organisationId),
                                taken.stream()
                                        .flatMap(each -> each.voices().stream())
                                        .map(Voice::organisationId),
                                assigned.stream().map(Task::organisationId))
                        .flatMap(Function.identity()));
        List<String> titles = row.agendaTitles();
        return new MeetingView(
                row.id(),
                body(collectivity, row.bodyId()),
                row.title(),
                row.startsAt(),
                row.endsAt(),
                row.place(),
                row.state(),
                row.cancelledFor(),
                row.convenedOn(),
                IntStream.range(0, titles.size())
                        .mapToObj(i -> new ItemView(i + 1, titles.get(i)))
                        .toList(),
                row.documents().stream()
                        .map(each -> new DocumentView(each.title(), each.url(), each.sha256()))
                        .toList(),
                row.attendees().stream()
                        .map(each -> new AttendeeView(
                                Objects.requireNonNull(named.get(each.organisationId())),
                                each.role(),
                                each.presence(),
                                each.representativeId()))
                        .toList(),
                taken.stream().map(each -> decision(each, named)).toList(),
                row.lastDraft()
                        .map(draft -> new MinutesView(draft.text(), draft.draftedOn(), row.minutesApprovedOn()))
                        .orElse(null),
                assigned.stream().map(each -> task(each, named)).toList());
    }

    DecisionView of(String collectivity, DecisionRow row) {
        return decision(row, named(collectivity, row.voices().stream().map(Voice::organisationId)));
    }

    TaskView of(String collectivity, Task task) {
        return task(task, named(collectivity, Stream.of(task.organisationId())));
    }

    private TaskView task(Task task, Map<UUID, OrganisationRef> named) {
        return new TaskView(
                task.id(),
                task.title(),
                Objects.requireNonNull(named.get(task.organisationId())),
                task.dueOn(),
                task.doneOn(),
                task.isLateOn(Meeting.dayOf(clock.instant())));
    }

    private static DecisionView decision(DecisionRow row, Map<UUID, OrganisationRef> named) {
        return new DecisionView(
                row.id(),
                row.agendaItem(),
                row.kind(),
                row.proposal(),
                row.mode(),
                TallyView.of(row.tally()),
                row.outcome(),
                row.voices().stream()
                        .map(each ->
                                new VoiceView(Objects.requireNonNull(named.get(each.organisationId())), each.choice()))
                        .toList(),
                DecidedPlanView.of(row.text()));
    }

    private BodyRef body(String collectivity, UUID id) {
        Body body = bodies.find(collectivity, id).orElseThrow();
        return new BodyRef(id, body.kind(), body.name());
    }

    private Map<UUID, OrganisationRef> named(String collectivity, Stream<UUID> ids) {
        return organisations.of(collectivity, ids.toList()).values().stream()
                .map(each -> new OrganisationRef(each.id(), each.name()))
                .collect(Collectors.toUnmodifiableMap(OrganisationRef::id, Function.identity()));
    }
}
