package fr.hemicycle.localstack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics of the suite (contracts/asyncapi.yaml), which the operator of a broker makes before the services start. */
public final class SuiteTopics {

    public static final String DELIBERATIONS = "deliberations.v1";
    public static final String REPORTS = "reports.v1";
    public static final String APPOINTMENTS = "appointments.v1";
    public static final String COMMITMENTS = "commitments.v1";
    public static final String AUTHORISATIONS = "authorisations.v1";
    public static final String PAYMENTS = "payments.v1";
    public static final String RESERVATIONS = "reservations.v1";
    public static final String OPERATIONS = "operations.v1";
    public static final String AGREEMENTS = "agreements.v1";
    public static final String FINANCING_PLANS = "financing-plans.v1";
    public static final String PARTNER_DECISIONS = "partner-decisions.v1";
    public static final String MISSIONS = "missions.v1";
    public static final String TERRITORIES = "territories.v1";
    public static final String BODIES = "bodies.v1";
    public static final String PLANS = "plans.v1";
    public static final String SOLUTIONS = "solutions.v1";

    private static final int PARTITIONS = 6;

    private static final List<String> EVENTS = List.of(
            DELIBERATIONS,
            REPORTS,
            APPOINTMENTS,
            COMMITMENTS,
            AUTHORISATIONS,
            PAYMENTS,
            RESERVATIONS,
            OPERATIONS,
            AGREEMENTS,
            FINANCING_PLANS,
            PARTNER_DECISIONS,
            MISSIONS,
            TERRITORIES,
            BODIES,
            PLANS,
            SOLUTIONS);

    private static final List<String> SERVICES = List.of("vote-service", "funding-service", "mobility-basin-service");

    private SuiteTopics() {}

    /** Every topic with its number of partitions. */
    public static Map<String, Integer> partitions() {
        return Stream.concat(
                        EVENTS.stream().map(topic -> Map.entry(topic, PARTITIONS)),
                        SERVICES.stream().map(service -> Map.entry(service + ".dead-letter.v1", 1)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
