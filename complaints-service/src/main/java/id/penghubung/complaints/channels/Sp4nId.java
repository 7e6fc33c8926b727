package id.penghubung.complaints.channels;

/** The tracking id of a complaint at SP4N-LAPOR!: up to ten digits, kept as they are written there. */
public final class Sp4nId {

    public static final String PATTERN = "[0-9]{1,10}";

    private Sp4nId() {}

    static boolean isPlausible(String text) {
        return text.matches(PATTERN);
    }
}
