package fr.hemicycle.funding.organisation.domain;

/** Every second digit from the right counts twice, its two digits added; the sum ends in zero (ISO/IEC 7812-1). */
final class Luhn {

    private Luhn() {}

    /** @param digits {@code 0} to {@code 9} */
    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
