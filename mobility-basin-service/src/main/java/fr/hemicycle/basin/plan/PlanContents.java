package fr.hemicycle.basin.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.basin.plan.domain.PlanText;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of a version as it is kept, and its hash. */
@ApplicationScoped
class PlanContents {

    private final ObjectMapper json;

    PlanContents(ObjectMapper json) {
        this.json = json;
    }

    /** @param sha256 of the JSON in UTF-8, so that anyone can check it */
    record Content(String json, String sha256) {}

    Content write(PlanText text) {
        try {
            String written = json.writeValueAsString(PlanTextView.of(text));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(written.getBytes(UTF_8));
            return new Content(written, HexFormat.of().formatHex(digest));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the text of a plan could not be written", e);
        }
    }

    PlanText read(VersionRow row) {
        try {
            return json.readValue(row.content(), PlanTextView.class).toDomain();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("version " + row.number() + " of " + row.planId(), e);
        }
    }
}
