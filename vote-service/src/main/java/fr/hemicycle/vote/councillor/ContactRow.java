package fr.hemicycle.vote.councillor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "councillor_contact")
class ContactRow {

    @Id
    @Column(name = "councillor_id")
    private UUID councillorId;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Version
    private long version;

    private @Nullable String email;
    private @Nullable String phone;

    @Column(name = "postal_address")
    private @Nullable String postalAddress;

    protected ContactRow() {}

    ContactRow(UUID councillorId, String collectivity) {
        this.councillorId = councillorId;
        this.collectivity = collectivity;
    }

    void set(@Nullable String email, @Nullable String phone, @Nullable String postalAddress) {
        this.email = email;
        this.phone = phone;
        this.postalAddress = postalAddress;
    }

    long version() {
        return version;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String postalAddress() {
        return postalAddress;
    }
}
