package fr.hemicycle.funding.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

@Entity(name = "AgreementModelRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "agreement_model")
class ModelRow {

    @Id
    private UUID id;

    private String collectivity;
    private String name;

    @Column(name = "model_version")
    private int modelVersion;

    @Version
    private long version;

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "agreement_model_reader", joinColumns = @JoinColumn(name = "model_id"))
    private Set<ReaderValue> readers = new HashSet<>();

    @Embeddable
    record ReaderValue(String collectivity, String siren) {}

    static ModelRow of(UUID id, String collectivity, String name, List<String> readers) {
        ModelRow row = new ModelRow();
        row.id = id;
        row.collectivity = collectivity;
        row.draft(name, readers);
        return row;
    }

    /** Another version. */
    void draft(String called, List<String> sirens) {
        modelVersion++;
        name = called;
        Set<ReaderValue> wanted = new HashSet<>();
        sirens.forEach(each -> wanted.add(new ReaderValue(collectivity, each)));
        readers.retainAll(wanted);
        readers.addAll(wanted);
    }

    UUID id() {
        return id;
    }

    String collectivity() {
        return collectivity;
    }

    String name() {
        return name;
    }

    int modelVersion() {
        return modelVersion;
    }

    long version() {
        return version;
    }

    List<String> readers() {
        return readers.stream().map(ReaderValue::siren).sorted().toList();
    }
}
