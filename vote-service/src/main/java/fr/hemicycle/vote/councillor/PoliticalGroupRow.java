package fr.hemicycle.vote.councillor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "political_group")
class PoliticalGroupRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    private String name;

    protected PoliticalGroupRow() {}

    PoliticalGroupRow(UUID id, String collectivity, String name) {
        this.id = id;
        this.collectivity = collectivity;
        this.name = name;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
