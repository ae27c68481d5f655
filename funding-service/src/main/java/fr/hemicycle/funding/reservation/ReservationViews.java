package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.CrossedThreshold;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reservation on the wire. */
final class ReservationViews {

    static final String ID = "01941f29-7c00-7000-8000-000000000203";
    static final String ANSWER = """
            {"id":"01941f29-7c00-7000-8000-000000000203","operationId":"01941f29-7c00-7000-8000-000000000201",\
            "operationCode":"C01-564H02","operationLabel":"Appui aux parcours intégrés 2021-2027",\
            "authorisation":{"amount":"15680078.60","currency":"EUR"},\
            "available":{"amount":"3313235.27","currency":"EUR"},"proposed":{"amount":"60000.00","currency":"EUR"},\
            "remaining":{"amount":"3253235.27","currency":"EUR"},"state":"HELD",\
            "reportId":"01941f29-7c00-7000-8000-000000000101","expenseId":"01941f29-7c00-7000-8000-000000000102",\
            "heldUntil":"2023-06-30",\
            "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12366843.33","currency":"EUR"},"reserved":{"amount":"60000.00","currency":"EUR"},\
            "available":{"amount":"3253235.27","currency":"EUR"}}}""";

    private ReservationViews() {}

    @Schema(name = "Reservation")
    record ReservationResponse(
            @Schema(description = "Absent in the answer to a dry run, which holds nothing") @Nullable
            UUID id,

            UUID operationId,
            String operationCode,
            String operationLabel,
            Amount authorisation,
            Amount available,
            Amount proposed,
            Amount remaining,

            @Schema(enumeration = {"HELD", "CONSUMED", "RELEASED", "LAPSED"})
            String state,

            UUID reportId,
            UUID expenseId,

            @Schema(
                    description =
                            "Last day on which a vote may consume it; it lapses the day after; absent: no such day")
            @Nullable
            LocalDate heldUntil,

            @Schema(description = "What a vote committed of it; the rest is free again") @Nullable
            Amount consumed,

            @Schema(description = "Balance of the operation now, after this request")
            Figures balance,

            @Schema(description = "Thresholds beyond which the operation is used today; absent when there are none")
            @Nullable
            List<CrossedThreshold> crossedThresholds) {}

    /** @param after balance of the operation, at the version at which the reservation is shown */
    static ReservationResponse of(
            Reservation reservation, Operation operation, Balance after, boolean written, LocalDate today) {
        return new ReservationResponse(
                written ? reservation.id() : null,
                operation.id(),
                operation.code(),
                operation.label(),
                Amount.of(after.authorised()),
                Amount.of(reservation.availableBefore()),
                Amount.of(reservation.amount()),
                Amount.of(reservation.availableBefore().minus(reservation.amount())),
                reservation.state().name(),
                reservation.reportId(),
                reservation.expenseId(),
                reservation.heldUntil(),
                reservation.consumed() == null ? null : Amount.of(reservation.consumed()),
                Figures.of(after.authorised(), after.committed(), after.reserved()),
                operation.limits().crossedOrNull(after, today));
    }

    static ReservationResponse of(Reservation reservation, Operation operation, LocalDate today) {
        return of(reservation, operation, operation.balance(), true, today);
    }
}
