package fr.hemicycle.funding.agreement.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of a text: its fields one after the other, each as its length in bytes, a colon and itself in UTF-8; a list as the
 * number of its items first; what is absent as {@code -}. So no two texts share their bytes.
 */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fingerprint add(@Nullable Object field) {
        if (field == null) {
            digest.update((byte) '-');
            return this;
        }
        byte[] bytes = field.toString().getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
        return this;
    }

    Fingerprint parties(List<Party> parties) {
        add(parties.size());
        parties.forEach(
                each -> add(each.key()).add(each.siren()).add(each.name()).add(each.amount()));
        return this;
    }

    Fingerprint clauses(List<Clause> clauses) {
        add(clauses.size());
        clauses.forEach(each -> add(each.key()).add(each.title()).add(each.text()));
        return this;
    }

    Fingerprint schedule(@Nullable List<Instalment> schedule) {
        if (schedule == null) {
            return add(null);
        }
        add(schedule.size());
        schedule.forEach(each -> add(each.number())
                .add(each.party())
                .add(each.amount())
                .add(each.dueOn())
                .add(each.condition()));
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
