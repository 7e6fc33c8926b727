package id.penghubung.focalpoint.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of holidays in the yearly joint decree of three ministers (<i>SKB 3 Menteri</i>). */
@Schema(name = "HolidayKind")
public enum HolidayKind {
    /** <i>Libur nasional</i>. */
    NATIONAL_HOLIDAY,
    /** <i>Cuti bersama</i>; some offices work on these days. */
    JOINT_LEAVE
}
