package fr.hemicycle.basin.mission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionRuleTest {

    private static PlanShare share(String name, boolean secured) {
        return new PlanShare(new PlanShare.Funder("DEPARTMENT", name, null), Money.euros("60000.00"), secured);
    }

    private static List<String> missing(Financing financing) {
        return switch (MissionState.before(financing)) {
            case MissionState.Ready ready -> List.of();
            case MissionState.Waiting waiting ->
                waiting.reasons().stream()
                        .map((Reason reason) ->
                                reason.code() + " " + reason.figures().get("funder"))
                        .toList();
            case MissionState.Started started -> List.of("cannot be");
        };
    }

    @Test
    void may_start_once_every_share_is_secured() {
        assertThat(missing(new Financing(true, List.of(share("Nord", true), share("Aisne", true)))))
                .isEmpty();
    }

    @Test
    void must_be_fully_financed_and_names_each_funder_that_is_missing() {
        assertThat(missing(
                        new Financing(true, List.of(share("Nord", false), share("Aisne", true), share("Oise", false)))))
                .containsExactly("MISSION_MUST_BE_FULLY_FINANCED Nord", "MISSION_MUST_BE_FULLY_FINANCED Oise");
    }

    @Test
    void waits_while_nothing_is_known_of_its_plan_even_when_what_was_heard_is_secured() {
        assertThat(missing(Financing.UNKNOWN)).containsExactly("MISSION_MUST_BE_FULLY_FINANCED ?");
        assertThat(missing(new Financing(false, List.of(share("Nord", true))))).hasSize(1);
    }

    @Test
    void must_start_once() {
        assertThat(MissionState.Started.since(LocalDate.of(2023, 6, 1), 18)
                        .reason()
                        .code())
                .isEqualTo("MISSION_MUST_START_ONCE");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 18, 2024-12-01",
        "2023-08-31, 18, 2025-02-28",
        "2022-08-31, 18, 2024-02-29",
        "2024-02-29, 12, 2025-02-28",
        "2023-01-31, 1, 2023-02-28"
    })
    void ends_so_many_months_later_to_the_day(LocalDate startsOn, int months, LocalDate endsOn) {
        assertThat(new MissionState.Ready().start(startsOn, months).endsOn()).isEqualTo(endsOn);
    }
}
