package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.VOICES_MUST_FIT_THE_METHOD;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.deliberation.DeliberationViews.SteppedAsideView;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.deliberation.domain.Voices;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ballot as the one who closes it tells it. */
record CloseBallotRequest(
        @NotNull BallotMethod method,

        @Schema(
                description =
                        "What all say whom no exception names, in person or by proxy; absent in a secret ballot, and in"
                                + " a public one that closes on the voices recorded one by one")
        @Nullable
        Choice choiceOfAll,

        @Size(max = 1000) @Schema(description = "Absent means none") @Nullable
        List<@Valid @NotNull VoiceView> exceptions,

        @Valid @Schema(description = "What the box held; for a secret ballot only") @Nullable
        SecretVoices secretVoices,

        @Size(max = 1000)
        @Schema(
                description =
                        "Members who leave the item to the others because of an interest [déport]; absent means none")
        @Nullable
        List<@Valid @NotNull SteppedAsideView> steppedAside,

        @Size(max = 1000)
        @Schema(description = "Members who asked for a public ballot [CGCT L3121-15 al. 1]; absent means none")
        @Nullable
        List<@NotNull UUID> askers,

        @Schema(
                description =
                        "Moment in the sitting; absent means after the last entry of its timeline. Who is in the room then, and"
                                + " whose proxy counts, follows from it.")
        @Nullable
        Instant votedAt) {

    Ballot toDomain() {
        return new Ballot(
                method,
                voices(),
                orNone(steppedAside).stream()
                        .map(each -> new SteppedAside(each.councillorId(), each.interest()))
                        .toList(),
                Set.copyOf(orNone(askers)),
                votedAt == null ? null : votedAt.truncatedTo(ChronoUnit.MILLIS));
    }

    private Voices voices() {
        if (secretVoices != null && choiceOfAll == null && orNone(exceptions).isEmpty()) {
            return new Voices.Secret(
                    secretVoices.votesFor(),
                    secretVoices.votesAgainst(),
                    secretVoices.blankOrNull(),
                    secretVoices.notTakingPart());
        }
        if (method == BallotMethod.PUBLIC_BALLOT
                && secretVoices == null
                && choiceOfAll == null
                && orNone(exceptions).isEmpty()) {
            return new Voices.Called();
        }
        if (secretVoices != null || choiceOfAll == null) {
            throw ProblemException.invalid("/choiceOfAll", VOICES_MUST_FIT_THE_METHOD.with("method", method));
        }
        return new Voices.Named(
                choiceOfAll,
                orNone(exceptions).stream()
                        .map(voice -> new Voice(voice.councillorId(), voice.choice()))
                        .toList());
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    @Schema(name = "Voice")
    record VoiceView(
            @NotNull
            @Schema(
                    description =
                            "A member who is present, or one who gave a proxy: the choice is the one given for them")
            UUID councillorId,

            @NotNull Choice choice) {}

    @Schema(name = "SecretVoices", description = "They must add up to those whose voice is heard")
    record SecretVoices(
            @NotNull @Min(0) @Max(10_000) Integer votesFor,
            @NotNull @Min(0) @Max(10_000) Integer votesAgainst,
            @NotNull @Min(0) @Max(10_000) Integer blankOrNull,
            @NotNull @Min(0) @Max(10_000) Integer notTakingPart) {}
}
