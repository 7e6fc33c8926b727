package id.penghubung.focalpoint.ombudsman.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the summoned agency came to the hearing. */
@Schema(name = "HearingAttendance")
enum Attendance {
    APPEARED,
    ABSENT
}
