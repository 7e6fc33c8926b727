package id.penghubung.routing.directory;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The person who answers for an agency because no focal point is active there. */
public enum Substitute {
    /** The deputy (<i>pejabat pengganti</i>) of an absent focal point. */
    DEPUTY,
    /** The head (<i>pimpinan</i>): no focal point and no deputy is present. */
    HEAD;

    /**
     * Returns the person whom a description of an agency names; null if a focal point answers, nobody does, or the value is not known here.
     *
     * @param answeredBy {@link AgencyDescribed#answeredBy}
     */
    static @Nullable Substitute of(String answeredBy) {
        return switch (answeredBy) {
            case "DEPUTY" -> DEPUTY;
            case "HEAD" -> HEAD;
            default -> null;
        };
    }

    /** Returns the sentence that says so about an agency. */
    public LocalizedText sentenceAbout(String agencyName) {
        return switch (this) {
            case DEPUTY ->
                new LocalizedText(
                        "Di %s tidak ada pejabat penghubung yang sedang bertugas; penggantinya yang menjawab."
                                .formatted(agencyName),
                        "No focal point of %s is active at present; the deputy answers.".formatted(agencyName));
            case HEAD ->
                new LocalizedText(
                        "Di %s tidak ada pejabat penghubung atau pengganti yang sedang bertugas; pimpinannya yang menjawab."
                                .formatted(agencyName),
                        "No focal point or deputy of %s is active at present; the head answers.".formatted(agencyName));
        };
    }
}
