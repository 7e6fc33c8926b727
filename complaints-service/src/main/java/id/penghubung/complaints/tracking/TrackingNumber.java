package id.penghubung.complaints.tracking;

/** The public number of a complaint. It is random, so it reveals nothing, and ends with a check character. */
public final class TrackingNumber {

    /** Number of random characters: 23<sup>11</sup>, about 10<sup>15</sup>, tracking numbers. */
    private static final int RANDOM_CHARACTERS = 11;

    private static final int LENGTH = RANDOM_CHARACTERS + 1 + 2;

    private TrackingNumber() {}

    /** Returns a new random number, such as {@code 7KRM-4XWT-2PCA}. */
    public static String random() {
        String characters = Alphabet.random(RANDOM_CHARACTERS);
        return Alphabet.grouped(characters + Alphabet.checkCharacter(characters));
    }

    /** Returns whether length, characters and check character are those of a tracking number. */
    static boolean isPlausible(String normalized) {
        if (normalized.length() != LENGTH) {
            return false;
        }
        String characters = normalized.replace("-", "");
        if (!characters.chars().allMatch(character -> Alphabet.CHARACTERS.indexOf(character) >= 0)) {
            return false;
        }
        return Alphabet.checkCharacter(characters.substring(0, RANDOM_CHARACTERS))
                == characters.charAt(RANDOM_CHARACTERS);
    }
}
