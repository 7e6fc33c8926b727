package id.penghubung.focalpoint.deadlines.calculation;

/** What a deadline is counted in. */
public enum DeadlineUnit {
    /** <i>Hari kerja</i>. */
    WORKING_DAY,
    /** <i>Hari</i>, as the laws say it. */
    CALENDAR_DAY,
    HOUR
}
