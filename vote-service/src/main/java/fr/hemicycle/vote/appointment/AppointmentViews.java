package fr.hemicycle.vote.appointment;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.AppointmentDecision;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.Proceeding.Threshold;
import fr.hemicycle.vote.appointment.domain.Proceeding.TieRule;
import fr.hemicycle.vote.appointment.domain.Round;
import fr.hemicycle.vote.deliberation.domain.SteppedAside.Interest;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Appointments as the API shows them, with sentences in the caller's language. */
@RequestScoped
class AppointmentViews {

    private final Wording wording;

    AppointmentViews(Wording wording) {
        this.wording = wording;
    }

    @Schema(name = "Candidate")
    record CandidateView(
            @NotBlank @Size(max = 300) @Schema(description = "Name of the candidate or of the list")
            String name,

            @NotNull
            @Size(min = 1, max = 200)
            @Schema(description = "In the order of the list; one who stands alone is a list of one")
            List<@Valid @NotNull PersonView> persons) {

        static CandidateView of(Candidate candidate) {
            return new CandidateView(
                    candidate.name(),
                    candidate.persons().stream()
                            .map(each -> new PersonView(each.councillorId(), each.bornOn()))
                            .toList());
        }

        Candidate toDomain(int number) {
            return new Candidate(
                    number,
                    name,
                    persons.stream()
                            .map(each -> new Candidate.Person(each.councillorId(), each.bornOn()))
                            .toList());
        }
    }

    @Schema(name = "CandidatePerson")
    record PersonView(
            @NotNull UUID councillorId,

            @NotNull @Schema(description = "For the rule on ties", examples = "1958-05-17")
            LocalDate bornOn) {}

    @Schema(name = "RoundRule")
    record RoundRuleView(
            @NotNull Threshold threshold,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "The article of law that says so", examples = "CGCT L3122-1")
            String source) {}

    @Schema(name = "TieRule")
    record TieView(
            @NotNull TieRule rule,
            @NotBlank @Size(max = 200) String source) {}

    @Schema(name = "Score")
    record ScoreView(
            @NotNull @Min(1) @Max(1000) @Schema(description = "Number of the candidate, in the order given")
            Integer candidate,

            @NotNull @Min(0) @Max(10_000) Integer votes) {}

    @Schema(name = "NamedVoice")
    record VoiceView(
            @NotNull UUID councillorId,

            @Min(1)
            @Max(1000)
            @Schema(description = "Number of the candidate whom the member chose, absent for none of them")
            @Nullable
            Integer candidate) {}

    @Schema(name = "SteppedAsideFromAppointment")
    record SteppedAsideView(
            @NotNull UUID councillorId, @NotNull Interest interest) {}

    @Schema(name = "StandingCandidate")
    record CandidateResponse(
            int number,
            String name,
            List<PersonView> persons,

            @Schema(description = "The first round in which it stands")
            int fromRound,

            @Schema(description = "The last round before it withdrew, 0 for none; absent while it stands") @Nullable
            Integer lastRound) {

        static CandidateResponse of(Candidate candidate) {
            return new CandidateResponse(
                    candidate.number(),
                    candidate.name(),
                    CandidateView.of(candidate).persons(),
                    candidate.fromRound(),
                    candidate.lastRound());
        }
    }

    record AppointmentResponse(
            UUID id,
            UUID sittingId,

            @Schema(description = "The office that is filled, absent when none was named") @Nullable
            String post,

            String title,
            Appointment.State state,

            @Schema(description = "Whether the vote is secret [scrutin secret]")
            boolean secret,

            @Schema(description = "Whether the votes of a round are being cast now")
            boolean voting,

            List<CandidateResponse> candidates,
            List<RoundRuleView> roundRules,
            TieView tie,
            List<RoundResponse> rounds,

            @Schema(description = "Number of the candidate, absent while nobody is appointed") @Nullable
            Integer appointed,

            @Schema(description = "Why the only candidacy took effect without a vote, absent when it did not") @Nullable
            AppliedRule withoutVote) {}

    @Schema(name = "Round", description = "Papers, those not heard and the absent add up to the members in office")
    record RoundResponse(
            int number,
            List<ScoreView> scores,
            int votesCast,
            int blankOrNull,
            int notTakingPart,

            @Schema(description = "Members who stepped aside [déport], and those for whom they would have spoken")
            int notHeard,

            int absentWithoutProxy,
            int inOffice,

            @Schema(description = "Who stepped aside [déport] because of an interest")
            List<SteppedAsideView> steppedAside,

            @Schema(description = "Who chose whom, voice by voice; empty in a secret round")
            List<VoiceView> voices,

            @Schema(description = "Number of the candidate, absent when the round appoints nobody") @Nullable
            Integer appointed,

            @Schema(description = "The rules that were applied, in their order")
            List<AppliedRule> reasons) {}

    /** @throws ProblemException when it was refused */
    AppointmentResponse recorded(AppointmentDecision decision) {
        return switch (decision) {
            case AppointmentDecision.Recorded(Appointment appointment) -> of(appointment);
            case AppointmentDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    AppointmentResponse of(Appointment appointment) {
        Reason single = appointment.single();
        return new AppointmentResponse(
                appointment.id(),
                appointment.sittingId(),
                appointment.post(),
                appointment.title(),
                appointment.state(),
                appointment.secret(),
                appointment.voting(),
                appointment.candidates().stream().map(CandidateResponse::of).toList(),
                appointment.proceeding().rounds().stream()
                        .map(each -> new RoundRuleView(each.threshold(), each.source()))
                        .toList(),
                new TieView(
                        appointment.proceeding().tie(), appointment.proceeding().tieSource()),
                appointment.rounds().stream().map(this::round).toList(),
                appointment.appointed().map(Candidate::number).orElse(null),
                single == null ? null : applied(single));
    }

    private RoundResponse round(Round round) {
        return new RoundResponse(
                round.number(),
                round.papers().scores().stream()
                        .map(each -> new ScoreView(each.candidate(), each.votes()))
                        .toList(),
                round.papers().votesCast(),
                round.papers().blankOrNull(),
                round.papers().notTakingPart(),
                round.unheard(),
                round.absentWithoutProxy(),
                round.inOffice(),
                round.steppedAside().stream()
                        .map(each -> new SteppedAsideView(each.councillorId(), each.interest()))
                        .toList(),
                round.voices().stream()
                        .map(each -> new VoiceView(each.councillorId(), each.candidate()))
                        .toList(),
                round.appointed(),
                round.reasons().stream().map(this::applied).toList());
    }

    private AppliedRule applied(Reason reason) {
        return new AppliedRule(reason.code(), reason.source(), wording.sentence(reason));
    }
}
