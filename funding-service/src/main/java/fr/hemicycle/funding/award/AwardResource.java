package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.Award;
import fr.hemicycle.funding.award.domain.Beneficiary;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

@Path("/v1/commitments/{id}/lines/{article}/{line}/award")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
class AwardResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000204";
    private static final String AWARD = """
            {"agreementSignedOn":"2023-03-01","object":"Ateliers de mobilité pour l'insertion","aid":"CASH",\
            "paymentTerms":"INSTALMENTS","paidFrom":"2023-04-01","paidUntil":"2024-03-31","euNotified":false,\
            "beneficiaries":[{"name":"Association d'exemple","siret":"38047555800058","share":"1.00"}]}""";
    private static final String ANSWER = """
            {"commitmentId":"01941f29-7c00-7000-8000-000000000204","article":2,"line":1,"award":""" + AWARD + "}";

    private final AwardRecords awards;
    private final AwardedLines lines;
    private final Caller caller;

    AwardResource(AwardRecords awards, AwardedLines lines, Caller caller) {
        this.awards = awards;
        this.lines = lines;
        this.caller = caller;
    }

    @Schema(name = "LineAward")
    record LineAwardResponse(
            UUID commitmentId,
            int article,
            int line,

            @Schema(description = "Absent while nobody has described it") @Nullable
            AwardValue award) {}

    @Schema(name = "Award", description = "Essential data of an award, beside its vote and its amount")
    record AwardValue(
            @Schema(
                    description =
                            "Date of its agreement [date de la convention]; absent while there is none. Where an agreement"
                                    + " is kept here, the day of its last signature, which need not be told again")
            @Nullable
            LocalDate agreementSignedOn,

            @NotBlank @Size(max = 256) @Pattern(regexp = "\\P{Cntrl}*") @Schema(description = "What it is for [objet]")
            String object,

            @NotNull @Schema(description = "In cash [en numéraire], in kind [en nature], or both")
            Award.Aid aid,

            @NotNull
            @Schema(description = "Paid at once [unique], by instalments [échelonné], or as `paymentTermsText` says")
            Award.PaymentTerms.Kind paymentTerms,

            @Size(max = 256) @Pattern(regexp = "\\P{Cntrl}*[^\\s\\p{Cntrl}]\\P{Cntrl}*") @Nullable
            String paymentTermsText,

            @NotNull @Schema(description = "Day on which it is paid, or the first of the period")
            LocalDate paidFrom,

            @Schema(description = "Last day of the period; absent when it is one day") @Nullable
            LocalDate paidUntil,

            @Pattern(regexp = "[0-9A-Za-z]{1,5}")
            @Schema(description = "Number in the directory of aid to businesses [RAE]")
            @Nullable
            String raeId,

            @NotNull @Schema(description = "De minimis aid told to the European Commission")
            Boolean euNotified,

            @Pattern(regexp = "[0-9A-Za-z_.:-]{1,100}")
            @Schema(description = "Scheme that it belongs to [dispositif d'aide]")
            @Nullable
            String schemeId,

            @NotEmpty @Size(max = 200) List<@Valid @NotNull BeneficiaryValue> beneficiaries) {

        static AwardValue of(Award award) {
            return new AwardValue(
                    award.agreementSignedOn(),
                    award.object(),
                    award.aid(),
                    award.terms().kind(),
                    award.terms().text(),
                    award.paid().from(),
                    award.paid().until(),
                    award.raeId(),
                    award.euNotified(),
                    award.schemeId(),
                    award.beneficiaries().stream().map(BeneficiaryValue::of).toList());
        }

        Award toAward() {
            return new Award(
                    agreementSignedOn,
                    object.strip(),
                    aid,
                    new Award.PaymentTerms(paymentTerms, paymentTermsText == null ? null : paymentTermsText.strip()),
                    new Award.Period(paidFrom, paidUntil),
                    raeId,
                    euNotified,
                    schemeId,
                    beneficiaries.stream().map(BeneficiaryValue::toDomain).toList());
        }
    }

    @Schema(
            name = "AwardBeneficiary",
            description = "Who gets it, by SIRET; an association may go by its RNA for aid in kind")
    record BeneficiaryValue(
            @NotBlank @Size(max = 256) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @Pattern(regexp = "[0-9]{14}") @Nullable String siret,

            @Pattern(regexp = "W[0-9]{9}") @Nullable String rna,

            @NotNull
            @Pattern(regexp = "1\\.00(00)?|0\\.(0[1-9]|[1-9]\\d)\\d{0,2}")
            @Schema(description = "Its part of the whole, from 0.01 to 1.00", examples = "1.00")
            String share) {

        static BeneficiaryValue of(Beneficiary each) {
            BigDecimal share = each.share().stripTrailingZeros();
            return new BeneficiaryValue(
                    each.name(),
                    each.siret(),
                    each.rna(),
                    share.setScale(Math.max(2, share.scale())).toPlainString());
        }

        Beneficiary toDomain() {
            return new Beneficiary(name.strip(), siret, rna, new BigDecimal(share));
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAward",
            summary = "Read what the public may know of an award",
            description =
                    "The essential data [données essentielles, décret 2017-779] of one line of a commitment: its last version.")
    @APIResponse(
            responseCode = "200",
            description = "The award, with its version as ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = LineAwardResponse.class),
                            examples = @ExampleObject(name = "an association", value = ANSWER)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @PathParam("article") @Parameter(examples = @ExampleObject(name = "December 2022", value = "2"))
                    int article,
            @PathParam("line") @Parameter(examples = @ExampleObject(name = "December 2022", value = "1")) int line) {
        return answer(id, article, line, awards.award(caller.collectivity(), lineId(id, article, line)));
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "describeAward",
            summary = "Say what the public may know of an award",
            description =
                    "Beneficiaries, object, terms and dates of payment, and the date of the agreement [convention]: what SCDL"
                            + " Subventions asks beside the vote and its amount. Each change is one more version. An award may be"
                            + " described before its agreement is signed; it is published once it is, within three months of"
                            + " the signature (décret 2017-779). Where an agreement that is kept here covers the line or its"
                            + " financing plan, its last signature is the date. The first time, `If-Match` is `\"0\"`.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "an association", value = AWARD)))
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content =
                    @Content(
                            schema = @Schema(implementation = LineAwardResponse.class),
                            examples = @ExampleObject(name = "an association", value = ANSWER)))
    @APIResponse(
            responseCode = "422",
            description = "`SIRET_MUST_HAVE_ITS_CHECK_DIGIT`, `BENEFICIARY_MUST_BE_IDENTIFIED`,"
                    + " `SIRET_MAY_ONLY_BE_MISSING_FOR_AID_IN_KIND`, `BENEFICIARY_MUST_BE_NAMED_ONCE`,"
                    + " `SHARES_OF_BENEFICIARIES_MUST_SUM_TO_ONE`, `OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED`,"
                    + " `PAYMENT_PERIOD_MUST_ASCEND`, `SIGNATURE_MUST_NOT_LIE_AHEAD`,"
                    + " `SIGNATURE_MUST_BE_THE_AGREEMENTS`, each with its pointer")
    public Response describe(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @PathParam("article") @Parameter(examples = @ExampleObject(name = "December 2022", value = "2"))
                    int article,
            @PathParam("line") @Parameter(examples = @ExampleObject(name = "December 2022", value = "1")) int line,
            @Valid @NotNull AwardValue request,
            @Context HttpHeaders headers) {
        return answer(
                id,
                article,
                line,
                Optional.of(awards.describe(
                        caller.collectivity(),
                        lineId(id, article, line),
                        request.toAward(),
                        headers.getHeaderString(HttpHeaders.IF_MATCH))));
    }

    private UUID lineId(UUID commitmentId, int article, int line) {
        return lines.find(caller.collectivity(), commitmentId, article, line).orElseThrow(ProblemException::notFound);
    }

    private static Response answer(UUID id, int article, int line, Optional<AwardRecords.Version> version) {
        return Response.ok(new LineAwardResponse(
                        id,
                        article,
                        line,
                        version.map(each -> AwardValue.of(each.award())).orElse(null)))
                .tag(Versions.tag(version.map(AwardRecords.Version::number).orElse(0)))
                .build();
    }
}
