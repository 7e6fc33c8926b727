package id.penghubung.quality.access;

/**
 * Person who acts.
 *
 * @param subject stable id of the account
 * @param account sign-in name, which administrators know
 * @param name name of the account holder; empty if the token has none
 * @param role role in which the person acts
 */
public record Actor(String subject, String account, String name, String role) {}
