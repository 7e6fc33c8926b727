package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.view.ShownCase;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import java.util.List;

/**
 * A case as it is stored, with its deadlines and its audit record.
 *
 * @param entries the entries of its record up to the length that is stored with the case, in their order
 */
record CaseWithHistory(ShownCase shown, SubjectDeadlines deadlines, List<EntryView> entries) {}
