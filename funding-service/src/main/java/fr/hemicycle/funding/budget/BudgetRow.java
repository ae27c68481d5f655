package fr.hemicycle.funding.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "budget")
class BudgetRow {

    @Id
    UUID id;

    String collectivity;
    String name;
    int year;
    String nomenclature;
    String organisation;
    String siret;

    @Column(name = "sections_must_balance")
    boolean sectionsMustBalance;
}
