package fr.hemicycle.funding.operation;

import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.NewOperation;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class JournalledLedger implements Ledger {

    private final OperationRows operations;
    private final MovementRows movements;

    JournalledLedger(OperationRows operations, MovementRows movements) {
        this.operations = operations;
        this.movements = movements;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Operation> lock(String collectivity, Set<String> codes) {
        Map<String, Operation> locked = new LinkedHashMap<>();
        for (OperationRow row : operations.lockByCodes(collectivity, codes)) {
            Operation operation = row.toOperation();
            locked.put(operation.code(), operation);
        }
        return locked;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Operation> lockIds(String collectivity, Set<UUID> ids) {
        return operations.lockByIds(collectivity, ids).stream()
                .map(OperationRow::toOperation)
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
        operations
                .byId(collectivity, operationId)
                .orElseThrow(() -> new IllegalArgumentException("no operation " + operationId))
                .apply(after);
        movements.persist(MovementRow.of(Ids.next(), collectivity, operationId, movement));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Operation> hold(String collectivity, UUID id) {
        return operations.holdById(collectivity, id).map(OperationRow::toOperation);
    }

    @Override
    @Transactional
    public Optional<Operation> find(String collectivity, UUID id) {
        return operations.byId(collectivity, id).map(OperationRow::toOperation);
    }

    @Override
    @Transactional
    public Optional<Operation> findByCode(String collectivity, String code) {
        return operations.byCode(collectivity, code).map(OperationRow::toOperation);
    }
}
