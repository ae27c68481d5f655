package fr.hemicycle.funding.reservation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RenewalRows implements PanacheRepositoryBase<RenewalRow, UUID> {}
