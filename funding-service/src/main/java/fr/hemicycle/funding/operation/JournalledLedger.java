package fr.hemicycle.funding.operation;

import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LimitBook;
import fr.hemicycle.funding.operation.domain.Limits;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.NewOperation;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.page.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JournalledLedger implements Ledger {

    private final OperationRows operations;
    private final MovementRows movements;
    private final LimitBook limits;

    JournalledLedger(OperationRows operations, MovementRows movements, LimitBook limits) {
        this.operations = operations;
        this.movements = movements;
        this.limits = limits;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Operation> lock(String collectivity, Set<String> codes) {
        Map<String, Operation> locked = new LinkedHashMap<>();
        for (Operation operation : limited(collectivity, operations.lockByCodes(collectivity, codes))) {
            locked.put(operation.code(), operation);
        }
        return locked;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Operation> lockIds(String collectivity, Set<UUID> ids) {
        return limited(collectivity, operations.lockByIds(collectivity, ids)).stream()
                .collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(String collectivity, NewOperation operation, Ground ground, Instant at) {
        UUID id = Ids.next();
        operations.persistAndFlush(OperationRow.of(id, collectivity, operation));
        movements.persist(MovementRow.of(
                Ids.next(), collectivity, id, Movement.authorisation(operation.authorised(), ground, at)));
        return id;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String collectivity, UUID operationId, Balance after, Movement movement) {
        OperationRow row = operations
                .known(collectivity, operationId)
                .orElseThrow(() -> new IllegalArgumentException("no operation " + operationId));
        row.apply(after);
        movements.persist(MovementRow.of(Ids.next(), collectivity, operationId, movement));
        if (row.hasThresholds()) {
            limits.watch(collectivity, row.toOperation(), movement.recordedAt());
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Operation> hold(String collectivity, UUID id) {
        return operations.holdById(collectivity, id).map(row -> limited(collectivity, row));
    }

    @Override
    @Transactional
    public Optional<Operation> find(String collectivity, UUID id) {
        return operations.byId(collectivity, id).map(row -> limited(collectivity, row));
    }

    @Override
    @Transactional
    public Optional<Operation> findByCode(String collectivity, String code) {
        return operations.byCode(collectivity, code).map(row -> limited(collectivity, row));
    }

    @Override
    @Transactional
    public List<Operation> page(String collectivity, UUID after, int count) {
        return page(collectivity, null, new Cursor(after), count);
    }

    @Transactional
    List<Operation> page(String collectivity, @Nullable String code, Cursor cursor, int count) {
        return limited(collectivity, operations.page(collectivity, code, cursor, count));
    }

    private Operation limited(String collectivity, OperationRow row) {
        return limited(collectivity, List.of(row)).getFirst();
    }

    /** With what the collectivity has set on them; asked for only where it has set something. */
    private List<Operation> limited(String collectivity, List<OperationRow> rows) {
        Map<UUID, Limits> set = limits.of(
                collectivity,
                rows.stream()
                        .filter(OperationRow::isLimited)
                        .map(OperationRow::id)
                        .toList());
        return rows.stream()
                .map(row -> row.toOperation().with(set.getOrDefault(row.id(), Limits.NONE)))
                .toList();
    }
}
