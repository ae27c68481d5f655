package fr.hemicycle.funding.annex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.funding.annex.domain.AuthorisationState;
import fr.hemicycle.funding.annex.domain.OperationState;
import fr.hemicycle.funding.annex.domain.StateFigures;
import fr.hemicycle.funding.annex.domain.StateRule;
import fr.hemicycle.funding.annex.domain.YearPayments;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.platform.document.FileAnswer;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/authorisation-state")
@RunOnVirtualThread
@jakarta.ws.rs.Produces({MediaType.APPLICATION_JSON, AuthorisationStateResource.CSV, FileAnswer.PDF})
@Tag(name = "Budget documents", description = "What the law annexes to the budget [annexes budgétaires]")
class AuthorisationStateResource {

    static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
    private static final MediaType PDF_TYPE = MediaType.valueOf(FileAnswer.PDF);
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE, PDF_TYPE);
    private static final String FIGURES = """
            "voted":{"amount":"15680078.60","currency":"EUR"},"revisions":{"amount":"0.00","currency":"EUR"},\
            "cancelled":{"amount":"0.00","currency":"EUR"},"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committedBefore":{"amount":"12366843.33","currency":"EUR"},\
            "committedInYear":{"amount":"60000.00","currency":"EUR"},\
            "restToCommit":{"amount":"3253235.27","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"}\
            """;
    private static final String PAYMENTS = """
            {"year":2023,"expected":{"amount":"40000.00","currency":"EUR"},"opened":{"amount":"30000.00","currency":"EUR"},\
            "ordered":{"amount":"18000.00","currency":"EUR"},"paid":{"amount":"18000.00","currency":"EUR"}}\
            """;
    private static final String ANSWER =
            "{\"year\":2022,\"on\":\"2022-12-31\",\"operations\":[{\"code\":\"C01-564H02\",\"label\":\"Appui aux parcours"
                    + " intégrés 2021-2027\",\"section\":\"OPERATING\",\"authorisationKind\":\"COMMITMENT_AUTHORISATION\","
                    + "\"figures\":{" + FIGURES
                    + "},\"payments\":[" + PAYMENTS + "]}],\"sections\":[{\"section\":\"OPERATING\","
                    + "\"figures\":{" + FIGURES + "}}],\"total\":{" + FIGURES + "},\"payments\":[" + PAYMENTS + "]}";
    private static final String TABLE = """
            SECTION,TYPE,CODE,LIBELLE,PROGRAMME,VOTE,REVISIONS,ANNULATIONS,TOTAL,ENGAGE_ANTERIEUR,ENGAGE_EXERCICE,RESTE_A_ENGAGER,RESERVE,\
            CP_PREVUS_2023,CP_OUVERTS_2023,CP_MANDATES_2023,CP_PAYES_2023
            fonctionnement,AE,C01-564H02,Appui aux parcours intégrés 2021-2027,,15680078.60,0.00,0.00,15680078.60,\
            12366843.33,60000.00,3253235.27,0.00,40000.00,30000.00,18000.00,18000.00
            """;

    private final StateSnapshot snapshot;
    private final StateFiles files;
    private final ObjectMapper json;
    private final Caller caller;

    AuthorisationStateResource(StateSnapshot snapshot, StateFiles files, ObjectMapper json, Caller caller) {
        this.snapshot = snapshot;
        this.files = files;
        this.json = json;
        this.caller = caller;
    }

    @Schema(name = "StateFigures")
    record FiguresResponse(
            Amount voted,
            Amount revisions,
            Amount cancelled,
            Amount authorised,
            Amount committedBefore,
            Amount committedInYear,

            @Schema(description = "What may still be committed; what is reserved is part of it")
            Amount restToCommit,

            Amount reserved) {

        static FiguresResponse of(StateFigures figures) {
            return new FiguresResponse(
                    Amount.of(figures.voted()),
                    Amount.of(figures.revisions()),
                    Amount.of(figures.cancelled()),
                    Amount.of(figures.authorised()),
                    Amount.of(figures.committedBefore()),
                    Amount.of(figures.committedInYear()),
                    Amount.of(figures.restToCommit()),
                    Amount.of(figures.reserved()));
        }
    }

    @Schema(name = "YearPayments", description = "Payment appropriations [crédits de paiement] of a year")
    record PaymentsResponse(
            int year,

            @Schema(description = "As the last vote split the authorisation")
            Amount expected,

            @Schema(description = "By the budget of the year, with what was brought forward")
            Amount opened,

            @Schema(description = "Ordered to be paid [mandaté], with what is paid")
            Amount ordered,

            Amount paid) {

        static List<PaymentsResponse> of(List<YearPayments> payments) {
            return payments.stream()
                    .map(each -> new PaymentsResponse(
                            each.year(),
                            Amount.of(each.expected()),
                            Amount.of(each.opened()),
                            Amount.of(each.ordered()),
                            Amount.of(each.paid())))
                    .toList();
        }
    }

    @Schema(name = "OperationState")
    record OperationResponse(
            String code,
            String label,
            Section section,
            AuthorisationKind authorisationKind,

            @Schema(description = "Code of the programme that it stands in now") @Nullable
            String programme,

            FiguresResponse figures,
            List<PaymentsResponse> payments) {

        static OperationResponse of(OperationState operation) {
            return new OperationResponse(
                    operation.code(),
                    operation.label(),
                    operation.section(),
                    operation.kind(),
                    operation.programme(),
                    FiguresResponse.of(operation.figures()),
                    PaymentsResponse.of(operation.payments()));
        }
    }

    @Schema(name = "SectionState")
    record SectionResponse(Section section, FiguresResponse figures) {}

    @Schema(name = "AuthorisationState")
    record StateResponse(
            int year,
            LocalDate on,
            @Nullable Instant knownAt,
            List<OperationResponse> operations,
            List<SectionResponse> sections,
            FiguresResponse total,
            List<PaymentsResponse> payments) {

        static StateResponse of(AuthorisationState state) {
            return new StateResponse(
                    state.year(),
                    state.on(),
                    state.knownAt(),
                    state.operations().stream().map(OperationResponse::of).toList(),
                    Stream.of(Section.values())
                            .map(each -> new SectionResponse(each, FiguresResponse.of(state.total(each))))
                            .toList(),
                    FiguresResponse.of(state.total()),
                    PaymentsResponse.of(state.payments()));
        }
    }

    @GET
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAuthorisationState",
            summary = "Read the state of authorisations of a year",
            description =
                    "The annex of the budget documents [état des autorisations d'engagement et de programme, CGCT L3312-4]: what was"
                            + " voted, revised and cancelled on each operation, what was committed before the year and in it, what"
                            + " is left, and the payment appropriations [crédits de paiement] of each year: expected as the last vote split"
                            + " the authorisation, opened, ordered, paid. All"
                            + " operations, at one snapshot, on the day `on` (the last of the year when absent), as far as it was"
                            + " known at `knownAt`. `Accept` chooses between JSON, CSV and PDF/A; the ETag is the SHA-256 of the"
                            + " answer, and equal facts give equal bytes. Text in the CSV is verbatim: open it as data, not as"
                            + " formulas. A day of another year is `STATE_DAY_MUST_BE_IN_ITS_YEAR` (400).")
    @APIResponse(
            responseCode = "200",
            description = "The state",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StateResponse.class),
                        examples = @ExampleObject(name = "2022", value = ANSWER)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "2022", value = TABLE)),
                @Content(
                        mediaType = FileAnswer.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "2022", value = "%PDF-1.7"))
            })
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    @APIResponse(responseCode = "406", description = "`ANSWER_TYPE_MUST_BE_OFFERED`")
    public Response read(
            @QueryParam("year")
                    @Parameter(examples = @ExampleObject(name = "2022", value = "2022"))
                    @NotNull
                    @Min(1900)
                    @Max(2999)
                    Integer year,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("knownAt") @Nullable OffsetDateTime knownAt,
            @Context HttpHeaders headers,
            @Context Request request)
            throws JsonProcessingException {
        // Whoever does not mind gets the first that is offered.
        MediaType chosen = headers.getAcceptableMediaTypes().stream()
                .flatMap(wanted -> OFFERED.stream().filter(wanted::isCompatible))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
        LocalDate day = on == null ? LocalDate.of(year, 12, 31) : on;
        StateRule.objection(year, day).ifPresent(reason -> {
            throw ProblemException.unreadable(reason);
        });
        AuthorisationState state =
                snapshot.read(caller.collectivity(), year, day, knownAt == null ? null : knownAt.toInstant());
        String name = StateFiles.name(state);
        if (chosen.equals(CSV_TYPE)) {
            return FileAnswer.of(request, StateFiles.csv(state), CSV_TYPE.withCharset("UTF-8"), name + ".csv");
        }
        return chosen.equals(PDF_TYPE)
                ? FileAnswer.of(request, files.pdf(state), PDF_TYPE, name + ".pdf")
                : FileAnswer.of(
                        request,
                        json.writeValueAsString(StateResponse.of(state)),
                        MediaType.APPLICATION_JSON_TYPE,
                        name + ".json");
    }

    @Produces
    RuleCatalogue stateRules() {
        return RuleCatalogue.of(StateRule.values());
    }
}
