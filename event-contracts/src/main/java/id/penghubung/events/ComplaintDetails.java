package id.penghubung.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Content of a complaint, without any information about the reporter.
 *
 * @param incidentDate date of the incident, if the reporter knows it
 * @param anonymous true if the identity of the reporter is hidden from the agency and the public
 * @param confidential true if the text is not shown on the public list
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
