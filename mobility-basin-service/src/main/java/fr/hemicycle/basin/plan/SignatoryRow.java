package fr.hemicycle.basin.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who may see a plan that another keeps. */
@Entity(name = "PlanSignatoryRow")
@Immutable
@Table(name = "plan_signatory")
class SignatoryRow {

    @Embeddable
    record Key(String siren, @Column(name = "plan_id") UUID planId) {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // queries read it
    private Key id;
}
