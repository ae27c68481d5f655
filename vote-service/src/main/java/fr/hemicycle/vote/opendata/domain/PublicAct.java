package fr.hemicycle.vote.opendata.domain;

import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is public of the act that a deliberation became. What has not happened yet is {@code null}.
 *
 * @param subject what it is about (matière)
 * @param registeredOn day on which the prefecture received it
 * @param publicationUrl where it can be read
 */
public record PublicAct(
        @Nullable Subject subject,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate publishedOn,
        @Nullable String publicationUrl) {

    public static final PublicAct UNKNOWN = new PublicAct(null, null, null, null);

    /** Its own, or where the collectivity keeps what it has published. */
    public @Nullable String address(CollectivityProfile profile, String number) {
        String template = profile.publicationUrlTemplate();
        return publicationUrl != null || publishedOn == null || template == null
                ? publicationUrl
                : template.replace("{number}", number);
    }

    /**
     * A subject as the classification calls it.
     *
     * @param code {@code 7.6}, or deeper
     * @param field label of the first level: {@code Finances locales}
     * @param label of the second level: {@code Contributions budgétaires}
     */
    public record Subject(String code, String field, String label) {}
}
