package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.domain.Contract;
import fr.hemicycle.basin.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "mission_contract")
class ContractRow {

    @Id
    @Column(name = "mission_id")
    @SuppressWarnings("UnusedVariable") // every query reads it
    private UUID missionId;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "provider_name")
    private String providerName;

    @Column(name = "provider_siren")
    private String providerSiren;

    private @Nullable BigDecimal amount;

    @Column(name = "awarded_on")
    private LocalDate awardedOn;

    @Column(name = "notified_on")
    private LocalDate notifiedOn;

    private String provenance;

    static ContractRow of(String collectivity, UUID missionId, Contract contract) {
        ContractRow row = new ContractRow();
        row.missionId = missionId;
        row.collectivity = collectivity;
        row.providerName = contract.provider().name();
        row.providerSiren = contract.provider().siren();
        row.amount = contract.amount() == null ? null : contract.amount().toDecimal();
        row.awardedOn = contract.awardedOn();
        row.notifiedOn = contract.notifiedOn();
        row.provenance = contract.provenance();
        return row;
    }

    Contract toContract() {
        return new Contract(
                new Contract.Provider(providerName, providerSiren),
                amount == null ? null : Money.of(amount),
                awardedOn,
                notifiedOn,
                provenance);
    }
}
