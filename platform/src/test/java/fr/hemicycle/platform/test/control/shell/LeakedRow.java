package fr.hemicycle.platform.test.control.shell;

import jakarta.persistence.Id;

/** A row that any package can name. It is no entity of this module: the rule is run on it by its marker. */
@jakarta.persistence.Entity
public class LeakedRow {
    @Id
    private long id;

    long id() {
        return id;
    }
}
