package id.penghubung.focalpoint.directory;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a term.
 *
 * @param lastDay the last day on which the person answers for the agency
 */
@Schema(name = "TermEnd")
record TermEndRequest(@NotNull LocalDate lastDay) {}
