package fr.hemicycle.basin.solution.domain;

import org.jspecify.annotations.Nullable;

/** Where the service is asked for: an office, never a person. */
public record Contact(
        @Nullable String address,
        @Nullable String phone,
        @Nullable String web) {

    public boolean isEmpty() {
        return address == null && phone == null && web == null;
    }
}
