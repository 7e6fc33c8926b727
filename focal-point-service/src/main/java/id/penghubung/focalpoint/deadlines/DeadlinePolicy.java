package id.penghubung.focalpoint.deadlines;

/**
 * How long a duty may take.
 *
 * @param subject what has the duty, such as {@code COMPLAINT}, narrowed by a class as in {@code COMPLAINT:OVERSIGHT}
 * @param amount how many units
 * @param pausable whether the clock stops while the agency waits for the reporter
 * @param basis the law or standard that says so
 */
record DeadlinePolicy(String subject, Stage stage, int amount, DeadlineUnit unit, boolean pausable, String basis) {}
