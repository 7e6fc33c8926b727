package id.penghubung.focalpoint.deadlines;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The deadlines of a complaint itself, earliest due first; a handful, so that they have no pages. */
@Schema(name = "ComplaintDeadlines")
record ComplaintDeadlinesView(@Schema(required = true) List<DeadlineView> items) {}
