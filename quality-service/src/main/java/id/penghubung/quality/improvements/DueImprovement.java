package id.penghubung.quality.improvements;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action of which somebody is to be reminded.
 *
 * @param escalated whether head and bureau were told that it is late
 */
record DueImprovement(
        UUID id, String unitCode, String unitName, String finding, String owner, LocalDate dueOn, boolean escalated) {}
