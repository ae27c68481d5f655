package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.DraftRequest.CoveredLine;
import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.agreement.TextViews.InstalmentView;
import fr.hemicycle.funding.agreement.TextViews.NumberedClause;
import fr.hemicycle.funding.agreement.domain.Agreement;
import fr.hemicycle.funding.agreement.domain.AgreementLife;
import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Amendment;
import fr.hemicycle.funding.agreement.domain.ClauseChange;
import fr.hemicycle.funding.agreement.domain.Fact.Terminated;
import fr.hemicycle.funding.agreement.domain.Party;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.version.Versions;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement as it stands on a day. */
@Schema(name = "Agreement")
record AgreementView(
        UUID id,

        @Schema(description = "SIREN of the collectivity that keeps it")
        String owner,

        @Schema(
                description =
                        "DRAFTED, APPROVED by each assembly, SIGNED by each party, IN_FORCE from its term on, ENDED at its term or"
                                + " by termination [résiliation]")
        AgreementLife state,

        @Schema(description = "The day of which this is the state")
        LocalDate on,

        String object,
        List<PartyView> parties,

        @Schema(description = "With the amendments in force on that day")
        List<NumberedClause> clauses,

        @Schema(description = "First day of the term") LocalDate from,

        @Schema(description = "Last day of the term, by its amendments")
        LocalDate until,

        List<InstalmentView> schedule,

        @Schema(
                description =
                        "First day in force: the last signature or the beginning of the term; absent while not concluded")
        @Nullable
        LocalDate inForceOn,

        @Schema(description = "Day of its termination: from then on it is not in force") @Nullable
        LocalDate terminatedOn,

        @Nullable String terminationReason,

        @Schema(description = "By which an approval names the text as drafted, before its amendments")
        String textSha256,

        int textVersion,
        @Nullable ModelLink model,
        @Nullable UUID financingPlanId,
        List<CoveredLine> commitments,
        List<AmendmentView> amendments) {

    @Schema(name = "AgreementParty")
    record PartyView(
            String key,
            String siren,
            String name,
            Amount amount,

            @Schema(description = "The act that approved, absent when none stands") @Nullable
            String approvedBy,

            @Nullable LocalDate approvedOn,

            @Schema(description = "Absent while nothing is signed that its assembly had approved") @Nullable
            LocalDate signedOn,

            @Nullable String signatory,
            @Nullable String quality) {

        static PartyView of(Agreement agreement, Party party, int amendment) {
            var approval = agreement
                    .approvals(party.siren(), amendment)
                    .min(Comparator.comparing(each -> each.on() + each.reference()));
            var signature = agreement
                    .signatures(party.siren(), amendment)
                    .min(Comparator.comparing(each -> each.on() + each.signatory() + each.quality()));
            return new PartyView(
                    party.key(),
                    party.siren(),
                    party.name(),
                    Amount.of(party.amount()),
                    approval.map(each -> each.reference()).orElse(null),
                    approval.map(each -> each.on()).orElse(null),
                    signature.map(each -> each.on()).orElse(null),
                    signature.map(each -> each.signatory()).orElse(null),
                    signature.map(each -> each.quality()).orElse(null));
        }
    }

    @Schema(name = "AgreementModelLink")
    record ModelLink(UUID id, int version) {}

    @Schema(name = "ChangedClause", description = "Without title and text it removes the clause of its key")
    record ChangedClause(
            String key, @Nullable String title, @Nullable String text) {

        static ChangedClause of(ClauseChange change) {
            var clause = change.clause();
            return clause == null
                    ? new ChangedClause(change.key(), null, null)
                    : new ChangedClause(change.key(), clause.title(), clause.text());
        }
    }

    @Schema(name = "AgreementAmendment")
    record AmendmentView(
            int number,
            String object,
            List<ChangedClause> clauses,

            @Schema(description = "New amounts, by keys of the parties")
            Map<String, Amount> amounts,

            @Nullable LocalDate until,
            @Nullable List<InstalmentView> schedule,
            String textSha256,

            @Schema(description = "Absent while not all parties have approved and signed it") @Nullable
            LocalDate inForceOn,

            List<PartyView> parties) {

        static AmendmentView of(Agreement agreement, Amendment amendment) {
            Map<String, Amount> amounts = new TreeMap<>();
            amendment.amounts().forEach((key, amount) -> amounts.put(key, Amount.of(amount)));
            return new AmendmentView(
                    amendment.number(),
                    amendment.object(),
                    amendment.clauses().stream().map(ChangedClause::of).toList(),
                    amounts,
                    amendment.until(),
                    amendment.schedule() == null
                            ? null
                            : amendment.schedule().stream()
                                    .map(InstalmentView::of)
                                    .toList(),
                    amendment.sha256(),
                    agreement.inForceOn(amendment.number()).orElse(null),
                    agreement.text().parties().stream()
                            .map(each -> PartyView.of(agreement, each, amendment.number()))
                            .toList());
        }
    }

    static AgreementView of(Kept kept, LocalDate on) {
        Agreement agreement = kept.agreement();
        AgreementText text = agreement.textOn(on);
        AgreementRow.Links links = kept.row().links();
        return new AgreementView(
                agreement.id(),
                agreement.owner(),
                agreement.life(on),
                on,
                text.object(),
                text.parties().stream()
                        .map(each -> PartyView.of(agreement, each, 0))
                        .toList(),
                NumberedClause.of(text),
                text.from(),
                agreement.until(),
                text.schedule().stream().map(InstalmentView::of).toList(),
                agreement.inForceOn().orElse(null),
                agreement.terminated().map(Terminated::on).orElse(null),
                agreement.terminated().map(Terminated::reason).orElse(null),
                agreement.text().sha256(),
                kept.row().textVersion(),
                links.modelId() == null || links.modelVersion() == null
                        ? null
                        : new ModelLink(links.modelId(), links.modelVersion()),
                links.financingPlanId(),
                links.lines().stream().map(CoveredLine::of).toList(),
                agreement.amendments().stream()
                        .map(each -> AmendmentView.of(agreement, each))
                        .toList());
    }

    /** With its version as the entity tag. */
    static Response answer(Response.ResponseBuilder response, Kept kept, LocalDate on) {
        return response.entity(of(kept, on))
                .tag(Versions.tag(kept.row().version()))
                .build();
    }
}
