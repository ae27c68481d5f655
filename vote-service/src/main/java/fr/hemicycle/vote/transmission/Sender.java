package fr.hemicycle.vote.transmission;

import java.util.regex.Pattern;

/**
 * Who hands packages to the relay, as envelopes name it. Wrong settings are found at the start, not by the prefecture.
 *
 * @param trigram the three letters that the relay gave
 * @param district number of the arrondissement of the seat
 * @param nature code of the kind of collectivity, 21 for a département
 * @param returnEmail where the prefecture answers, usually the relay's mailbox
 */
record Sender(String trigram, String district, String nature, String returnEmail) {

    private static final Pattern EMAIL =
            Pattern.compile("[_a-zA-Z0-9-]+(\\.[_a-zA-Z0-9-]+)*@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z]{2,6}");

    Sender {
        check("trigram", trigram, Pattern.compile("[A-Za-z]{3}"));
        check("district", district, Pattern.compile("[0-9]"));
        check("nature", nature, Pattern.compile("[0-9]{2}"));
        check("return-email", returnEmail, EMAIL);
    }

    private static void check(String setting, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("hemicycle.transmission." + setting + " cannot be \"" + value + "\"");
        }
    }
}
