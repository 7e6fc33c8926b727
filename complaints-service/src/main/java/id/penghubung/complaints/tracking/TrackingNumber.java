package id.penghubung.complaints.tracking;

/** The number under which people know a complaint: random, so that it tells nothing, with a check sign at the end. */
public final class TrackingNumber {

    /** Eleven random signs: 23<sup>11</sup>, about 10<sup>15</sup> numbers. */
    private static final int RANDOM_SIGNS = 11;

    private static final int LENGTH = RANDOM_SIGNS + 1 + 2;

    private TrackingNumber() {}

    /** A new number, such as {@code 7KRM-4XWT-2PCA}. */
    public static String random() {
        String signs = Alphabet.random(RANDOM_SIGNS);
        return Alphabet.grouped(signs + Alphabet.checkSign(signs));
    }

    /** Whether this could be a number, as far as its check sign tells. */
    static boolean isPlausible(String normalized) {
        if (normalized.length() != LENGTH) {
            return false;
        }
        String signs = normalized.replace("-", "");
        if (!signs.chars().allMatch(sign -> Alphabet.SIGNS.indexOf(sign) >= 0)) {
            return false;
        }
        return Alphabet.checkSign(signs.substring(0, RANDOM_SIGNS)) == signs.charAt(RANDOM_SIGNS);
    }
}
