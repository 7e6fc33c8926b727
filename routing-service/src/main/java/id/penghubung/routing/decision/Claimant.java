package id.penghubung.routing.decision;

/**
 * A coordinator who works on a complaint of the triage queue.
 *
 * @param account id of the account
 * @param name name that other coordinators see
 */
public record Claimant(String account, String name) {}
