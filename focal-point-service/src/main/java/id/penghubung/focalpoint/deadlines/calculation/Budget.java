package id.penghubung.focalpoint.deadlines.calculation;

/**
 * How much time a duty may take.
 *
 * @param amount how many units
 * @param officeHours whether only the office's hours count; what arrives after closing then counts as arrived on the
 *     next working day
 */
public record Budget(int amount, DeadlineUnit unit, boolean officeHours) {

    /** More than any law gives; what goes beyond it is a slip of the finger. */
    public static final int MAX_AMOUNT = 5_000;

    public Budget {
        if (amount < 1 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("A budget of " + amount + " is none");
        }
    }
}
