/** Deadline calculation without a database: budgets, suspensions, and the time at which a budget is used up. */
@NullMarked
package id.penghubung.focalpoint.deadlines.calculation;

import org.jspecify.annotations.NullMarked;
