package fr.hemicycle.vote.simulation;

import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.simulation.OperationClient.BalanceAnswer;
import fr.hemicycle.vote.simulation.OperationClient.OperationAnswer;
import fr.hemicycle.vote.simulation.OperationClient.OperationPage;
import fr.hemicycle.vote.simulation.domain.OperationBalance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads balances from funding-service, with the caller's own token. Never called inside a transaction. */
@ApplicationScoped
class Balances {

    private static final Logger LOG = Logger.getLogger(Balances.class);

    private final OperationClient client;

    Balances(@RestClient OperationClient client) {
        this.client = client;
    }

    /**
     * Stops at the first silence, so that a caller waits for one time-out at most.
     *
     * @return by code, without those that do not exist; nothing when it does not answer
     */
    Optional<Map<String, OperationBalance>> of(String authorization, Collection<String> codes) {
        Map<String, OperationBalance> balances = new HashMap<>();
        for (String code : codes) {
            Optional<List<OperationBalance>> found = ask(authorization, code);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            found.get().stream()
                    .filter(balance -> balance.code().equals(code))
                    .forEach(balance -> balances.put(code, balance));
        }
        return Optional.of(balances);
    }

    private Optional<List<OperationBalance>> ask(String authorization, String code) {
        try (Response answer = client.find(authorization, code)) {
            return Optional.of(read(answer.readEntity(OperationPage.class)));
        } catch (ProcessingException | WebApplicationException | IllegalStateException | ArithmeticException e) {
            LOG.warnf("funding-service does not show its balances: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private static List<OperationBalance> read(@Nullable OperationPage page) {
        List<OperationAnswer> items = page == null ? null : page.items();
        if (items == null) {
            throw new IllegalStateException("a page without items");
        }
        return items.stream().map(Balances::read).toList();
    }

    private static OperationBalance read(OperationAnswer operation) {
        BalanceAnswer balance = operation.balance();
        if (balance == null) {
            throw new IllegalStateException("an operation without its balance");
        }
        String code = operation.code();
        String label = operation.label();
        Imputation imputation = operation.imputation();
        Amount authorised = balance.authorised();
        Amount available = balance.available();
        if (code == null || label == null || imputation == null || authorised == null || available == null) {
            throw new IllegalStateException("an operation that is not complete");
        }
        return new OperationBalance(code, label, imputation, authorised.toMoney(), available.toMoney());
    }
}
