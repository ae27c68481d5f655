package fr.hemicycle.vote.councillor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.councillor.domain.GroupMemberships;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class GroupMemberResourceTest {

    private final Office office = new Office();

    @Inject
    GroupMemberships groups;

    @Test
    void a_member_changes_groups_and_any_day_answers() {
        String before = Office.aName("Groupe A");
        String after = Office.aName("Groupe B");
        String first = group(before);
        String second = group(after);
        String member = office.councillors(1).getFirst();
        String membership = joined(first, member, "2021-07-01");

        office.post("/v1/political-groups/" + second + "/members", joining(member, "2023-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME"));
        office.post(endOf(first, membership), Map.of("lastDay", "2022-12-31"))
                .then()
                .statusCode(200)
                .body("until", equalTo("2022-12-31"));
        office.post(endOf(first, membership), Map.of("lastDay", "2022-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("MEMBERSHIP_MAY_ONLY_END_EARLIER"));
        joined(second, member, "2023-06-01");

        assertThat(on(member, "2021-06-30")).isEmpty();
        assertThat(on(member, "2022-12-31")).containsValue(before);
        assertThat(on(member, "2023-01-01")).isEmpty(); // non-inscrit
        assertThat(on(member, "2023-06-01")).containsValue(after);
        assertThat(office.read("/v1/political-groups/" + first + "/members?on=2022-12-31")
                        .getList("items.councillorId"))
                .containsExactly(member);
        assertThat(office.read("/v1/political-groups/" + first + "/members?on=2023-01-01")
                        .getList("items"))
                .isEmpty();
        assertThat(groups.on(Office.NORD, List.of(UUID.fromString(member)), LocalDate.of(2022, 12, 31)))
                .isEmpty();
        assertThat(groups.on(Office.PAS_DE_CALAIS, List.of(), LocalDate.of(2022, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_group_given_at_registration_holds_from_its_day_or_for_ever() {
        String group = group(Office.aName("Groupe"));
        String since = registered(group, "2022-01-01");
        String ever = registered(group, null);

        assertThat(on(since, "2021-12-31")).isEmpty();
        assertThat(on(since, "2022-01-01")).hasSize(1);
        assertThat(on(ever, "1950-01-01")).hasSize(1);
    }

    @Test
    void lists_members_with_the_group_of_a_day() {
        Office somme = new Office(Role.CLERK, "228000014");
        String group = somme.created("/v1/political-groups", Map.of("name", Office.aName("Groupe")))
                .getString("id");
        String member = somme.councillors(1).getFirst();
        somme.created("/v1/political-groups/" + group + "/members", joining(member, "2022-01-01"));
        String found = "items.find { it.id == '" + member + "' }.groupId";

        assertThat(somme.read("/v1/councillors?limit=200&on=2021-12-31").getString(found))
                .isNull();
        assertThat(somme.read("/v1/councillors?limit=200&on=2022-01-01").getString(found))
                .isEqualTo(group);
        assertThat(somme.read("/v1/councillors?limit=200").getString(found)).isEqualTo(group);
    }

    @Test
    void all_join_or_none() {
        String group = group(Office.aName("Groupe"));
        String member = office.councillors(1).getFirst();

        office.post(
                        "/v1/political-groups/" + group + "/members",
                        Map.of(
                                "members",
                                List.of(
                                        Map.of("councillorId", member, "from", "2021-07-01"),
                                        Map.of("councillorId", UUID.randomUUID().toString(), "from", "2021-07-01"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("COUNCILLOR_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/members/1/councillorId"));

        assertThat(on(member, "2022-12-13")).isEmpty();
    }

    @Test
    void what_is_another_collectivitys_is_not_there() {
        String group = group(Office.aName("Groupe"));
        String member = office.councillors(1).getFirst();
        String membership = joined(group, member, "2021-07-01");
        Office nord = new Office(Role.CLERK, Office.NORD);
        String theirs = nord.created("/v1/political-groups", Map.of("name", Office.aName("Nord")))
                .getString("id");

        nord.post("/v1/political-groups/" + group + "/members", joining(member, "2021-07-01"))
                .then()
                .statusCode(404);
        nord.post("/v1/political-groups/" + theirs + "/members", joining(member, "2021-07-01"))
                .then()
                .statusCode(422);
        nord.post(endOf(group, membership), Map.of("lastDay", "2022-12-31"))
                .then()
                .statusCode(404);
        nord.post(endOf(theirs, membership), Map.of("lastDay", "2022-12-31"))
                .then()
                .statusCode(404);
        nord.get("/v1/political-groups/" + group + "/members?on=2022-12-13")
                .then()
                .statusCode(404);
    }

    private String group(String name) {
        return office.created("/v1/political-groups", Map.of("name", name)).getString("id");
    }

    private String registered(String group, @Nullable String since) {
        Map<String, String> member =
                new HashMap<>(Map.of("civility", "M", "givenName", "Jean", "familyName", "G", "groupId", group));
        if (since != null) {
            member.put("groupSince", since);
        }
        return office.created("/v1/councillors", Map.of("councillors", List.of(member)))
                .getString("items[0].id");
    }

    private String joined(String group, String member, String from) {
        return office.created("/v1/political-groups/" + group + "/members", joining(member, from))
                .getString("items[0].id");
    }

    private Map<UUID, String> on(String member, String day) {
        return groups.on(Office.PAS_DE_CALAIS, List.of(UUID.fromString(member)), LocalDate.parse(day));
    }

    private static Map<String, Object> joining(String member, String from) {
        return Map.of("members", List.of(Map.of("councillorId", member, "from", from)));
    }

    private static String endOf(String group, String membership) {
        return "/v1/political-groups/" + group + "/members/" + membership + "/end";
    }
}
