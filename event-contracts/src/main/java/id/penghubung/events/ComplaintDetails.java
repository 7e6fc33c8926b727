package id.penghubung.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is complained of; never who complains.
 *
 * @param incidentDate the day it happened, where the reporter knows it
 * @param anonymous the reporter's identity is hidden from the agency and the public
 * @param confidential the text is kept off the public list
 */
public record ComplaintDetails(
        ComplaintKind kind,
        String title,
        String description,
        String categoryCode,
        String districtCode,
        @Nullable LocalDate incidentDate,
        @Nullable Location location,
        boolean anonymous,
        boolean confidential) {}
