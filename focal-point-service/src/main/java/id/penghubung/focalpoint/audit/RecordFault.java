package id.penghubung.focalpoint.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fault of an audit record. */
@Schema(name = "CaseRecordFault")
public enum RecordFault {
    /** The content differs from the sealed content, or was never sealed. */
    CHANGED,
    /** The entry with this number is missing, but later entries exist. */
    MISSING,
    /** The entry is not chained to the previous entry. */
    UNCHAINED,
    /** The record ends before the entry with this number, although the case refers to it. */
    CUT_OFF,
    /** The case does not refer to an entry with this number. */
    ADDED,
    /** The head in the case differs from the sealed head. */
    HEAD_CHANGED
}
