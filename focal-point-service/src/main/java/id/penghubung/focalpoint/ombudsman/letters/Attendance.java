package id.penghubung.focalpoint.ombudsman.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Attendance of the summoned agency at the hearing. */
@Schema(name = "HearingAttendance")
enum Attendance {
    APPEARED,
    ABSENT
}
