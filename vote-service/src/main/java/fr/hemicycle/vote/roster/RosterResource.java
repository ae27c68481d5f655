package fr.hemicycle.vote.roster;

import static fr.hemicycle.vote.roster.domain.RosterRule.IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.councillor.domain.Person;
import fr.hemicycle.vote.roster.Rosters.Judged;
import fr.hemicycle.vote.roster.domain.LineFault;
import fr.hemicycle.vote.roster.domain.LineVerdict;
import fr.hemicycle.vote.roster.domain.LineVerdict.Outcome;
import fr.hemicycle.vote.roster.domain.RosterChange;
import fr.hemicycle.vote.roster.domain.RosterEntry;
import fr.hemicycle.vote.roster.domain.RosterLine;
import fr.hemicycle.vote.roster.domain.RosterRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/councillors/import")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councillors", description = "Elected members [conseillers départementaux] and their political groups")
class RosterResource {

    private static final String CSV = "text/csv";
    private static final int LINES_MAX = 10_000;

    private static final String CSV_EXAMPLE = """
            civility,givenName,familyName,birthDate,group,body,voting,from,until
            MME,Maïté,D'EXEMPLE-LÉGER,1970-02-28,Groupe d'exemple,,,2021-07-01,
            """;
    private static final String JSON_EXAMPLE = """
            {"lines": [{"civility": "MME", "givenName": "Maïté", "familyName": "D'EXEMPLE-LÉGER",
                        "birthDate": "1970-02-28", "group": "Groupe d'exemple", "from": "2021-07-01"}]}""";
    private static final String REPORT_EXAMPLE = """
            {"dryRun": true, "lines": 1, "refused": 0, "changed": 0, "unchanged": 0, "councillors": 1, "seats": 0,
             "newGroups": ["Groupe d'exemple"],
             "items": [{"line": 2, "accepted": true, "outcome": "REGISTERED", "changes": [], "faults": []}]}""";

    private final Rosters rosters;
    private final IdempotentRequests requests;
    private final Wording wording;
    private final Caller caller;
    private final ObjectMapper json;

    RosterResource(Rosters rosters, IdempotentRequests requests, Wording wording, Caller caller, ObjectMapper json) {
        this.rosters = rosters;
        this.requests = requests;
        this.wording = wording;
        this.caller = caller;
        this.json = json;
    }

    @Schema(description = "1 to 10 000 lines.")
    record ImportRequest(@Nullable List<@Nullable ImportLine> lines) {}

    @Schema(description = "A member and, where a body is named, a seat in it. Same columns as the CSV.")
    record ImportLine(
            @Schema(description = "`M` or `MME`", examples = "MME") @Nullable
            String civility,

            @Schema(examples = "Maïté") @Nullable String givenName,

            @Schema(examples = "D'EXEMPLE-LÉGER") @Nullable String familyName,

            @Schema(examples = "1970-02-28") @Nullable String birthDate,

            @Schema(description = "Name of the political group; it is declared if it is not yet") @Nullable
            String group,

            @Schema(description = "Name of a body that is on record") @Nullable
            String body,

            @Schema(description = "Needed with a body") @Nullable
            Boolean voting,

            @Schema(description = "First day of the seat and of the group, needed with a body", examples = "2021-07-01")
            @Nullable
            String from,

            @Schema(description = "Last day, absent while it lasts") @Nullable
            String until) {}

    record ImportReport(
            boolean dryRun,
            int lines,
            @Schema(description = "Lines that are refused") int refused,

            @Schema(description = "Lines that change a member on record, or would")
            int changed,

            @Schema(description = "Lines that say what is on record")
            int unchanged,

            @Schema(description = "Members that are, or would be, registered")
            int councillors,

            @Schema(description = "Seats that are, or would be, given")
            int seats,

            @Schema(description = "Groups that are, or would be, declared")
            List<String> newGroups,

            List<LineReport> items) {}

    record LineReport(
            @Schema(description = "Row of the spreadsheet, whose first is the header; place in the list, from 1")
            int line,

            boolean accepted,
            Outcome outcome,

            @Schema(description = "What the line changes of a member on record; empty for one who is registered")
            List<LineChange> changes,

            @Schema(description = "The member who is on record, or is once registered") @Nullable
            UUID councillorId,

            List<LineFaultReport> faults) {}

    /** In words what a line changes. */
    enum LineChange {
        SEAT_TAKEN,
        SEAT_ENDED,
        GROUP_LEFT,
        GROUP_JOINED;

        static LineChange of(RosterChange change) {
            return switch (change) {
                case RosterChange.SeatTaken _ -> SEAT_TAKEN;
                case RosterChange.SeatEnded _ -> SEAT_ENDED;
                case RosterChange.GroupLeft _ -> GROUP_LEFT;
                case RosterChange.GroupJoined _ -> GROUP_JOINED;
            };
        }
    }

    record LineFaultReport(
            String code,

            @Schema(description = "Column, absent where it is the line as a whole") @Nullable
            String field,

            String source,
            String detail) {}

    /** What makes the request the same request. */
    private record Sent(String type, String body) {}

    @POST
    @LargeBody
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "importCouncillors",
            summary = "Import members with their seats and groups",
            description =
                    "Up to 10 000 members [conseillers départementaux] at once, as after an election, from a spreadsheet (CSV in"
                            + " UTF-8 with a header, commas or semicolons) or as JSON. A line is a member and, where it names a"
                            + " body, a seat; who has several seats has several lines. A line that bears the civility, name and date of"
                            + " birth of a member on record, or one that was corrected, means that member: it ends their seat where"
                            + " it gives the same first day and a last day [fin de mandat], gives them another seat, moves them to"
                            + " another group from its first day on; what it leaves empty stays. A replacement [remplacement] is"
                            + " two lines. The same file again changes nothing. All or none: with one wrong line nothing is"
                            + " written, and each fault is told with its line. `dryRun=true` writes nothing and answers a report"
                            + " with a word on each line. Groups [groupes d'élus, CGCT L3121-24] that are not declared yet are.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportRequest.class),
                        examples = @ExampleObject(name = "a member", value = JSON_EXAMPLE)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "a member", value = CSV_EXAMPLE))
            })
    @APIResponse(
            responseCode = "200",
            description = "What a dry run found; nothing is written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = REPORT_EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "All lines are written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = REPORT_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "`IMPORT_MUST_BE_READABLE`")
    @APIResponse(
            responseCode = "409",
            description = "`DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS`: the roll was called while the import ran.")
    @APIResponse(
            responseCode = "422",
            description =
                    "`IMPORT_MUST_NAME_ITS_COLUMNS`, `IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES`; and for a line, with"
                            + " its place as the pointer: `LINE_MUST_FILL_ITS_COLUMNS`, `LINE_VALUE_MUST_BE_READABLE`,"
                            + " `NAME_MUST_BE_LEGIBLE`, `LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER`,"
                            + " `LINE_MUST_DATE_A_CHANGE_OF_GROUP`, `LINES_OF_A_MEMBER_MUST_NAME_ONE_GROUP`,"
                            + " `MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS`, `MEMBERSHIP_MAY_ONLY_END_EARLIER`,"
                            + " `COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME`, `BODY_MUST_EXIST`,"
                            + " `SEAT_MUST_NOT_END_BEFORE_IT_BEGINS`, `SEAT_MAY_ONLY_END_EARLIER`,"
                            + " `BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE`,"
                            + " `COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME`, `DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS`")
    public Response take(
            byte[] body,
            @Parameter(description = "Whether nothing is to be written") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers)
            throws IOException {
        // As it was sent: it may be absent or empty, which is read as JSON.
        String sent = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean csv = sent != null && sent.toLowerCase(Locale.ROOT).startsWith(CSV);
        List<RosterLine> lines = csv ? CsvReader.read(body, LINES_MAX) : lines(body);
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw ProblemException.invalid("/lines", IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES.with("max", LINES_MAX));
        }
        String collectivity = caller.collectivity();
        if (dryRun) {
            List<Judged> judged = rosters.judge(collectivity, lines);
            return Response.ok(report(true, judged, Map.of(), rosters.newGroups(collectivity, judged)))
                    .build();
        }
        return requests.once(new Sent(csv ? CSV : "json", new String(body, StandardCharsets.UTF_8)), () -> {
            rosters.hold(collectivity);
            List<Judged> judged = rosters.judge(collectivity, lines);
            refuseIfWrong(judged);
            List<String> newGroups = rosters.newGroups(collectivity, judged);
            Map<Person, UUID> ids = rosters.write(collectivity, judged);
            return Response.created(URI.create("/v1/councillors"))
                    .entity(report(false, judged, ids, newGroups))
                    .build();
        });
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(RosterRule.values());
    }

    private List<RosterLine> lines(byte[] body) throws IOException {
        ImportRequest request = json.readValue(body, ImportRequest.class);
        List<RosterLine> lines = new ArrayList<>();
        List<ImportLine> sent = request == null || request.lines() == null ? List.of() : request.lines();
        for (ImportLine line : sent) {
            lines.add(new RosterLine(lines.size() + 1, line == null ? Map.of() : values(line), true));
        }
        return lines;
    }

    private static Map<String, String> values(ImportLine line) {
        Map<String, String> values = new HashMap<>();
        values.put("civility", Objects.requireNonNullElse(line.civility(), ""));
        values.put("givenName", Objects.requireNonNullElse(line.givenName(), ""));
        values.put("familyName", Objects.requireNonNullElse(line.familyName(), ""));
        values.put("birthDate", Objects.requireNonNullElse(line.birthDate(), ""));
        values.put("group", Objects.requireNonNullElse(line.group(), ""));
        values.put("body", Objects.requireNonNullElse(line.body(), ""));
        values.put("voting", line.voting() == null ? "" : line.voting().toString());
        values.put("from", Objects.requireNonNullElse(line.from(), ""));
        values.put("until", Objects.requireNonNullElse(line.until(), ""));
        return values;
    }

    private static void refuseIfWrong(List<Judged> judged) {
        List<Broken> broken = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            for (LineFault fault : judged.get(i).verdict().faults()) {
                Map<String, String> figures = new LinkedHashMap<>(fault.reason().figures());
                figures.put("line", Integer.toString(judged.get(i).line().number()));
                broken.add(new Broken(
                        new Reason(fault.reason().code(), fault.reason().source(), figures),
                        "/lines/" + i + (fault.field().isEmpty() ? "" : "/" + fault.field())));
            }
        }
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
    }

    private ImportReport report(boolean dryRun, List<Judged> judged, Map<Person, UUID> ids, List<String> newGroups) {
        return new ImportReport(
                dryRun,
                judged.size(),
                count(judged, Outcome.REFUSED),
                count(judged, Outcome.CHANGED),
                count(judged, Outcome.UNCHANGED),
                Rosters.newcomers(judged).members().size(),
                Rosters.seats(judged),
                newGroups,
                judged.stream().map(line -> report(line, ids)).toList());
    }

    private static int count(List<Judged> judged, Outcome outcome) {
        return (int) judged.stream()
                .filter(each -> each.verdict().outcome() == outcome)
                .count();
    }

    private LineReport report(Judged judged, Map<Person, UUID> ids) {
        RosterEntry entry = judged.entry();
        LineVerdict verdict = judged.verdict();
        return new LineReport(
                judged.line().number(),
                entry != null,
                verdict.outcome(),
                verdict.changes().stream().map(LineChange::of).toList(),
                entry == null || verdict.councillorId() != null ? verdict.councillorId() : ids.get(entry.person()),
                verdict.faults().stream()
                        .map(fault -> new LineFaultReport(
                                fault.reason().code(),
                                fault.field().isEmpty() ? null : fault.field(),
                                fault.reason().source(),
                                wording.sentence(fault.reason())))
                        .toList());
    }
}
