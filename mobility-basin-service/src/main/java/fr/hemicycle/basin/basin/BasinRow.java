package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.domain.KnownBasin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "basin")
class BasinRow {

    @Id
    UUID id;

    String collectivity;
    String name;

    @Column(name = "region_insee")
    String regionInsee;

    @Column(name = "region_name")
    String regionName;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Area> departments;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> places;

    String provenance;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    @Version
    long version;

    KnownBasin known() {
        return new KnownBasin(id, name, validFrom, validUntil);
    }

    /** A territory by its INSEE code. */
    record Area(String insee, String name) {}
}
