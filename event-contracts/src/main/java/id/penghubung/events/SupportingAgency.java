package id.penghubung.events;

/**
 * An agency that supports the responsible one. Its answer goes to that agency, not to the reporter.
 *
 * @param agencyName the name at the time of the decision
 */
public record SupportingAgency(String agencyCode, String agencyName) {}
