package fr.hemicycle.funding.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Which years of a collectivity are closed. Who writes shares a lock that the closing of a year has for itself. */
@ApplicationScoped
class FinancialYears {

    private final EntityManager database;

    FinancialYears(EntityManager database) {
        this.database = database;
    }

    /** Nothing is closed until the end of the transaction. To be taken before the lock of an operation. */
    void share(String collectivity) {
        lock("SELECT 1 FROM pg_advisory_xact_lock_shared(hashtextextended(:name, 0))", collectivity);
    }

    /** Nobody enters anything until the end of the transaction. */
    void seize(String collectivity) {
        lock("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))", collectivity);
    }

    private void lock(String query, String collectivity) {
        database.createNativeQuery(query, Integer.class)
                .setParameter("name", "financial years of " + collectivity)
                .getSingleResult();
    }

    /** A year is closed with every year before it. */
    boolean isClosed(String collectivity, int year) {
        return database.createQuery(
                                "select count(c) from ClosingRow c where c.collectivity = :collectivity and c.year >= :year",
                                Long.class)
                        .setParameter("collectivity", collectivity)
                        .setParameter("year", year)
                        .getSingleResult()
                > 0;
    }
}
