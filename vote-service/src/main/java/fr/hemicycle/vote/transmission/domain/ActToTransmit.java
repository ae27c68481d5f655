package fr.hemicycle.vote.transmission.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An act on its way to the prefecture.
 *
 * @param collectivity SIREN, nine digits
 * @param actId of the act or, once the prefecture could not take it, of its next sending: a repeat gives the same package
 * @param departmentCode as people write it: {@code 62}, {@code 2A}, {@code 974}
 * @param number as the register writes it: {@code 2022-552}
 * @param classificationDate version of the prefecture's classification that the subject was taken from
 * @param object what the act is about (objet), usually its title
 */
public record ActToTransmit(
        String collectivity,
        UUID actId,
        String departmentCode,
        LocalDate decidedOn,
        String number,
        ActNature nature,
        SubjectCode subject,
        LocalDate classificationDate,
        String object,
        Document pdf,
        List<Annex> annexes) {

    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");

    public ActToTransmit {
        if (!SIREN.matcher(collectivity).matches()) {
            throw new IllegalArgumentException("Not a SIREN: " + collectivity);
        }
        annexes = List.copyOf(annexes);
    }
}
