package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Standing;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Stands in until agreements are kept. */
@ApplicationScoped
@DefaultBean
class NoAgreementForeseen implements ForeseenAgreements {

    @Override
    public Standing of(String collectivity, UUID commitment, LocalDate on) {
        return Standing.NONE_FORESEEN;
    }
}
