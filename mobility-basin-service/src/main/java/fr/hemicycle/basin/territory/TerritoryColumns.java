package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.domain.Area;
import fr.hemicycle.basin.territory.domain.Area.Category;
import fr.hemicycle.basin.territory.domain.Area.Commune;
import fr.hemicycle.basin.territory.domain.Area.Department;
import fr.hemicycle.basin.territory.domain.Area.Intercommunality;
import fr.hemicycle.basin.territory.domain.Area.MobilityAuthority;
import fr.hemicycle.basin.territory.domain.Area.Region;
import fr.hemicycle.basin.territory.domain.Unit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An area as columns: {@code unit} to {@code mobility_authority_source}, in the order of the table. */
final class TerritoryColumns {

    private TerritoryColumns() {}

    static Area area(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String name = row.getString("name");
        return switch (Unit.valueOf(row.getString("unit"))) {
            case REGION -> new Region(code, row.getString("siren"), name);
            case DEPARTMENT -> new Department(code, row.getString("siren"), name, row.getString("region"));
            case INTERCOMMUNALITY ->
                new Intercommunality(code, name, Category.valueOf(row.getString("category")), authority(row));
            case COMMUNE ->
                new Commune(
                        code,
                        row.getString("siren"),
                        name,
                        row.getInt("population"),
                        row.getString("department"),
                        row.getString("intercommunality"));
        };
    }

    private static @Nullable MobilityAuthority authority(ResultSet row) throws SQLException {
        String kind = row.getString("mobility_authority");
        return kind == null
                ? null
                : new MobilityAuthority(
                        MobilityAuthority.Kind.valueOf(kind), row.getString("mobility_authority_source"));
    }

    static void set(PreparedStatement insert, int first, Area area) throws SQLException {
        insert.setString(first, area.key().unit().name());
        insert.setString(first + 1, area.key().code());
        insert.setString(first + 3, area.name());
        switch (area) {
            case Region region -> rest(insert, first, region.siren(), null, null, null, null, null, null);
            case Department department ->
                rest(insert, first, department.siren(), null, null, null, department.region(), null, null);
            case Intercommunality each ->
                rest(insert, first, null, null, null, null, null, each.category(), each.authority());
            case Commune commune ->
                rest(
                        insert,
                        first,
                        commune.siren(),
                        commune.population(),
                        commune.department(),
                        commune.intercommunality(),
                        null,
                        null,
                        null);
        }
    }

    private static void rest(
            PreparedStatement insert,
            int first,
            @Nullable String siren,
            @Nullable Integer population,
            @Nullable String department,
            @Nullable String intercommunality,
            @Nullable String region,
            @Nullable Category category,
            @Nullable MobilityAuthority authority)
            throws SQLException {
        insert.setString(first + 2, siren);
        insert.setObject(first + 4, population, java.sql.Types.INTEGER);
        insert.setString(first + 5, department);
        insert.setString(first + 6, intercommunality);
        insert.setString(first + 7, region);
        insert.setString(first + 8, category == null ? null : category.name());
        insert.setString(first + 9, authority == null ? null : authority.kind().name());
        insert.setString(first + 10, authority == null ? null : authority.source());
    }
}
