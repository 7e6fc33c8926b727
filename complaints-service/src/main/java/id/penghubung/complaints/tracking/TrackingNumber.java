package id.penghubung.complaints.tracking;

/** The number under which people know a complaint: random, so that it tells nothing, with a check sign at the end. */
public final class TrackingNumber {

    /** Eleven random signs: 23<sup>11</sup>, about 10<sup>15</sup> numbers. */
    private static final int RANDOM_CHARACTERS = 11;

    private static final int LENGTH = RANDOM_CHARACTERS + 1 + 2;

    private TrackingNumber() {}

    /** A new number, such as {@code 7KRM-4XWT-2PCA}. */
    public static String random() {
        String characters = Alphabet.random(RANDOM_CHARACTERS);
        return Alphabet.grouped(characters + Alphabet.checkCharacter(characters));
    }

    /** Whether this could be a number, as far as its check sign tells. */
    static boolean isPlausible(String normalized) {
        if (normalized.length() != LENGTH) {
            return false;
        }
        String characters = normalized.replace("-", "");
        if (!characters.chars().allMatch(character -> Alphabet.CHARACTERS.indexOf(character) >= 0)) {
            return false;
        }
        return Alphabet.checkCharacter(characters.substring(0, RANDOM_CHARACTERS)) == characters.charAt(RANDOM_CHARACTERS);
    }
}
