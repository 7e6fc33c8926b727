package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.audit.EntryView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The timeline of a matter.
 *
 * @param entries the entries of the audit record that the caller may see, oldest first
 */
@Schema(name = "MatterTimeline")
record MatterTimeline(@Schema(required = true) List<EntryView> entries) {}
