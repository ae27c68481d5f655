package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;

/** The territory that comes with the service; its folder has a page on where it comes from. Loaded once, at the first start. */
@ApplicationScoped
class ShippedTerritory {

    /** No collectivity has this number. */
    static final String NOBODY = "000000000";

    private static final String FILE = "/territory/hauts-de-france-2026/territory.csv";
    private static final Provenance PROVENANCE = new Provenance(
            "Etalab, INSEE, BANATIC",
            "@etalab/decoupage-administratif 6.0.0 (MIT), from INSEE and BANATIC open data, vintage 2026",
            null);

    private final TerritoryImports imports;

    ShippedTerritory(TerritoryImports imports) {
        this.imports = imports;
    }

    void load(@Observes StartupEvent event) throws SQLException {
        imports.takeShipped(NOBODY, file(), PROVENANCE);
    }

    static byte[] file() {
        try (InputStream file = Objects.requireNonNull(ShippedTerritory.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
