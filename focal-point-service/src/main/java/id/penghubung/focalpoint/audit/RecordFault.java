package id.penghubung.focalpoint.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be wrong with a record. */
@Schema(name = "CaseRecordFault")
public enum RecordFault {
    /** Its content is not what was sealed, or it was never sealed. */
    CHANGED,
    /** An entry of this number is not there, though later ones are. */
    MISSING,
    /** It does not follow the entry before it. */
    UNCHAINED,
    /** The record ends before the entry of this number, which the case knows of. */
    CUT_OFF,
    /** The case knows of no entry of this number. */
    ADDED,
    /** What the case says of the end of its record is not what was sealed. */
    HEAD_CHANGED
}
