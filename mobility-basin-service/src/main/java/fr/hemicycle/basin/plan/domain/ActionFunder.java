package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.basin.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param financingPlanId the financing plan that this sum is part of, {@code null} while there is none */
public record ActionFunder(
        NamedOrganisation funder, Money amount, @Nullable UUID financingPlanId) {}
