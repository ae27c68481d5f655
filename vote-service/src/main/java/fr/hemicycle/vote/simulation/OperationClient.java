package fr.hemicycle.vote.simulation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The part of funding-service's API that shows balances. It only reads. */
@RegisterRestClient(configKey = "funding")
@Path("/v1/operations")
interface OperationClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OperationPage(@Nullable List<OperationAnswer> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OperationAnswer(
            @Nullable String code,
            @Nullable String label,

            @JsonIgnoreProperties(ignoreUnknown = true) @Nullable
            Imputation imputation,

            @Nullable BalanceAnswer balance) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BalanceAnswer(
            @Nullable Amount authorised, @Nullable Amount available) {}

    @GET
    Response find(@HeaderParam("Authorization") String authorization, @QueryParam("code") String code);
}
