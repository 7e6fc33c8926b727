package id.penghubung.focalpoint.deadlines;

import id.penghubung.events.ComplaintKind;

/** The classes of reports that SP4N-LAPOR gives different times to. */
public enum ComplaintClass {
    /** <i>Pengaduan tidak berkadar pengawasan</i>. */
    ORDINARY,
    /** <i>Pengaduan berkadar pengawasan</i>: accuses staff, needs an examination. */
    OVERSIGHT,
    ASPIRATION,
    INFORMATION_REQUEST;

    /** The class of a report; only a complaint can accuse. */
    public static ComplaintClass of(ComplaintKind kind, boolean oversight) {
        return switch (kind) {
            case COMPLAINT -> oversight ? OVERSIGHT : ORDINARY;
            case ASPIRATION -> ASPIRATION;
            case INFORMATION_REQUEST -> INFORMATION_REQUEST;
        };
    }
}
