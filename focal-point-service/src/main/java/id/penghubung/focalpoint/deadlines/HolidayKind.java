package id.penghubung.focalpoint.deadlines;

/** Why a day is free, by the yearly joint decree of three ministers (<i>SKB 3 Menteri</i>). */
enum HolidayKind {
    /** <i>Libur nasional</i>. */
    NATIONAL_HOLIDAY,
    /** <i>Cuti bersama</i>; some offices work through it. */
    JOINT_LEAVE
}
