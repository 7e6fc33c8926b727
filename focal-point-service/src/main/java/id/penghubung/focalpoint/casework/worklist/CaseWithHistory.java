package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.view.ShownCase;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import java.util.List;

/**
 * A case as it is stored, with its deadlines and its audit record.
 *
 * @param entries all entries that the case counts, in their order
 */
record CaseWithHistory(ShownCase shown, SubjectDeadlines deadlines, List<EntryView> entries) {}
