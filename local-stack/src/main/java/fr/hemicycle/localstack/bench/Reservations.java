package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Reservations over REST. */
final class Reservations {

    private final Api.Caller finance;
    private final List<String> operations;

    /** @param operations codes, over which the reservations are dealt */
    Reservations(Target target, List<String> operations) {
        this.finance = target.api().caller(Service.FUNDING, Role.FINANCE, Budget.COLLECTIVITY);
        this.operations = operations;
    }

    Measure steady(int perSecond, int count) {
        return Load.openLoop("reservations over REST, " + perSecond + "/s", perSecond, requests(count));
    }

    Measure flatOut(int clients, int count) {
        return Load.flatOut(flatOutName(clients), clients, requests(count));
    }

    static String flatOutName(int clients) {
        return "reservations over REST, flat out, " + clients + " clients";
    }

    private List<BooleanSupplier> requests(int count) {
        return IntStream.range(0, count)
                .<BooleanSupplier>mapToObj(i -> () -> reserve(operations.get(i % operations.size())))
                .toList();
    }

    private boolean reserve(String operation) {
        return finance.post(
                                "/v1/reservations",
                                Map.of(
                                        "operationCode",
                                        operation,
                                        "imputation",
                                        Budget.IMPUTATION,
                                        "amount",
                                        Budget.euros("1.00"),
                                        "reportId",
                                        UUID.randomUUID(),
                                        "expenseId",
                                        UUID.randomUUID()))
                        .status()
                == 201;
    }
}
