package id.penghubung.events;

/** Kind of a meeting that an agency proposes to the reporter. */
public enum MeetingKind {
    /** <i>Pertemuan</i>, at the agency or elsewhere. */
    MEETING,
    /** <i>Peninjauan lapangan</i>: joint visit to the place that the complaint is about. */
    SITE_VISIT
}
