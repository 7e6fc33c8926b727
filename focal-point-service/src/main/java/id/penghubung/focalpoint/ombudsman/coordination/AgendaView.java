package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The agenda of a meeting.
 *
 * @param id the id of the meeting
 * @param frozen whether it is the agenda of an opened or held meeting, which stays as it was at the opening
 * @param until the last day of what is due on it: the day of the meeting after this one, or 30 days after this one
 * @param items the items in their order, without those about matters from which the reader is excluded
 * @param omitted number of further items that the limit of 50 of each kind leaves out; counted up to 1000 of each kind
 * @param version the version of the meeting
 */
@Schema(name = "CoordinationAgenda")
record AgendaView(
        @Schema(required = true) UUID id,
        @Schema(required = true) boolean frozen,
        @Schema(required = true) LocalDate until,
        @Schema(required = true) List<AgendaItem> items,
        @Schema(required = true) int omitted,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {}
