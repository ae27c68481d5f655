package fr.hemicycle.vote.opendata.domain;

import static fr.hemicycle.vote.opendata.domain.ScdlRule.BUDGET_YEARS_MUST_ASCEND;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.BUDGET_YEAR_AND_NAME_MUST_STAND_TOGETHER;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.PUBLICATION_URL_MUST_BE_ABSOLUTE;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.REGISTRATION_MUST_NOT_PRECEDE_THE_ADOPTION;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.SUBJECT_CODE_MUST_BE_KNOWN;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.SUBJECT_CODE_MUST_HAVE_TWO_LEVELS;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.SUBJECT_NAME_MUST_FOLLOW_THE_NOMENCLATURE;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.VOICES_MUST_ADD_UP_TO_THE_VOTERS;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.VOTERS_MUST_NOT_EXCEED_THE_MEMBERS;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation.BudgetYears;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation.Votes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of SCDL Délibérations 2.1.5. What the standard asks of a row stands here; that of the SIRET is the profile's.
 *
 * @param budgetName given together with the years, or neither
 */
public record ScdlRow(
        CollectivityProfile profile,
        AdoptedDeliberation deliberation,
        PublicAct act,
        @Nullable BudgetYears budgetYears,
        @Nullable String budgetName,
        @Nullable String url) {

    public static final List<String> COLUMNS = List.of(
            "COLL_NOM",
            "COLL_SIRET",
            "DELIB_ID",
            "DELIB_DATE",
            "DELIB_MATIERE_CODE",
            "DELIB_MATIERE_NOM",
            "DELIB_OBJET",
            "BUDGET_ANNEE",
            "BUDGET_NOM",
            "PREF_ID",
            "PREF_DATE",
            "VOTE_EFFECTIF",
            "VOTE_REEL",
            "VOTE_POUR",
            "VOTE_CONTRE",
            "VOTE_ABSTENTION",
            "DELIB_URL");

    private static final Pattern TWO_LEVELS = Pattern.compile("([1-9]\\.[0-9]{1,2})(\\..*)?");
    private static final Pattern ABSOLUTE = Pattern.compile("https?://[^\\s/?#]+\\S*");

    /** @param act {@code null} when nothing is known of it */
    public static ScdlRow of(CollectivityProfile profile, AdoptedDeliberation deliberation, @Nullable PublicAct act) {
        PublicAct known = act == null ? PublicAct.UNKNOWN : act;
        boolean hasBudget = deliberation.budgetYears() != null && profile.budgetName() != null;
        return new ScdlRow(
                profile,
                deliberation,
                known,
                hasBudget ? deliberation.budgetYears() : null,
                hasBudget ? profile.budgetName() : null,
                known.address(profile, deliberation.number()));
    }

    /** Why it is not valid; nothing when it is. */
    public List<Reason> broken() {
        List<Reason> reasons = new ArrayList<>();
        PublicAct.Subject subject = act.subject();
        if (subject == null) {
            reasons.add(SUBJECT_CODE_MUST_BE_KNOWN.with("number", deliberation.number()));
        } else {
            if (!TWO_LEVELS.matcher(subject.code()).matches()) {
                reasons.add(SUBJECT_CODE_MUST_HAVE_TWO_LEVELS.with("code", subject.code()));
            }
            SubjectName name = SubjectName.of(subject);
            if (!name.followsTheNomenclature()) {
                reasons.add(SUBJECT_NAME_MUST_FOLLOW_THE_NOMENCLATURE.with("name", name.text()));
            }
        }
        if (budgetYears != null && budgetYears.last() < budgetYears.first()) {
            reasons.add(BUDGET_YEARS_MUST_ASCEND.with("years", budgetYears.text()));
        }
        if ((budgetYears == null) != (budgetName == null)) {
            reasons.add(BUDGET_YEAR_AND_NAME_MUST_STAND_TOGETHER.with("number", deliberation.number()));
        }
        LocalDate registeredOn = act.registeredOn();
        if (registeredOn != null && registeredOn.isBefore(deliberation.adoptedOn())) {
            reasons.add(REGISTRATION_MUST_NOT_PRECEDE_THE_ADOPTION.with(
                    "registeredOn", registeredOn, "adoptedOn", deliberation.adoptedOn()));
        }
        Votes votes = deliberation.votes();
        if (votes.voters() > votes.members()) {
            reasons.add(VOTERS_MUST_NOT_EXCEED_THE_MEMBERS.with("voters", votes.voters(), "members", votes.members()));
        }
        long voices = (long) votes.votesFor() + votes.votesAgainst() + votes.abstentions();
        if (voices != votes.voters()) {
            reasons.add(VOICES_MUST_ADD_UP_TO_THE_VOTERS.with("voices", voices, "voters", votes.voters()));
        }
        if (url != null && !ABSOLUTE.matcher(url).matches()) {
            reasons.add(PUBLICATION_URL_MUST_BE_ABSOLUTE.with("url", url));
        }
        return reasons;
    }

    /** In the order of {@link #COLUMNS}; {@code null} for what is not there. Only for a row with nothing broken. */
    public List<@Nullable Object> values() {
        PublicAct.Subject subject = act.subject();
        Votes votes = deliberation.votes();
        return Arrays.asList(
                profile.name(),
                profile.siret().digits(),
                deliberation.number(),
                deliberation.adoptedOn(),
                subject == null ? null : code(subject),
                subject == null ? null : SubjectName.of(subject).text(),
                deliberation.title(),
                budgetYears == null ? null : budgetYears.text(),
                budgetName,
                profile.prefectureId(),
                act.registeredOn(),
                votes.members(),
                votes.voters(),
                votes.votesFor(),
                votes.votesAgainst(),
                votes.abstentions(),
                url);
    }

    /** The standard stops at the second level. */
    private static String code(PublicAct.Subject subject) {
        Matcher levels = TWO_LEVELS.matcher(subject.code());
        return levels.matches() ? levels.group(1) : subject.code();
    }
}
