package fr.hemicycle.funding.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "programme")
class ProgrammeRow {

    @Id
    UUID id;

    String collectivity;
    String code;
    String label;
}
