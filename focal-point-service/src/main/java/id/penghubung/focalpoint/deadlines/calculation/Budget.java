package id.penghubung.focalpoint.deadlines.calculation;

/**
 * The time allowed for an action.
 *
 * @param amount the number of units
 * @param officeHours whether only office hours are counted; a complaint that arrives after closing time then counts as
 *     arrived on the next working day
 */
public record Budget(int amount, DeadlineUnit unit, boolean officeHours) {

    /** The largest accepted amount; more than any law allows, so a larger one is a typing error. */
    public static final int MAX_AMOUNT = 5_000;

    public Budget {
        if (amount < 1 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException(
                    "The amount of a budget must be from 1 to " + MAX_AMOUNT + ": " + amount);
        }
    }
}
