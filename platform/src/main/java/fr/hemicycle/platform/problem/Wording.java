package fr.hemicycle.platform.problem;

import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences for people, French unless {@code Accept-Language} prefers English. Two entries a code: {@code CODE.title}, the
 * rule as a sentence, and {@code CODE}, what happened, with {@code {figures}} in braces.
 */
@RequestScoped
public class Wording {

    private static final List<String> BUNDLES = List.of("sentences.rules", "sentences.platform");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final HttpHeaders headers;

    Wording(HttpHeaders headers) {
        this.headers = headers;
    }

    public String title(String code) {
        return text(code + ".title", locale());
    }

    public String sentence(Reason reason) {
        String sentence = text(reason.code(), locale());
        for (Map.Entry<String, String> figure : reason.figures().entrySet()) {
            sentence = sentence.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        return sentence;
    }

    private Locale locale() {
        try {
            return headers.getAcceptableLanguages().stream()
                    .map(Locale::getLanguage)
                    .filter(language -> language.equals("fr") || language.equals("en"))
                    .findFirst()
                    .map(Locale::of)
                    .orElse(Locale.FRENCH);
        } catch (WebApplicationException unreadable) {
            // A wish that cannot be read is no reason to say nothing (RFC 9110 §12.5.4).
            return Locale.FRENCH;
        }
    }

    /** The sentence, or the key itself: a missing sentence must not hide a refusal (a house test finds it before that). */
    public static String text(String key, Locale locale) {
        for (String bundle : BUNDLES) {
            try {
                ResourceBundle sentences = ResourceBundle.getBundle(
                        bundle, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
                if (sentences.containsKey(key)) {
                    return sentences.getString(key);
                }
            } catch (MissingResourceException noSuchBundle) {
                // A service without rules of its own has no bundle of its own: the next one may know the key.
            }
        }
        return key;
    }
}
