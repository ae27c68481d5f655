package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.agreement.TextViews.InstalmentView;
import fr.hemicycle.funding.agreement.domain.Amendment;
import fr.hemicycle.funding.agreement.domain.Clause;
import fr.hemicycle.funding.agreement.domain.ClauseChange;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

@Path("/v1/agreements/{id}/amendments")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AmendmentResource {

    private final Agreements agreements;
    private final Caller caller;
    private final Clock clock;

    AmendmentResource(Agreements agreements, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "AmendAgreementRequest")
    record AmendAgreementRequest(
            @NotBlank @Size(max = 1000) String object,
            @Size(max = 200) @Nullable List<@NotNull @Valid ChangedClauseRequest> clauses,

            @Size(max = 50) @Schema(description = "New amounts, by keys of the parties") @Nullable
            Map<
                            @NotNull @Pattern(regexp = TextViews.KEY, message = TextViews.KEY_MESSAGE) String,
                            @NotNull @Valid Amount>
                    amounts,

            @Schema(description = "New last day of the term; absent: it stays") @Nullable
            LocalDate until,

            @Size(max = 200) @Schema(description = "The whole new schedule; absent: it stays") @Nullable
            List<@NotNull @Valid InstalmentView> schedule) {

        Amendment toAmendment(int number) {
            Map<String, Money> euros = new TreeMap<>();
            if (amounts != null) {
                amounts.forEach((party, amount) -> euros.put(party, amount.toMoney()));
            }
            return new Amendment(
                    number,
                    object.strip(),
                    clauses == null
                            ? List.of()
                            : clauses.stream()
                                    .map(ChangedClauseRequest::toChange)
                                    .toList(),
                    euros,
                    until,
                    TextViews.schedule(schedule));
        }
    }

    @Schema(name = "ChangedClauseRequest", description = "Without title and text it removes the clause of its key")
    record ChangedClauseRequest(
            @NotNull @Pattern(regexp = TextViews.KEY, message = TextViews.KEY_MESSAGE)
            String key,

            @Size(max = 300) @Pattern(regexp = TextViews.NOT_BLANK, message = "must not be blank") @Nullable
            String title,

            @Size(max = 20_000) @Pattern(regexp = TextViews.NOT_BLANK, message = "must not be blank") @Nullable
            String text) {

        ClauseChange toChange() {
            if (title == null && text == null) {
                return new ClauseChange(key, null);
            }
            if (title == null || text == null) {
                throw ProblemException.at(
                        "/clauses",
                        RequestRule.VALUE_MUST_BE_VALID,
                        "constraint",
                        "a clause has a title and a text, or neither");
            }
            return new ClauseChange(key, new Clause(key, title, text));
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "amendAgreement",
            summary = "Propose an amendment",
            description =
                    "A numbered change [avenant] of clauses, amounts, the last day or the schedule of an agreement in force, for"
                            + " the version that you have seen (`If-Match`). It counts once all parties have approved and signed it"
                            + " as they did the agreement.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "longer", value = AgreementExamples.AMEND)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.AGREEMENT)))
    @APIResponse(
            responseCode = "409",
            description = "`AGREEMENT_MUST_NOT_HAVE_ENDED`, `AGREEMENT_MUST_BE_CONCLUDED`, `CLAUSE_MUST_EXIST`,"
                    + " `PARTY_MUST_BE_IN_THE_AGREEMENT`, `AMENDMENT_MUST_CHANGE_SOMETHING`, `CLAUSE_MUST_APPEAR_ONCE`,"
                    + " `PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE`, `TERM_MUST_NOT_END_BEFORE_IT_BEGINS`,"
                    + " `INSTALMENTS_MUST_SUM_TO_THE_AMOUNT`")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    public Response amend(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The `ETag` of your last read.", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull AmendAgreementRequest request) {
        Kept after = agreements.amend(caller.collectivity(), id, ifMatch, request::toAmendment, caller.subject());
        return AgreementView.answer(
                Response.created(URI.create("/v1/agreements/" + id)), after, LegalDay.of(clock.instant()));
    }
}
