package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.Award;
import fr.hemicycle.funding.award.domain.AwardSettings;
import fr.hemicycle.funding.award.domain.Fault;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Cover;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Settings and awards on record: each change is one more version. */
@ApplicationScoped
class AwardRecords {

    private final SettingsRows settings;
    private final AwardRows awards;
    private final ForeseenAgreements agreements;
    private final SiretCheck check;
    private final Clock clock;

    AwardRecords(
            SettingsRows settings, AwardRows awards, ForeseenAgreements agreements, SiretCheck check, Clock clock) {
        this.settings = settings;
        this.awards = awards;
        this.agreements = agreements;
        this.check = check;
        this.clock = clock;
    }

    Optional<SettingsRow> settings(String collectivity) {
        return settings.current(collectivity);
    }

    /** A version of an award, with the date that its agreement has by now. */
    record Version(int number, Award award) {}

    Optional<Version> award(String collectivity, UUID lineId) {
        return awards.current(collectivity, lineId).map(row -> version(row, cover(collectivity, lineId)));
    }

    SettingsRow set(String collectivity, AwardSettings wanted, @Nullable String ifMatch) {
        refuse(wanted.faults(collectivity, check));
        int version = settings.current(collectivity).map(SettingsRow::version).orElse(0);
        Versions.mustMatch(ifMatch, version);
        SettingsRow row = SettingsRow.of(collectivity, version + 1, wanted, clock.instant());
        return onlyOnce(version + 1, () -> settings.persistAndFlush(row), row);
    }

    Version describe(String collectivity, UUID lineId, Award wanted, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Cover cover = cover(collectivity, lineId);
        refuse(wanted.faults(check, LegalDay.of(now), cover));
        int version =
                awards.current(collectivity, lineId).map(AwardRow::version).orElse(0);
        Versions.mustMatch(ifMatch, version);
        AwardRow row = AwardRow.of(collectivity, lineId, version + 1, wanted, now);
        return version(onlyOnce(version + 1, () -> awards.persistAndFlush(row), row), cover);
    }

    private @Nullable Cover cover(String collectivity, UUID lineId) {
        return agreements.covers(collectivity, List.of(lineId)).get(lineId);
    }

    private static Version version(AwardRow row, @Nullable Cover cover) {
        return new Version(row.version(), row.toAward().under(cover));
    }

    /** Of two who saw the same version one is first; for the other it is no longer the current one. */
    private static <T> T onlyOnce(int version, Runnable write, T row) {
        try {
            write.run();
            return row;
        } catch (ConstraintViolationException another) {
            throw ProblemException.of(RequestRule.VERSION_MUST_BE_CURRENT, "current", version);
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.stream()
                    .map(each -> new ProblemException.Broken(each.reason(), each.pointer()))
                    .toList());
        }
    }
}
