package fr.hemicycle.vote.act.domain;

import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_HAVE_A_SUBJECT_CODE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_HAVE_ITS_DOCUMENT;
import static fr.hemicycle.vote.act.domain.ActRule.ANNEXES_MUST_FIT_TOGETHER;
import static fr.hemicycle.vote.act.domain.ActRule.DELIBERATION_MUST_BE_ADOPTED;
import static fr.hemicycle.vote.act.domain.ActRule.DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT;
import static fr.hemicycle.vote.act.domain.ActRule.LAW_OF_FORCE_MUST_COVER_THE_DECISION;
import static fr.hemicycle.vote.act.domain.ActRule.REFERRAL_MUST_COME_WITHIN_TWO_MONTHS;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An adopted deliberation after its vote: what happened to it, and what it is worth by the law of the day of its decision.
 *
 * @param decidedOn day of the sitting that adopted it
 * @param steps in the order in which they were recorded
 */
public record Act(UUID deliberationId, String number, LocalDate decidedOn, ForceRules law, List<Step> steps) {

    public Act {
        steps = List.copyOf(steps);
    }

    /** The act that a deliberation is once it is adopted, unless it is not, or the law of its day is not loaded. */
    public static ActDecision open(Deliberation deliberation, LocalDate decidedOn, ForceRulebook rulebook) {
        String number = deliberation.text().number();
        if (deliberation.state() != DeliberationState.ADOPTED) {
            return new ActDecision.Refused(
                    List.of(DELIBERATION_MUST_BE_ADOPTED.with("number", number, "state", deliberation.state())));
        }
        return rulebook.on(decidedOn)
                .<ActDecision>map(
                        law -> new ActDecision.Taken(new Act(deliberation.id(), number, decidedOn, law, List.of())))
                .orElseGet(() -> new ActDecision.Refused(
                        List.of(LAW_OF_FORCE_MUST_COVER_THE_DECISION.with("decidedOn", decidedOn))));
    }

    /** What is missing before a package can be made of it. */
    public List<Reason> notReadyToLeave(boolean hasDocument) {
        List<Reason> reasons = new ArrayList<>();
        if (subject().isEmpty()) {
            reasons.add(ACT_MUST_HAVE_A_SUBJECT_CODE.with("number", number));
        }
        if (!hasDocument) {
            reasons.add(ACT_MUST_HAVE_ITS_DOCUMENT.with("number", number));
        }
        return reasons;
    }

    /** Whether its file may be replaced: not while others have it. */
    public List<Reason> closedToAnotherDocument() {
        return transmission().isPresent() || isPublished()
                ? List.of(DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT.with("number", number))
                : List.of();
    }

    /** Whether one more annex may go with it. */
    public List<Reason> closedToAnotherAnnex(long bytesTogether, long bytesMax) {
        List<Reason> reasons = new ArrayList<>(closedToAnotherDocument());
        if (bytesTogether > bytesMax) {
            reasons.add(ANNEXES_MUST_FIT_TOGETHER.with("bytes", bytesTogether, "bytesMax", bytesMax));
        }
        return reasons;
    }

    /** What the record notes and does not refuse: whether a referral is late is for the court to say. */
    public List<Reason> warnings() {
        Optional<LocalDate> until =
                transmission().map(sent -> sent.on().plusMonths(law.referral().months()));
        return all(Step.StateRequest.class)
                .filter(request -> request.kind() == Step.StateRequest.StateRequestKind.REFERRED)
                .filter(request -> until.isPresent() && request.on().isAfter(until.get()))
                .map(request -> REFERRAL_MUST_COME_WITHIN_TWO_MONTHS.withSource(
                        law.referral().source(), "on", request.on(), "until", until.get()))
                .toList();
    }

    /** Judges a step and takes it. */
    public ActDecision take(Step step, LocalDate today) {
        return new StepCheck(this, step, today).decide();
    }

    Act with(Step step) {
        return new Act(
                deliberationId,
                number,
                decidedOn,
                law,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    public ActState state() {
        if (all(Step.Annulled.class).anyMatch(Step.Annulled::whole)) {
            return ActState.ANNULLED;
        }
        Optional<Step.Undone> end = last(Step.Undone.class);
        if (end.isPresent()) {
            return switch (end.get().manner()) {
                case WITHDRAWN -> ActState.WITHDRAWN;
                case REPEALED -> ActState.REPEALED;
            };
        }
        if (isSuspended()) {
            return ActState.SUSPENDED;
        }
        if (inForceOn().isPresent()) {
            return ActState.IN_FORCE;
        }
        return signature().isPresent() ? ActState.SIGNED : ActState.UNSIGNED;
    }

    /** The day on which the last condition was met, empty while one is missing. */
    public Optional<LocalDate> inForceOn() {
        List<Condition> conditions = conditions();
        return conditions.stream().anyMatch(each -> each.metOn() == null)
                ? Optional.empty()
                : conditions.stream()
                        .flatMap(each -> Stream.ofNullable(each.metOn()))
                        .max(LocalDate::compareTo);
    }

    /** What the law asks before it is in force, each with the day on which it was met. */
    public List<Condition> conditions() {
        Reach reach = signature().map(Step.Signed::reach).orElse(Reach.NEITHER);
        Optional<LocalDate> known = reach == Reach.INDIVIDUAL
                ? all(Step.Notified.class).findFirst().map(Step.Notified::on)
                : all(Step.Published.class).findFirst().map(Step.Published::on);
        return law.conditions(
                reach,
                signature().map(Step.Signed::transmissible).orElse(true),
                transmission().map(Step.Transmitted::on).orElse(null),
                known.orElse(null));
    }

    public Optional<Step.Signed> signature() {
        return last(Step.Signed.class);
    }

    public Optional<ClassifiedSubject> subject() {
        return last(Step.Classified.class).map(Step.Classified::subject);
    }

    /** The one that counts: the last, unless it was sent back. */
    public Optional<Step.Transmitted> transmission() {
        return lastOf(Step.Transmitted.class, Step.SentBack.class)
                .filter(Step.Transmitted.class::isInstance)
                .map(Step.Transmitted.class::cast);
    }

    /** Of the transmission that counts. */
    public Optional<Step.Acknowledged> acknowledgement() {
        return transmission().isEmpty()
                ? Optional.empty()
                : lastOf(Step.Acknowledged.class, Step.Transmitted.class)
                        .filter(Step.Acknowledged.class::isInstance)
                        .map(Step.Acknowledged.class::cast);
    }

    /** The last one, whether or not it has ended since. */
    public Optional<Step.Published> publication() {
        return last(Step.Published.class);
    }

    /** Whether the public can read it now. */
    public boolean isPublished() {
        return lastOf(Step.Published.class, Step.Unpublished.class)
                .filter(Step.Published.class::isInstance)
                .isPresent();
    }

    public boolean isSuspended() {
        return lastOf(Step.Suspended.class, Step.SuspensionLifted.class)
                .filter(Step.Suspended.class::isInstance)
                .isPresent();
    }

    /** How often it was sent, with those that were sent back. */
    public int transmissions() {
        return (int) all(Step.Transmitted.class).count();
    }

    public ActFacts facts() {
        return new ActFacts(
                state(),
                subject().orElse(null),
                signature().map(Step.Signed::on).orElse(null),
                signature().map(Step.Signed::signatory).orElse(null),
                transmission().map(Step.Transmitted::on).orElse(null),
                acknowledgement().map(Step.Acknowledged::on).orElse(null),
                publication().map(Step.Published::on).orElse(null),
                publication()
                        .filter(each -> isPublished())
                        .map(Step.Published::url)
                        .orElse(null),
                inForceOn().orElse(null));
    }

    <T extends Step> Stream<T> all(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <T extends Step> Optional<T> last(Class<T> kind) {
        return all(kind).reduce((before, after) -> after);
    }

    private Optional<Step> lastOf(Class<? extends Step> one, Class<? extends Step> other) {
        return steps.stream()
                .filter(each -> one.isInstance(each) || other.isInstance(each))
                .reduce((before, after) -> after);
    }
}
