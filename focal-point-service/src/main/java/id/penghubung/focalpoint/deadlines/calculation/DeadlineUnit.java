package id.penghubung.focalpoint.deadlines.calculation;

/** The units of a time limit. */
public enum DeadlineUnit {
    /** <i>Hari kerja</i>. */
    WORKING_DAY,
    /** <i>Hari</i>, as in the wording of the laws. */
    CALENDAR_DAY,
    HOUR
}
