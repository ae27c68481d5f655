package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of 13 December 2022 adds up, and agrees with the examples of the contracts. */
class ScenarioDataTest {

    private static final Path FOLDER =
            Path.of(Objects.requireNonNull(System.getProperty("hemicycle.root")), "scenarios/2022-12-13-pas-de-calais");
    private static final JsonNode ROLL_CALL = file("roll-call");
    private static final JsonNode PLAN = file("financing-plan");
    private static final JsonNode OPERATION = file("operation");
    private static final JsonNode TABLE = file("report").path("budgetTable");

    @Test
    void forty_four_members_with_a_vote_stand_once_in_the_roll_call() {
        assertThat(people("present")).hasSize(31);
        assertThat(people("excused")).hasSize(12);
        assertThat(people("absent")).hasSize(1);
        assertThat(voting()).hasSize(44).doesNotHaveDuplicates();
        assertThat(ROLL_CALL.path("inOffice").asInt()).isEqualTo(44);
    }

    @Test
    void they_are_23_men_and_21_women() {
        List<String> civilities = Stream.of("present", "excused", "absent")
                .flatMap(list -> ROLL_CALL.path(list).valueStream())
                .map(person -> person.path("civility").asString())
                .toList();

        assertThat(civilities).filteredOn("M"::equals).hasSize(23);
        assertThat(civilities).filteredOn("MME"::equals).hasSize(21);
    }

    @Test
    void with_those_without_a_vote_47_persons_are_named() {
        List<String> all = Stream.of(voting(), people("attendingWithoutVote"), people("excusedWithoutVote"))
                .flatMap(List::stream)
                .toList();

        assertThat(all).hasSize(47).doesNotHaveDuplicates();
    }

    @Test
    void president_and_secretary_are_present() {
        assertThat(people("present"))
                .contains(
                        ROLL_CALL.path("president").asString(),
                        ROLL_CALL.path("secretary").asString());
    }

    @Test
    void each_excused_member_gives_one_proxy_to_a_present_one_of_its_own() {
        assertThat(pairs("giver")).containsExactlyElementsOf(people("excused"));
        assertThat(pairs("holder"))
                .hasSize(12)
                .doesNotHaveDuplicates()
                .isSubsetOf(people("present"))
                .doesNotContain(ROLL_CALL.path("president").asString());
    }

    @Test
    void votes_and_absents_are_the_members_in_office() {
        JsonNode tally = file("deliberation").at("/ballot/tally");
        int buckets = Stream.of("votesFor", "votesAgainst", "abstentions", "notTakingPart", "absentWithoutProxy")
                .mapToInt(bucket -> tally.path(bucket).asInt())
                .sum();

        assertThat(buckets).isEqualTo(tally.path("inOffice").asInt()).isEqualTo(44);
        assertThat(tally.path("votesFor").asInt())
                .isEqualTo(people("present").size() + people("excused").size());
    }

    @Test
    void shares_add_up_to_the_total() {
        BigDecimal sum = PLAN.path("shares")
                .valueStream()
                .map(share -> amount(share, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(PLAN.path("shares")).hasSize(7);
        assertThat(sum).isEqualTo(amount(PLAN, "total")).isEqualTo("600000.00");
    }

    @Test
    void what_is_available_is_the_authorisation_less_what_is_used() {
        BigDecimal available = amount(OPERATION, "authorised").subtract(amount(OPERATION.path("opening"), "used"));

        assertThat(available)
                .isEqualTo("3313235.27")
                .isEqualTo(amount(OPERATION, "availableBefore"))
                .isEqualTo(amount(TABLE, "available"));
        assertThat(amount(TABLE, "authorisation")).isEqualTo(amount(OPERATION, "authorised"));
    }

    @Test
    void what_remains_is_what_is_available_less_the_proposal() {
        assertThat(amount(TABLE, "available").subtract(amount(TABLE, "proposed")))
                .isEqualTo("3253235.27")
                .isEqualTo(amount(TABLE, "remaining"));
    }

    @Test
    void the_deliberation_commits_what_the_report_proposes_on_the_accounts_of_the_operation() {
        JsonNode decided = file("deliberation").at("/articles/1/effect/expenses/0");

        assertThat(decided).isEqualTo(file("report").path("expense"));
        assertThat(decided.path("imputation")).isEqualTo(OPERATION.path("imputation"));
    }

    @Test
    void every_siren_passes_its_check_digit() {
        List<String> sirens = Stream.of(PLAN, file("mission"), file("collectivity"))
                .flatMap(node -> node.findValuesAsString("siren").stream())
                .filter(siren -> siren.matches("\\d+"))
                .toList();

        assertThat(sirens).hasSize(8).allMatch(ScenarioDataTest::passesLuhn);
        assertThat(passesLuhn("226200013")).isFalse();
    }

    @Test
    void in_the_what_if_every_other_funder_decides_its_share_after_the_vote() {
        JsonNode decisions = file("what-if").path("decisions");
        List<String> others = PLAN.path("shares")
                .valueStream()
                .map(share -> share.at("/funder/name").asString() + " "
                        + share.path("amount").asString())
                .filter(share -> !share.startsWith("Département du Pas-de-Calais"))
                .toList();

        assertThat(decisions
                        .valueStream()
                        .map(decision -> decision.path("funder").asString() + " "
                                + decision.path("amount").asString()))
                .containsExactlyInAnyOrderElementsOf(others);
        assertThat(decisions.findValuesAsString("decidedOn"))
                .hasSize(6)
                .allMatch(date -> date.compareTo("2022-12-13") > 0);
        assertThat(file("what-if").path("invented").asBoolean()).isTrue();
    }

    @Test
    void in_the_what_if_the_mission_runs_for_its_months_to_the_day() {
        JsonNode mission = file("what-if").path("mission");
        LocalDate startsOn = LocalDate.parse(mission.path("startsOn").asString());

        assertThat(mission.path("endsOn").asString())
                .isEqualTo(startsOn.plusMonths(
                                file("mission").path("durationMonths").asInt())
                        .toString());
    }

    /** What is made up of the mission's work keeps to what is not: its basins, its months, its money. */
    @Test
    void the_invented_work_of_the_mission_lies_within_what_the_file_says() {
        JsonNode work = file("mission-work");
        JsonNode deliverables = work.path("deliverables");

        assertThat(work.path("invented").asBoolean()).isTrue();
        assertThat(work.at("/contract/amount")).isEqualTo(PLAN.path("total"));
        assertThat(Set.copyOf(deliverables.findValuesAsString("basin")))
                .isEqualTo(Set.copyOf(file("mission")
                        .path("basins")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()));
        assertThat(deliverables
                        .valueStream()
                        .map(each -> each.path("dueAfterMonths").asInt()))
                .hasSize(8)
                .allMatch(months ->
                        months <= file("mission").path("durationMonths").asInt());
        String startsOn = file("what-if").at("/mission/startsOn").asString();
        String endsOn = file("what-if").at("/mission/endsOn").asString();
        assertThat(deliverables.findValuesAsString("on"))
                .allMatch(day -> day.compareTo(startsOn) >= 0 && day.compareTo(endsOn) <= 0);
    }

    @Test
    void the_examples_of_the_contracts_tell_the_same_story() {
        JsonNode adopted = ContractFiles.data("VoteAdopted");
        JsonNode drawnUp = ContractFiles.data("FinancingPlanDrawnUp");

        assertThat(adopted.path("number")).isEqualTo(file("deliberation").path("number"));
        assertThat(adopted.path("title")).isEqualTo(file("deliberation").path("title"));
        assertThat(adopted.path("result")).isEqualTo(file("deliberation").at("/ballot/tally"));
        assertThat(adopted.at("/effects/0/lines/0/imputation")).isEqualTo(OPERATION.path("imputation"));
        assertThat(drawnUp.findValues("funder")).isEqualTo(PLAN.findValues("funder"));
    }

    private static List<String> voting() {
        return Stream.of("present", "excused", "absent")
                .flatMap(list -> people(list).stream())
                .toList();
    }

    private static List<String> people(String list) {
        return ROLL_CALL
                .path(list)
                .valueStream()
                .map(person -> person.path("givenName").asString() + " "
                        + person.path("familyName").asString())
                .toList();
    }

    private static List<String> pairs(String side) {
        return ROLL_CALL.at("/proxies/pairs").findValuesAsString(side);
    }

    private static BigDecimal amount(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString());
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private static JsonNode file(String name) {
        return new JsonMapper().readTree(FOLDER.resolve(name + ".json"));
    }
}
