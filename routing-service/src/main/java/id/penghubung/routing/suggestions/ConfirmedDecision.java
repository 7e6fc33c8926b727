package id.penghubung.routing.suggestions;

/**
 * A complaint's text and the agency that was responsible for it.
 *
 * @param text title and text
 * @param agencyCode the agency to which the complaint went, and which neither returned it nor was replaced by a
 *     coordinator
 */
public record ConfirmedDecision(String text, String agencyCode) {}
