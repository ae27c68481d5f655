package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.ChartImports.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** The charts that come with the service; each has its folder, with a page on where it comes from. */
enum ShippedChart {
    M52_2021("M52-2021", "M52", 2021, "État", "Plan de comptes officiel M52 2021 (XML)");

    private final String code;
    private final String nomenclature;
    private final int year;
    private final String publisher;
    private final String reference;

    ShippedChart(String code, String nomenclature, int year, String publisher, String reference) {
        this.code = code;
        this.nomenclature = nomenclature;
        this.year = year;
        this.publisher = publisher;
        this.reference = reference;
    }

    String code() {
        return code;
    }

    String nomenclature() {
        return nomenclature;
    }

    int year() {
        return year;
    }

    Provenance provenance() {
        return new Provenance(publisher, reference, null);
    }

    byte[] file() {
        String path = "/charts/" + code.toLowerCase(Locale.ROOT) + "/accounts.csv";
        try (InputStream file = Objects.requireNonNull(ShippedChart.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
