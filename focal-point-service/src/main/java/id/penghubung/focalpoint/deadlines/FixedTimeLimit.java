package id.penghubung.focalpoint.deadlines;

import java.time.LocalDate;

/** A time limit that is set for one subject, and replaces the policy. */
public sealed interface FixedTimeLimit permits FixedDueDate, FixedHours {

    /** Returns the policy for this one deadline. */
    DeadlinePolicy policy(DeadlineSubject subject, DeadlineStage stage, LocalDate startDay);
}
