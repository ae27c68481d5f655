package fr.hemicycle.localstack;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The roles that a token may carry, as the services know them. */
public enum Role {
    CLERK("the assembly office: bodies, sittings, votes"),
    FINANCE("operations, reservations, financing plans"),
    ACCOUNTANT("pays or rejects what is ordered"),
    MOBILITY("mobility basins and missions"),
    PARTNER("another funder: decides its own share"),
    MEMBER("an elected member: gives their own proxy"),
    AUDITOR("reads everything of its collectivity"),
    ADMIN("reads and writes everything of its collectivity");

    private final String purpose;

    Role(String purpose) {
        this.purpose = purpose;
    }

    /** As it stands in a token. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String purpose() {
        return purpose;
    }

    static Role fromCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown role %s: there are %s".formatted(code, codes())));
    }

    private static String codes() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }
}
