package id.penghubung.focalpoint.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The acts that make a case's history. */
@Schema(name = "CaseEntryType")
enum EntryType {
    ACKNOWLEDGED,
    FOLLOW_UP,
    RESOLVED,
    RETURNED
}
