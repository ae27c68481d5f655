package fr.hemicycle.vote.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.report.domain.Reservation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The part of funding-service's API that a report needs. What it answers beyond that is ignored. */
@RegisterRestClient(configKey = "funding")
@Path("/v1/reservations")
interface FundingClient {

    record ReserveRequest(
            String operationCode,
            Imputation imputation,
            Amount amount,
            UUID reportId,
            UUID expenseId,
            @Nullable UUID financingPlanId) {}

    record AdjustRequest(UUID adjustmentId, Amount amount) {}

    record ReleaseRequest(String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReservationAnswer(
            UUID id,
            String operationLabel,
            Amount authorisation,
            Amount available,
            Amount proposed,
            Amount remaining,
            @Nullable String state,
            @Nullable UUID expenseId) {

        Reservation toDomain() {
            return new Reservation(
                    id,
                    operationLabel,
                    authorisation.toMoney(),
                    available.toMoney(),
                    proposed.toMoney(),
                    remaining.toMoney());
        }

        boolean isHeldFor(UUID expense) {
            return "HELD".equals(state) && expense.equals(expenseId);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReservationPage(
            List<ReservationAnswer> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProblemAnswer(@Nullable List<BrokenRule> errors) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BrokenRule(
            String code, @Nullable String source, @Nullable Map<String, String> figures) {}

    @POST
    Response reserve(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String key,
            ReserveRequest request);

    @POST
    @Path("/{id}/adjustments")
    Response adjust(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            AdjustRequest request);

    @POST
    @Path("/{id}/release")
    Response release(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            ReleaseRequest request);

    @GET
    Response list(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("operationCode") String operationCode,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);
}
