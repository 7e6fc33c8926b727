package id.penghubung.events;

/** What an agency may ask the reporter to come to. */
public enum MeetingKind {
    /** <i>Pertemuan</i>, at the agency or elsewhere. */
    MEETING,
    /** <i>Peninjauan lapangan</i>: together at the place that is complained of. */
    SITE_VISIT
}
