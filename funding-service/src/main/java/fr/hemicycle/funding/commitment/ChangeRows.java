package fr.hemicycle.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ChangeRows implements PanacheRepositoryBase<ChangeRow, UUID> {}
