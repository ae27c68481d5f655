package fr.hemicycle.vote.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.RandomSitting;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.deliberation.VoteOnRecord;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.report.domain.Extent;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.Scope;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.simulation.domain.SimulationOutcome;
import fr.hemicycle.vote.sitting.SittingOnRecord;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The simulation's one request against the real way: request by request, through the rows and back. */
class SimulationIsRealityTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Provide
    Arbitrary<RandomSitting> sittings() {
        return RandomSitting.any();
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void a_simulation_says_what_the_real_run_says(@ForAll("sittings") RandomSitting course) {
        String simulated = simulated(course);
        Statistics.collect(simulated.startsWith("Closed") ? "voted" : simulated.substring(0, 12));

        assertThat(simulated).isEqualTo(real(course));
    }

    private static String simulated(RandomSitting course) {
        SimulationRequest request = JSON.convertValue(request(course), SimulationRequest.class);
        return switch (request.toDomain(course.body(), course.seats(), List.of())
                .run(Rulebooks.CGCT)) {
            case SimulationOutcome.Voted voted -> voted.result().toString();
            case SimulationOutcome.Refused refused -> refused(refused.reasons());
        };
    }

    private static String real(RandomSitting course) {
        return switch (SittingOnRecord.of(course)) {
            case SittingDecision.Refused(List<Reason> reasons) -> refused(reasons);
            case SittingDecision.Recorded(Sitting sitting) ->
                switch (VoteOnRecord.of(course, sitting, report(course), JSON)) {
                    case BallotDecision.Closed closed -> closed.toString();
                    case BallotDecision.Refused(List<Reason> reasons) -> refused(reasons);
                };
        };
    }

    private static String refused(List<Reason> reasons) {
        return "Refused for " + reasons;
    }

    private static Report report(RandomSitting course) {
        Body body = course.body();
        return new Report(
                new UUID(10, 1),
                new ReportContent(
                        1,
                        "De valider",
                        body.id(),
                        course.heldOn(),
                        new Scope(new Extent.All(), new Extent.All(), new Extent.All()),
                        List.of()),
                ReportState.OPEN,
                List.of(),
                List.of());
    }

    static Map<String, Object> request(RandomSitting course) {
        Map<String, Object> request = new HashMap<>(course.rollCallJson(each -> new UUID(2, each).toString()));
        request.put("bodyId", course.body().id().toString());
        request.put("heldOn", course.heldOn().toString());
        request.put("secondConvocation", course.second());
        request.put("proxies", course.proxiesJson(each -> new UUID(2, each).toString()));
        request.put("timeline", course.timelineJson(each -> new UUID(2, each).toString()));
        request.put("majority", course.majorityJson());
        request.put("ballot", course.ballotJson(each -> new UUID(2, each).toString()));
        return request;
    }
}
