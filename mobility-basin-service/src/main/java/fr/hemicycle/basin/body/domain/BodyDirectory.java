package fr.hemicycle.basin.body.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bodies and who belongs to them, for the features that make them meet. */
public interface BodyDirectory {

    Optional<Body> find(String collectivity, UUID bodyId);

    /** Past and coming ones too. */
    List<Body> ofBasin(String collectivity, UUID basinId);

    /** Nobody else changes it, its members or its meetings until the end of the transaction. */
    Optional<Body> hold(String collectivity, UUID bodyId);

    /** Past and coming ones too. */
    Members membersOf(String collectivity, Body body);

    /** Where an organisation belongs or belonged. */
    List<Member> membershipsOf(String collectivity, UUID organisationId);
}
